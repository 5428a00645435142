const eightHours = 8 * 60 * 60 * 1000

/** An instant as `datetime-local` has it, in the time of the municipality (China keeps one time, UTC+8). */
export function localTime(instant: string): string {
  return new Date(new Date(instant).getTime() + eightHours).toISOString().slice(0, 16)
}
