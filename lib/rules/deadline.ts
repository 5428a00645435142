import type { WorkingDayCalendar, WorkingDaySum } from './calendar.ts'
import { addDays, addWorkingDays } from './calendar.ts'
import { RulesError } from './errors.ts'
import type { CityPromise, Limit, LimitOf, LimitType, RuleProfile } from './profile.ts'

/**
 * A deadline with its arithmetic. `article` is set for a statutory limit; a promise of the city has none, so that
 * it is never shown as law. The shape is the one the published tree carries.
 */
export interface Deadline extends WorkingDaySum {
  limit: string
  basis: 'law' | 'promise'
  article?: string
}

/** A window of days in which something is owed: by the end of a month, once a year, early in a quarter. */
export interface PeriodDeadline {
  limit: string
  basis: 'law'
  article: string
  /** First day of the window. */
  from: string
  due: string
  provisional: boolean
}

/** Id of the limit on disclosing data to the public: Z27's where the decree has one, else the city's promise. */
export const disclosureLimit = 'disclosure'

/** @throws RulesError `unknown-limit`. */
export function findLimit(profile: RuleProfile, id: string): Limit {
  const limit = profile.limits.find((candidate) => candidate.id === id)
  if (!limit) throw new RulesError('unknown-limit', { limit: id, profile: profile.id })
  return limit
}

/**
 * The deadline of a limit in working days after an event.
 *
 * @param eventDay day of the event (`startedBy`) in Asia/Shanghai.
 * @throws RulesError `unknown-limit`; `limit-without-number` for "timely" and its like; `limit-of-another-type`
 * for a limit that runs by the calendar, whose functions stand below.
 */
export function deadline(
  profile: RuleProfile,
  calendar: WorkingDayCalendar,
  limitId: string,
  eventDay: string,
): Deadline {
  const limit = limitOfType(profile, limitId, 'working-days')
  return {
    limit: limit.id,
    basis: 'law',
    article: limit.articles[0]!,
    ...addWorkingDays(calendar, eventDay, limit.days),
  }
}

/**
 * The deadline the city promised where the decree leaves it open: an answer to an opinion, say, or a number for
 * a limit that the decree calls "timely".
 *
 * @throws RulesError `promise-missing` when portal.yaml makes no such promise.
 */
export function promisedDeadline(
  promises: readonly CityPromise[],
  calendar: WorkingDayCalendar,
  promiseId: string,
  eventDay: string,
): Deadline {
  const promise = promises.find(({ id }) => id === promiseId)
  if (!promise) throw new RulesError('promise-missing', { promise: promiseId })
  return { limit: promise.id, basis: 'promise', ...addWorkingDays(calendar, eventDay, promise.days) }
}

/**
 * By when data in the disclosure catalogue is disclosed or updated, counted from the day it was formed or
 * changed: Z27's working days where the decree covers disclosure, else the city's promise (Guangzhou's decree
 * governs sharing between agencies only).
 *
 * @throws RulesError `promise-missing` when neither sets a limit.
 */
export function disclosureDeadline(
  profile: RuleProfile,
  promises: readonly CityPromise[],
  calendar: WorkingDayCalendar,
  formedOn: string,
): Deadline {
  return profile.limits.some(({ id }) => id === disclosureLimit)
    ? deadline(profile, calendar, disclosureLimit, formedOn)
    : promisedDeadline(promises, calendar, disclosureLimit, formedOn)
}

/** The promises that count under a profile: one on what the law limits in numbers gives way to the law. */
export function promisesInForce<P extends CityPromise>(profile: RuleProfile, promises: readonly P[]): P[] {
  const numbered = new Set(profile.limits.filter(({ type }) => type !== 'untimed').map(({ id }) => id))
  return promises.filter(({ id }) => !numbered.has(id))
}

/** The window of a limit at the end of a month, within `year`: the report on 2025 is due in 2026. */
export function endOfMonthDeadline(profile: RuleProfile, limitId: string, year: number): PeriodDeadline {
  const limit = limitOfType(profile, limitId, 'end-of-month-yearly')
  const next = limit.month === 12 ? `${year + 1}-01-01` : `${year}-${twoDigits(limit.month + 1)}-01`
  return window(limit, `${year}-01-01`, addDays(next, -1), false)
}

/** The window of a limit of once a year: the calendar year. */
export function yearlyDeadline(profile: RuleProfile, limitId: string, year: number): PeriodDeadline {
  return window(limitOfType(profile, limitId, 'yearly'), `${year}-01-01`, `${year}-12-31`, false)
}

/** The first working days of a quarter (1 to 4) of `year`, G19. */
export function quarterDeadline(
  profile: RuleProfile,
  calendar: WorkingDayCalendar,
  limitId: string,
  year: number,
  quarter: 1 | 2 | 3 | 4,
): PeriodDeadline & Pick<WorkingDaySum, 'counted' | 'skipped'> {
  const limit = limitOfType(profile, limitId, 'first-working-days-of-quarter')
  const from = `${year}-${twoDigits(quarter * 3 - 2)}-01`
  const { due, counted, skipped } = addWorkingDays(calendar, addDays(from, -1), limit.days)
  return { ...window(limit, from, due, !calendar.years.has(year)), counted, skipped }
}

function limitOfType<T extends LimitType>(profile: RuleProfile, id: string, type: T): LimitOf<T> {
  const limit = findLimit(profile, id)
  if (isOfType(limit, type)) return limit
  const params = { limit: id, profile: profile.id, type: limit.type }
  throw new RulesError(limit.type === 'untimed' ? 'limit-without-number' : 'limit-of-another-type', params)
}

function isOfType<T extends LimitType>(limit: Limit, type: T): limit is LimitOf<T> {
  return limit.type === type
}

function window(limit: Limit, from: string, due: string, provisional: boolean): PeriodDeadline {
  return { limit: limit.id, basis: 'law', article: limit.articles[0]!, from, due, provisional }
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0')
}
