/** A calendar date, or a month of one where the source gives no day. */
export interface PartialDate {
  readonly year: number
  readonly month: number
  readonly day: number | undefined
}

const FORMS = [
  /^(\d{4})-(\d{1,2})(?:-(\d{1,2}))?$/,
  /^(\d{4})\/(\d{1,2})(?:\/(\d{1,2}))?$/,
  /^(\d{4})\.(\d{1,2})\.(\d{1,2})$/,
  /^(\d{4})年(\d{1,2})月(?:(\d{1,2})日)?$/,
  /^(\d{4})(\d{2})(\d{2})$/,
]
/** A time of day after the date is allowed and ignored. */
const TIME = /[T\s]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?$/

/** Reads a date in the forms that Chinese files use; undefined where it is none or never was in the calendar. */
export function readDate(value: string): PartialDate | undefined {
  const text = value.trim().replace(TIME, '')
  if (text.length < 6 || text.length > 11) return undefined
  for (const form of FORMS) {
    const found = form.exec(text)
    if (!found) continue
    const year = Number(found[1])
    const month = Number(found[2])
    const day = found[3] === undefined ? undefined : Number(found[3])
    return isCalendarDate(year, month, day ?? 1) ? { year, month, day } : undefined
  }
  return undefined
}

/** Whether a day exists, between 1800 and 2199. */
export function isCalendarDate(year: number, month: number, day: number): boolean {
  if (year < 1800 || year > 2199 || month < 1 || month > 12 || day < 1) return false
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate()
}
