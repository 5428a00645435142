/** Joins class names, leaving out all that is no text. */
export function classNames(...names: unknown[]): string {
  return names.filter((name) => typeof name === 'string' && name).join(' ')
}
