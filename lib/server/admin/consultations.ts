import { randomBytes } from 'node:crypto'
import type { Actor } from '#lib/accounts/actor.ts'
import { assertCan, can } from '#lib/accounts/can.ts'
import type { Localized } from '#lib/catalogue/entry.ts'
import { checkAnswers } from '#lib/consultations/check-answers.ts'
import { ConsultationRefused, consultationFault } from '#lib/consultations/consultation-refused.ts'
import {
  consultationPath,
  fileConsultation,
  fileSummary,
  readConsultation,
  receivedAnswers,
} from '#lib/consultations/file-consultation.ts'
import type { ConsultationForm, SummaryForm } from '#lib/consultations/form.ts'
import { type Tally, tallyAnswers } from '#lib/consultations/tally-answers.ts'
import { auditContext, type By } from '#lib/disclosure/context.ts'
import { submit } from '#lib/disclosure/submit.ts'
import type { EnteredAnswer } from '#lib/opinions/enter-opinion.ts'
import { type Receipt, receiveOpinion } from '#lib/opinions/receive-opinion.ts'
import { type ConsultationState, consultationState } from '#lib/published/consultation-state.ts'
import { type Consultation, consultationSchema } from '#lib/published/documents.ts'
import { organisationName } from '#lib/server/admin/names.ts'
import { type RunningPortal, runningPortal } from '#lib/server/running-portal.ts'
import type { SubmissionState } from '#lib/store/schema.ts'
import { readDocument } from '#lib/workflow/document-submission.ts'

export { enteredAnswerSchema } from '#lib/opinions/enter-opinion.ts'

export interface ShownConsultation {
  consultation: Consultation
  departmentName: Localized
  /** By its times; null for one that was never published. */
  state: ConsultationState | null
  /** The last submission about it, and what the reviewer wrote when it was returned. */
  submission: { id: string; state: SubmissionState; reasons: string | null } | null
  received: number
  quarantined: number
}

/** The consultations of the actor's own department; all of them for who may read all. @throws NotAllowedError. */
export async function listConsultations(actor: Actor): Promise<ShownConsultation[]> {
  assertCan(actor, 'opinions.read')
  const portal = await runningPortal()
  const rows = await submissionsOf(portal)
  const readable = rows.filter(({ department }) => can(actor, 'opinions.read', { department }).allowed)
  // The newest submission of each comes first.
  const subjects = [...new Set(readable.map(({ subject }) => subject))]
  const shown = await Promise.all(subjects.map((subject) => toShown(portal, subject, readable)))
  return shown.filter((one) => one !== null)
}

type Row = Awaited<ReturnType<typeof submissionsOf>>[number]

async function submissionsOf({ db }: RunningPortal) {
  const rows = await db
    .selectFrom('submissions')
    .select(['id', 'state', 'subject', 'department', 'reasons'])
    .where('kind', '=', 'consultation')
    .orderBy('created_at', 'desc')
    .execute()
  return rows.flatMap(({ subject, ...row }) => (subject === null ? [] : [{ ...row, subject }]))
}

async function toShown(
  portal: RunningPortal,
  subject: string,
  rows: Row[],
): Promise<ShownConsultation | null> {
  const own = rows.filter((row) => row.subject === subject)
  const last = own.find(({ state }) => state !== 'cancelled') ?? null
  const slug = subject.slice(consultationPath('').length)
  const inForce = await readConsultation(portal.db, slug)
  const drafted = last ? consultationSchema.parse(await readDocument(portal.db, last.id)) : null
  const consultation = drafted ?? inForce
  if (!consultation) return null
  return {
    consultation,
    departmentName: organisationName(portal, consultation.department),
    state: inForce && consultationState(inForce, portal.clock.now()),
    submission: last && { id: last.id, state: last.state, reasons: last.reasons },
    received: (await receivedAnswers(portal.db, slug)).length,
    quarantined: await countQuarantined(portal, slug),
  }
}

async function countQuarantined({ db }: RunningPortal, slug: string): Promise<number> {
  const { count } = await db
    .selectFrom('opinions')
    .select((e) => e.fn.countAll<number>().as('count'))
    .where('consultation', '=', slug)
    .where('state', '=', 'quarantined')
    .executeTakeFirstOrThrow()
  return Number(count)
}

export interface ConsultationDesk extends ShownConsultation {
  tally: Tally
  /** What was answered in words: to a question of text, or beside the questions (`question` null). */
  texts: { id: string; question: string | null; text: string; language: 'zh' | 'en' }[]
  may: Record<'edit' | 'extend' | 'enter' | 'summarise', boolean>
}

/** One consultation with its answers; null when there is none. @throws NotAllowedError. */
export async function readConsultationDesk(actor: Actor, slug: string): Promise<ConsultationDesk | null> {
  const shown = (await listConsultations(actor)).find(({ consultation }) => consultation.slug === slug)
  if (!shown) return null
  const { db } = await runningPortal()
  const { consultation, submission, state } = shown
  const own = can(actor, 'document.create', { department: consultation.department }).allowed
  const waits = submission?.state === 'submitted' || submission?.state === 'approved'
  const summarised = consultation.summary !== undefined && submission?.state === 'published'
  return {
    ...shown,
    tally: tallyAnswers(consultation, await receivedAnswers(db, slug)),
    texts: await readTexts(db, consultation),
    may: {
      edit: own && !waits && (state === null || state === 'announced'),
      extend: own && !waits && state === 'open',
      enter: can(actor, 'opinions.enter').allowed && (state === 'open' || state === 'closed') && !summarised,
      summarise: own && !waits && state === 'closed' && !summarised,
    },
  }
}

async function readTexts(db: RunningPortal['db'], { slug, questions }: Consultation) {
  const rows = await db
    .selectFrom('opinions')
    .select(['id', 'body', 'details', 'language'])
    .where('consultation', '=', slug)
    .where('state', 'not in', ['quarantined', 'discarded'])
    .orderBy('created_at')
    .execute()
  return rows.flatMap(({ id, body, details, language }) => {
    const { answers = {} } = JSON.parse(details) as { answers?: Record<string, string> }
    const words = questions
      .filter(({ kind }) => kind === 'text')
      .flatMap((question) =>
        answers[question.id] ? [{ id, question: question.id, text: answers[question.id]!, language }] : [],
      )
    return body === '' ? words : [...words, { id, question: null, text: body, language }]
  })
}

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

/**
 * Enters an answer that came by telephone, letter or at a counter (Z28). A letter may arrive after the end: until the
 * result is published it still counts, as the officer who enters it answers for its date.
 * @throws ConsultationRefused, NotAllowedError.
 */
export async function enterAnswer(
  by: By,
  portal: RunningPortal,
  { entered, typed }: { entered: EnteredAnswer; typed: Record<string, string> },
): Promise<Receipt> {
  assertCan(by.actor, 'opinions.enter')
  const consultation = await readConsultation(portal.db, entered.consultation)
  const { answers, faults } = checkAnswers(
    consultation,
    { typed, speaker: entered.speaker },
    portal.clock.now(),
  )
  const afterwards = consultation && !consultation.summary
  const left = faults.filter(({ code }) => !(afterwards && code === 'consultation-closed'))
  if (left.length > 0) throw new ConsultationRefused(left)
  const context = auditContext(portal.disclosure, by.origin)
  const given = { ...entered, kind: 'consultation' as const, dataset: undefined, details: { answers } }
  return receiveOpinion(
    portal.db,
    { ...given, quarantined: false, evidence: [] },
    { ...context, randomBytes, sealKeys: portal.sealKeys, receivedBy: by.actor.accountId },
  )
}
