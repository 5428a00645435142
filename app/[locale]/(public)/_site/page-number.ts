/** A page's number from its address: a positive whole number without leading zeros, else undefined. */
export function pageNumberOf(text: string): number | undefined {
  return /^[1-9]\d{0,5}$/.test(text) ? Number(text) : undefined
}
