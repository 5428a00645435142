import type { Actor } from '#lib/accounts/actor.ts'
import { assertCan, can } from '#lib/accounts/can.ts'
import type { Localized } from '#lib/catalogue/entry.ts'
import { answersOf } from '#lib/consultations/check-answers.ts'
import { consultationPath, isSummarised, readConsultation } from '#lib/consultations/read-consultation.ts'
import { countAnswers, countedStates, receivedAnswers } from '#lib/consultations/received-answers.ts'
import { type Tally, tallyAnswers } from '#lib/consultations/tally-answers.ts'
import { type ConsultationState, consultationState } from '#lib/published/consultation-state.ts'
import { type Consultation, consultationSchema } from '#lib/published/documents.ts'
import { organisationName } from '#lib/server/admin/names.ts'
import { type RunningPortal, runningPortal } from '#lib/server/running-portal.ts'
import type { OpinionsTable } from '#lib/store/opinion-tables.ts'
import type { SubmissionState } from '#lib/store/schema.ts'
import { readDocument } from '#lib/workflow/document-submission.ts'

export interface ShownConsultation {
  /** As it is in force; as it was last filed where none was published. */
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
  const readable = (await lastSubmissions(portal)).filter(
    ({ department }) => can(actor, 'opinions.read', { department }).allowed,
  )
  const found = await Promise.all(readable.map((last) => readStanding(portal, last)))
  return found.map(({ shown }) => shown)
}

type Last = Awaited<ReturnType<typeof lastSubmissions>>[number]

/** The last submission about each consultation, the newest first; what was cancelled is none. */
async function lastSubmissions({ db }: RunningPortal, slug?: string) {
  const all = db
    .selectFrom('submissions')
    .select(['id', 'state', 'subject', 'department', 'reasons'])
    .where('kind', '=', 'consultation')
    .where('state', '<>', 'cancelled')
    .orderBy('created_at', 'desc')
  const rows = await (slug === undefined
    ? all
    : all.where('subject', '=', consultationPath(slug)).limit(1)
  ).execute()
  const seen = new Set<string | null>()
  return rows.filter(({ subject }) => subject !== null && !seen.has(subject) && seen.add(subject))
}

async function readStanding(portal: RunningPortal, { subject, ...submission }: Last) {
  const slug = subject!.slice(consultationPath('').length)
  const inForce = await readConsultation(portal.db, slug)
  const filed = consultationSchema.parse(await readDocument(portal.db, submission.id))
  const consultation = inForce ?? filed
  const shown: ShownConsultation = {
    consultation,
    departmentName: organisationName(portal, consultation.department),
    state: inForce && consultationState(inForce, portal.clock.now()),
    submission,
    received: await countAnswers(portal.db, slug, countedStates),
    quarantined: await countAnswers(portal.db, slug, ['quarantined']),
  }
  return { shown, filed }
}

/** Answers whose texts one page shows; the page says so where there are more. */
export const mostTexts = 200

export interface ConsultationDesk extends ShownConsultation {
  /** What the form begins with: as it was last filed. */
  draft: Consultation
  tally: Tally
  /** What was answered in words: to a question of text, or beside the questions (`question` null). */
  texts: { id: string; question: string | null; text: string; language: 'zh' | 'en' }[]
  may: Record<'edit' | 'extend' | 'enter' | 'summarise', boolean>
}

/** One consultation with its answers; null when there is none. @throws NotAllowedError. */
export async function readConsultationDesk(actor: Actor, slug: string): Promise<ConsultationDesk | null> {
  assertCan(actor, 'opinions.read')
  const portal = await runningPortal()
  const [last] = await lastSubmissions(portal, slug)
  if (!last) return null
  const { department } = last
  assertCan(actor, 'opinions.read', { department })
  const { shown, filed } = await readStanding(portal, last)
  const { state } = shown
  const own = can(actor, 'document.create', { department }).allowed
  const waits = last.state === 'submitted' || last.state === 'approved'
  const summarised = await isSummarised(portal.db, slug)
  return {
    ...shown,
    draft: filed,
    tally: tallyAnswers(shown.consultation, await receivedAnswers(portal.db, slug)),
    texts: await readTexts(portal.db, shown.consultation),
    may: {
      edit: own && !waits && (state === null || state === 'announced'),
      extend: own && !waits && state === 'open',
      enter:
        can(actor, 'opinions.enter', { department }).allowed &&
        (state === 'open' || state === 'closed') &&
        !summarised,
      summarise: own && !waits && state === 'closed' && !summarised,
    },
  }
}

async function readTexts(db: RunningPortal['db'], { slug, questions }: Consultation) {
  const rows = await db
    .selectFrom('opinions')
    .select(['id', 'body', 'details', 'language'])
    .where('consultation', '=', slug)
    .where('state', 'in', countedStates)
    .orderBy('created_at')
    .limit(mostTexts)
    .execute()
  return rows.flatMap(({ id, body, details, language }) => {
    const answers = answersOf(details)
    const words = questions
      .filter((question) => question.kind === 'text' && answers[question.id])
      .map((question) => ({ id, question: question.id, text: answers[question.id]!, language }))
    return body === '' ? words : [...words, { id, question: null, text: body, language }]
  })
}

/** What an opinion answers, question by question in the reader's words; empty where it answers no consultation. */
export async function readAnswered(
  portal: RunningPortal,
  { consultation: slug, details }: Pick<OpinionsTable, 'consultation' | 'details'>,
): Promise<{ question: Localized; answer: Localized }[]> {
  const consultation = slug === null ? null : await readConsultation(portal.db, slug)
  const answers = answersOf(details)
  return (consultation?.questions ?? []).flatMap(({ id, text, choices }) => {
    const answer = answers[id]
    if (answer === undefined) return []
    const label = choices.find((choice) => choice.id === answer)?.label
    return [{ question: text, answer: label ?? { zh: answer, en: answer } }]
  })
}
