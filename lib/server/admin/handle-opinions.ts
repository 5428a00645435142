import { auditContext, type By } from '#lib/disclosure/context.ts'
import { type Answer, answerOpinion } from '#lib/opinions/answer-opinion.ts'
import { assignOpinion, discardOpinion, noteOnOpinion, releaseOpinion } from '#lib/opinions/handle-opinion.ts'
import type { RunningPortal } from '#lib/server/running-portal.ts'

export { answerSchema } from '#lib/opinions/answer-opinion.ts'
export { enteredOpinionSchema } from '#lib/opinions/enter-opinion.ts'

/* The steps of handling, each one use case with who acts and from where. */

const context = (by: By, portal: RunningPortal) => auditContext(portal.disclosure, by.origin)

export function release(by: By, portal: RunningPortal, { id }: { id: string }): Promise<void> {
  return releaseOpinion(portal.db, { actor: by.actor, id }, context(by, portal))
}

export function discard(by: By, portal: RunningPortal, given: { id: string; reason: string }): Promise<void> {
  return discardOpinion(portal.db, { actor: by.actor, ...given }, context(by, portal))
}

export function assign(
  by: By,
  portal: RunningPortal,
  given: { id: string; department: string },
): Promise<void> {
  const known = portal.municipality.organisations.map(({ id }) => id)
  return assignOpinion(portal.db, { actor: by.actor, ...given, known }, context(by, portal))
}

export function note(by: By, portal: RunningPortal, given: { id: string; body: string }): Promise<void> {
  return noteOnOpinion(portal.db, { actor: by.actor, ...given }, context(by, portal))
}

export function answer(
  by: By,
  portal: RunningPortal,
  { id, ...given }: Answer & { id: string },
): Promise<void> {
  return answerOpinion(portal.db, { actor: by.actor, id, answer: given }, context(by, portal))
}
