import { z } from 'zod'
import { RulesError } from './errors.ts'

const day = z.iso.date()

/**
 * One year's working-day calendar (`content/calendars/2026.yaml`): the days that the State Council's notices
 * move. Days that are not named are weekends or plain weekdays. A notice may name days of a neighbouring year.
 */
export const calendarYearSchema = z
  .strictObject({
    year: z.int().min(1949).max(9000),
    /** Addresses of the notices; without one the year is not announced. */
    papers: z.array(z.url()).min(1),
    days: z
      .array(
        z.strictObject({
          date: day,
          /** `true` a day off, `false` a make-up working day (调休). */
          off: z.boolean(),
          /** The holiday's name as the notice has it, Chinese. */
          name: z.string().min(1),
        }),
      )
      .min(1),
  })
  .superRefine(({ year, days }, context) => {
    days.forEach(({ date }, index) => {
      if (Math.abs(Number(date.slice(0, 4)) - year) > 1) {
        context.addIssue({
          code: 'custom',
          path: ['days', index, 'date'],
          message: `${date} is not of ${year}`,
        })
      }
    })
  })
export type CalendarYear = z.infer<typeof calendarYearSchema>

/** The announced years and the days they move. Made by {@link createCalendar}. */
export interface WorkingDayCalendar {
  readonly years: ReadonlySet<number>
  readonly moved: ReadonlyMap<string, { readonly off: boolean; readonly name: string }>
}

export interface SkippedDay {
  date: string
  reason: 'weekend' | 'holiday'
  /** The holiday's Chinese name; absent on a weekend. */
  name?: string
}

/** A sum of working days with its arithmetic. */
export interface WorkingDaySum {
  start: string
  days: number
  due: string
  /** The sum touches a year that is not announced: only weekends were left out there. */
  provisional: boolean
  /** The working days counted, the last of them `due`. */
  counted: string[]
  /** The days between `start` and `due` that do not count. */
  skipped: SkippedDay[]
}

/**
 * @throws RulesError `duplicate-calendar-year`, and `conflicting-calendar-day` when two notices disagree on a
 * day: a person has to say in the files which of them holds.
 */
export function createCalendar(years: readonly CalendarYear[]): WorkingDayCalendar {
  const announced = new Set<number>()
  const moved = new Map<string, { off: boolean; name: string }>()
  for (const { year, days } of years) {
    if (announced.has(year)) throw new RulesError('duplicate-calendar-year', { year })
    announced.add(year)
    for (const { date, off, name } of days) {
      const known = moved.get(date)
      if (known && known.off !== off) throw new RulesError('conflicting-calendar-day', { day: date })
      moved.set(date, { off, name })
    }
  }
  return { years: announced, moved }
}

/** The last year whose notice is in the calendar; undefined when there is none. */
export function lastAnnouncedYear(calendar: WorkingDayCalendar): number | undefined {
  return calendar.years.size === 0 ? undefined : Math.max(...calendar.years)
}

/** Whether offices work on that day: weekends and public holidays are out, make-up days are in. */
export function isWorkingDay(calendar: WorkingDayCalendar, date: string): boolean {
  return whyOff(calendar, assertDay(date)) === undefined
}

/**
 * Counts `n` working days from a start; day 1 is the next working day after `start`, which itself never counts.
 * With 0 days the sum is due at its start. The turn of the last announced year is not marked provisional,
 * though a later notice may still move its last days: deadlines are computed, never stored.
 *
 * @throws RulesError `invalid-day`, `invalid-day-count`.
 */
export function addWorkingDays(calendar: WorkingDayCalendar, start: string, n: number): WorkingDaySum {
  assertDay(start)
  if (!Number.isInteger(n) || n < 0 || n > 10_000) throw new RulesError('invalid-day-count', { days: n })
  const counted: string[] = []
  const skipped: SkippedDay[] = []
  let date = start
  let provisional = !isAnnounced(calendar, start)
  while (counted.length < n) {
    date = addDays(date, 1)
    const off = whyOff(calendar, date)
    if (off) skipped.push(off)
    else counted.push(date)
    provisional ||= !isAnnounced(calendar, date)
  }
  return { start, days: n, due: date, provisional, counted, skipped }
}

/** Working days after `from` up to and including `to`; 0 when `to` is not after `from`. */
export function workingDaysBetween(calendar: WorkingDayCalendar, from: string, to: string): number {
  assertDay(from)
  assertDay(to)
  let count = 0
  for (let date = from; date < to; ) {
    date = addDays(date, 1)
    if (!whyOff(calendar, date)) count += 1
  }
  return count
}

/** The calendar day `days` after (or before) a day. Pure calendar arithmetic in UTC, where every day has 24 hours. */
export function addDays(date: string, days: number): string {
  const time = Date.parse(`${assertDay(date)}T00:00:00Z`) + days * 86_400_000
  return assertDay(new Date(time).toISOString().slice(0, 10))
}

/**
 * The day in Asia/Shanghai of an instant. China has kept UTC+8 without summer time since 1992, so the shift is
 * exact for every date this software can meet, and needs no time zone data in the browser.
 *
 * @param instant a Date, or ISO 8601 text with its offset (`Z` or `+08:00`): without one it would be local time.
 * @throws RulesError `invalid-instant`.
 */
export function shanghaiDay(instant: string | Date): string {
  const zoned = instant instanceof Date || /T.*(?:Z|[+-]\d{2}:?\d{2})$/.test(instant)
  const time = zoned ? new Date(instant).getTime() : Number.NaN
  if (Number.isNaN(time)) throw new RulesError('invalid-instant', { instant: String(instant).slice(0, 40) })
  return new Date(time + 8 * 3_600_000).toISOString().slice(0, 10)
}

function isAnnounced(calendar: WorkingDayCalendar, date: string): boolean {
  return calendar.years.has(Number(date.slice(0, 4)))
}

/** Why a day does not count, or undefined on a working day. */
function whyOff(calendar: WorkingDayCalendar, date: string): SkippedDay | undefined {
  const moved = calendar.moved.get(date)
  if (moved) return moved.off ? { date, reason: 'holiday', name: moved.name } : undefined
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay()
  return weekday === 0 || weekday === 6 ? { date, reason: 'weekend' } : undefined
}

function assertDay(date: string): string {
  if (!day.safeParse(date).success) throw new RulesError('invalid-day', { day: String(date).slice(0, 40) })
  return date
}
