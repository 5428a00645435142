import type { DateParts, NumberKind } from './number-format.ts'

const DAY = 86_400
/** 9999-12-31, the last day that Excel shows. */
const LAST_DAY = 2_958_465
const DAYS_1904 = 1462

/**
 * Writes a day count of Excel as `YYYY-MM-DD`, with the time where the format shows it; shorter where the format shows
 * only year and month. What the format hides is written all the same if it is there: a time, a day that is not the first.
 * @returns undefined where the number is no date (negative, beyond 9999).
 */
export function serialText(
  serial: number,
  format: Extract<NumberKind, { kind: 'date' | 'duration' }>,
  date1904: boolean,
): string | undefined {
  if (serial < 0) return undefined
  const total = Math.round(serial * DAY)
  if (format.kind === 'duration') return clock(total, format.seconds)
  const days = Math.floor(total / DAY) + (date1904 ? DAYS_1904 : 0)
  const time = total % DAY
  if (days > LAST_DAY) return undefined
  const { shows } = format
  const dated = shows.year || shows.month || shows.day
  if (!dated || (days === 0 && shows.time)) return clock(total, shows.seconds || time % 60 !== 0)
  // The day before the first: shown by Excel as 1900-01-00, which is no date.
  if (days === 0) return undefined
  const date = dateText(days, shows)
  return shows.time || time > 0 ? `${date.full} ${clock(time, shows.seconds || time % 60 !== 0)}` : date.shown
}

function dateText(days: number, shows: DateParts): { full: string; shown: string } {
  // Excel counts a 29 February 1900, which never was, as day 60: days before it are one off.
  if (days === 60) return { full: '1900-02-29', shown: '1900-02-29' }
  const full = new Date((days - 25_569 + (days < 60 ? 1 : 0)) * DAY * 1000).toISOString().slice(0, 10)
  const monthOnly = shows.year && shows.month && !shows.day && full.endsWith('-01')
  const yearOnly = shows.year && !shows.month && !shows.day && full.endsWith('-01-01')
  return { full, shown: yearOnly ? full.slice(0, 4) : monthOnly ? full.slice(0, 7) : full }
}

/** `08:30`, `27:30:05`. */
function clock(seconds: number, withSeconds: boolean): string {
  const two = (value: number) => String(value).padStart(2, '0')
  const minutes = Math.floor(seconds / 60)
  const text = `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`
  return withSeconds || seconds % 60 !== 0 ? `${text}:${two(seconds % 60)}` : text
}
