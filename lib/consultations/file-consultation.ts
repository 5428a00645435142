import { isDeepStrictEqual } from 'node:util'
import type { Actor } from '#lib/accounts/actor.ts'
import { assertCan } from '#lib/accounts/can.ts'
import type { AuditContext } from '#lib/audit/append-audit.ts'
import {
  type ConsultationFault,
  ConsultationRefused,
  consultationFault,
} from '#lib/consultations/consultation-refused.ts'
import type { ConsultationForm, SummaryForm } from '#lib/consultations/form.ts'
import { consultationPath, readConsultation } from '#lib/consultations/read-consultation.ts'
import { countAnswers, receivedAnswers } from '#lib/consultations/received-answers.ts'
import { tallyAnswers } from '#lib/consultations/tally-answers.ts'
import { scanDocument } from '#lib/desensitize/document-scan.ts'
import { consultationState } from '#lib/published/consultation-state.ts'
import { type Consultation, consultationSchema } from '#lib/published/documents.ts'
import type { Db } from '#lib/store/transaction.ts'
import { fileDocument } from '#lib/workflow/document-submission.ts'

/**
 * Files a consultation of the actor's own department (Z28) as a submission in state `ready`, or changes the one that
 * was not submitted or was returned. What was published may be changed until it opens; from then on only its
 * end may be put off, because everybody must have been asked the same.
 * @throws ConsultationRefused, NotAllowedError, WorkflowRefused. @returns the submission's id.
 */
export async function fileConsultation(
  db: Db,
  { actor, form }: { actor: Actor; form: ConsultationForm },
  context: AuditContext,
): Promise<string> {
  const document = consultationSchema.parse({
    ...form,
    department: actor.organisation,
    questions: form.questions.map((question, index) => ({ id: `q${index + 1}`, ...question })),
  })
  const faults = [
    ...faultsOfChange(await readConsultation(db, form.slug), document, context.now),
    ...personalData(document),
  ]
  if (faults.length > 0) throw new ConsultationRefused(faults)
  return file(db, actor, document, context)
}

/**
 * Why a consultation cannot take the place of the one in force: asked when it is filed, and again by the door, for an
 * approval may come after it has opened or closed.
 */
export function faultsOfChange(
  inForce: Consultation | null,
  next: Consultation,
  now: Date,
): ConsultationFault[] {
  const ended = consultationState(next, now) === 'closed'
  const past = ended ? [consultationFault('consultation-past', 'closesAt')] : []
  if (!inForce) return past
  if (inForce.department !== next.department) return [consultationFault('consultation-slug-taken', 'slug')]
  const state = consultationState(inForce, now)
  if (state === 'announced') return past
  const { summary: _, ...asked } = next
  const { summary: __, ...wasAsked } = inForce
  const later = asked.closesAt > wasAsked.closesAt
  const same = isDeepStrictEqual({ ...asked, closesAt: wasAsked.closesAt }, wasAsked)
  const extended = state === 'open' && later && !next.summary && !ended
  const summarised = state === 'closed' && !later && next.summary !== undefined
  return same && (extended || summarised) ? [] : [consultationFault('consultation-under-way')]
}

/**
 * Files what became of a consultation that has closed: how many answered, and the outcome of each point. The numbers
 * are counted from the records here, not typed; nothing that waits to be let in is left out unseen.
 * @throws ConsultationRefused, NotAllowedError, WorkflowRefused. @returns the submission's id.
 */
export async function fileSummary(
  db: Db,
  { actor, slug, form }: { actor: Actor; slug: string; form: SummaryForm },
  context: AuditContext,
): Promise<string> {
  const inForce = await readConsultation(db, slug)
  if (!inForce) throw new ConsultationRefused([consultationFault('consultation-unknown')])
  if (consultationState(inForce, context.now) !== 'closed') {
    throw new ConsultationRefused([consultationFault('consultation-not-closed')])
  }
  assertCan(actor, 'document.create', { department: inForce.department })
  const count = await countAnswers(db, slug, ['quarantined'])
  if (count > 0) throw new ConsultationRefused([consultationFault('consultation-quarantined', '', { count })])
  const tally = tallyAnswers(inForce, await receivedAnswers(db, slug))
  const document: Consultation = { ...inForce, summary: { ...tally, ...form } }
  const faults = personalData(document)
  if (faults.length > 0) throw new ConsultationRefused(faults)
  return file(db, actor, document, context)
}

function file(db: Db, actor: Actor, document: Consultation, context: AuditContext): Promise<string> {
  const { department, slug, title } = document
  const given = { kind: 'consultation', department, path: consultationPath(slug), title } as const
  return fileDocument(db, { ...given, document: JSON.parse(JSON.stringify(document)) }, actor, context)
}

function personalData(document: Consultation): ConsultationFault[] {
  return scanDocument('consultation', document).map(({ path }) =>
    consultationFault('consultation-personal-data', path, { field: path }),
  )
}
