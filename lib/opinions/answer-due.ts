import { shanghaiDay, type WorkingDayCalendar } from '#lib/rules/calendar.ts'
import { type Deadline, deadline, promisedDeadline } from '#lib/rules/deadline.ts'
import type { CityPromise, RuleProfile } from '#lib/rules/profile.ts'
import type { OpinionKind, OpinionsTable } from '#lib/store/opinion-tables.ts'

export interface DueRules {
  profile: RuleProfile
  promises: readonly CityPromise[]
  calendar: WorkingDayCalendar
}

/** No decree says how soon a citizen is answered: the city promises it, by kind. */
const promiseOf: Record<OpinionKind, string> = {
  opinion: 'opinion-answer',
  fault: 'data-correction',
  request: 'data-request',
  complaint: 'complaint-answer',
  /** Counted from the end of the consultation: what answers is its summary. */
  consultation: 'consultation-summary',
}

/** Ids of the promises without which an opinion could not be taken. */
export const neededPromises = [...new Set(Object.values(promiseOf))]

/** What the decrees do limit: an agency that objects to shared data (Z23, G30), an agency that complains (G36). */
const limitsForAgencies: Partial<Record<OpinionKind, readonly string[]>> = {
  fault: ['shared-data-review', 'verification'],
  complaint: ['complaint'],
}

/**
 * By when an opinion is to be answered, from the day in Shanghai on which it was received. `article` is set only
 * where the decree in force limits it.
 * @throws RulesError `promise-missing`.
 */
export function answerDue(
  { profile, promises, calendar }: DueRules,
  { kind, speaker, created_at }: Pick<OpinionsTable, 'kind' | 'speaker' | 'created_at'>,
): Deadline {
  const day = shanghaiDay(new Date(created_at))
  const limit = speaker === 'agency' ? limitFor(profile, kind) : undefined
  return limit
    ? deadline(profile, calendar, limit, day)
    : promisedDeadline(promises, calendar, promiseOf[kind], day)
}

function limitFor(profile: RuleProfile, kind: OpinionKind): string | undefined {
  const ids = limitsForAgencies[kind] ?? []
  return profile.limits.find(({ id, type }) => ids.includes(id) && type === 'working-days')?.id
}
