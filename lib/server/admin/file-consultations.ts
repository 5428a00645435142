import { randomBytes } from 'node:crypto'
import { ConsultationRefused, consultationFault } from '#lib/consultations/consultation-refused.ts'
import { enterAnswer } from '#lib/consultations/enter-answer.ts'
import { fileConsultation, fileSummary } from '#lib/consultations/file-consultation.ts'
import type { ConsultationForm, SummaryForm } from '#lib/consultations/form.ts'
import { readConsultation } from '#lib/consultations/read-consultation.ts'
import { auditContext, type By } from '#lib/disclosure/context.ts'
import { submit } from '#lib/disclosure/submit.ts'
import type { EnteredAnswer } from '#lib/opinions/enter-opinion.ts'
import type { Receipt } from '#lib/opinions/receive-opinion.ts'
import type { RunningPortal } from '#lib/server/running-portal.ts'

export { enteredAnswerSchema } from '#lib/opinions/enter-opinion.ts'

/* The steps of a consultation at the desk, each one use case with who acts and from where. */

/** Files a consultation and hands it to the review. @throws ConsultationRefused, NotAllowedError, WorkflowRefused. */
export async function submitConsultation(
  by: By,
  portal: RunningPortal,
  form: ConsultationForm,
): Promise<void> {
  const context = auditContext(portal.disclosure, by.origin)
  await submit(portal.disclosure, by, await fileConsultation(portal.db, { actor: by.actor, form }, context))
}

/** Puts off the end of an open consultation. @throws as {@link submitConsultation}. */
export async function extendConsultation(
  by: By,
  portal: RunningPortal,
  { slug, closesAt }: { slug: string; closesAt: string },
): Promise<void> {
  const inForce = await readConsultation(portal.db, slug)
  if (!inForce) throw new ConsultationRefused([consultationFault('consultation-unknown')])
  const { summary: _, department: __, ...form } = inForce
  await submitConsultation(by, portal, { ...form, closesAt })
}

/** Files what became of a consultation and hands it to the review. @throws as {@link submitConsultation}. */
export async function submitSummary(
  by: By,
  portal: RunningPortal,
  { slug, form }: { slug: string; form: SummaryForm },
): Promise<void> {
  const context = auditContext(portal.disclosure, by.origin)
  await submit(portal.disclosure, by, await fileSummary(portal.db, { actor: by.actor, slug, form }, context))
}

/** Enters an answer that came by another channel. @throws ConsultationRefused, NotAllowedError. */
export function enterAnswerFor(
  by: By,
  portal: RunningPortal,
  given: { entered: EnteredAnswer; typed: Record<string, string> },
): Promise<Receipt> {
  const context = auditContext(portal.disclosure, by.origin)
  return enterAnswer(
    portal.db,
    { ...given, actor: by.actor },
    { ...context, randomBytes, sealKeys: portal.sealKeys },
  )
}
