import type { OwnOpinion } from '#lib/opinions/read-receipt.ts'
import { shanghaiDay } from '#lib/rules/calendar.ts'
import { type Deadline, promisedDeadline } from '#lib/rules/deadline.ts'
import type { PortalServer } from '#lib/server/portal.ts'

/** By when an opinion is answered: the city's promise for its kind, from the day it was received. */
export function opinionDue(
  { municipality }: Pick<PortalServer, 'municipality'>,
  { kind, created_at }: Pick<OwnOpinion, 'kind' | 'created_at'>,
): Deadline {
  const promise = kind === 'fault' ? 'data-correction' : 'opinion-answer'
  const { portal, calendar } = municipality
  return promisedDeadline(portal.promises, calendar, promise, shanghaiDay(new Date(created_at)))
}
