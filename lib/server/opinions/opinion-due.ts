import { answerDue, type DueRules } from '#lib/opinions/answer-due.ts'
import type { Deadline } from '#lib/rules/deadline.ts'
import type { PortalServer } from '#lib/server/portal.ts'

export function dueRules({ municipality }: Pick<PortalServer, 'municipality'>): DueRules {
  const { profile, portal, calendar } = municipality
  return { profile, promises: portal.promises, calendar }
}

/** By when an opinion is answered: by law where an agency speaks and the decree says so, else as the city promises. */
export function opinionDue(
  portal: Pick<PortalServer, 'municipality'>,
  opinion: Parameters<typeof answerDue>[1],
): Deadline {
  return answerDue(dueRules(portal), opinion)
}
