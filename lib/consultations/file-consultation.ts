import type { Actor } from '#lib/accounts/actor.ts'
import type { AuditContext } from '#lib/audit/append-audit.ts'
import type { Answers } from '#lib/consultations/check-answers.ts'
import {
  type ConsultationFault,
  ConsultationRefused,
  consultationFault,
} from '#lib/consultations/consultation-refused.ts'
import type { ConsultationForm, SummaryForm } from '#lib/consultations/form.ts'
import { type ReceivedAnswer, tallyAnswers } from '#lib/consultations/tally-answers.ts'
import { scanDocument } from '#lib/desensitize/document-scan.ts'
import { consultationState } from '#lib/published/consultation-state.ts'
import { type Consultation, consultationSchema } from '#lib/published/documents.ts'
import type { Db, Tx } from '#lib/store/transaction.ts'
import { fileDocument, readDocumentInForce } from '#lib/workflow/document-submission.ts'

export const consultationPath = (slug: string) => `consultations/${slug}`

/** The consultation in force; null when none of the name was published. */
export async function readConsultation(
  db: Pick<Tx, 'selectFrom'>,
  slug: string,
): Promise<Consultation | null> {
  const document = await readDocumentInForce(db, consultationPath(slug))
  return document === null ? null : consultationSchema.parse(document)
}

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
  const document: Consultation = {
    ...form,
    department: actor.organisation,
    questions: form.questions.map((question, index) => ({ id: `q${index + 1}`, ...question })),
  }
  const inForce = await readConsultation(db, form.slug)
  const faults = [
    ...(new Date(form.closesAt) <= context.now ? [consultationFault('consultation-past', 'closesAt')] : []),
    ...faultsOfChange(inForce, document, context.now),
    ...personalData(document),
  ]
  if (faults.length > 0) throw new ConsultationRefused(faults)
  return file(db, actor, document, context)
}

function faultsOfChange(inForce: Consultation | null, next: Consultation, now: Date): ConsultationFault[] {
  if (!inForce) return []
  if (inForce.department !== next.department) return [consultationFault('consultation-slug-taken', 'slug')]
  if (consultationState(inForce, now) === 'announced') return []
  const kept = { ...next, closesAt: inForce.closesAt }
  const same = JSON.stringify(consultationSchema.parse(kept)) === JSON.stringify(inForce)
  return same && next.closesAt > inForce.closesAt ? [] : [consultationFault('consultation-under-way')]
}

/**
 * Files what became of a consultation that has closed: how many answered, and the outcome of each point. The numbers
 * are counted from the records here, not typed.
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
  const tally = tallyAnswers(inForce, await receivedAnswers(db, slug))
  const document: Consultation = { ...inForce, summary: { ...tally, ...form } }
  const faults = personalData(document)
  if (faults.length > 0) throw new ConsultationRefused(faults)
  return file(db, actor, document, context)
}

/** Answers that count: neither those that wait in quarantine nor those that were discarded. */
export async function receivedAnswers(db: Pick<Tx, 'selectFrom'>, slug: string): Promise<ReceivedAnswer[]> {
  const rows = await db
    .selectFrom('opinions')
    .select(['channel', 'speaker', 'details'])
    .where('consultation', '=', slug)
    .where('state', 'not in', ['quarantined', 'discarded'])
    .orderBy('created_at')
    .execute()
  return rows.map(({ channel, speaker, details }) => ({
    channel,
    speaker,
    answers: (JSON.parse(details) as { answers?: Answers }).answers ?? {},
  }))
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
