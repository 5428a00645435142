import { randomBytes } from 'node:crypto'
import type { Actor } from '#lib/accounts/actor.ts'
import { can } from '#lib/accounts/can.ts'
import type { Localized } from '#lib/catalogue/entry.ts'
import { auditContext, type By } from '#lib/disclosure/context.ts'
import { submit } from '#lib/disclosure/submit.ts'
import { type EnteredOpinion, enterOpinion } from '#lib/opinions/enter-opinion.ts'
import { type InboxOpinion, listOpinions, readOpinion } from '#lib/opinions/list-opinions.ts'
import { readContact } from '#lib/opinions/personal-parts.ts'
import { covered, fileAnswerPublication, lastPublication, refilable } from '#lib/opinions/publish-answer.ts'
import type { Receipt } from '#lib/opinions/receive-opinion.ts'
import { shanghaiDay } from '#lib/rules/calendar.ts'
import { readAnswered } from '#lib/server/admin/consultations.ts'
import { type AccountName, accountNames, organisationName, readTitles } from '#lib/server/admin/names.ts'
import { type TimeLeft, timeUntil } from '#lib/server/admin/time-left.ts'
import { dueRules, opinionDue } from '#lib/server/opinions/opinion-due.ts'
import { type RunningPortal, runningPortal } from '#lib/server/running-portal.ts'
import type { OpinionState } from '#lib/store/opinion-tables.ts'
import type { SubmissionState } from '#lib/store/schema.ts'
import { readDocument } from '#lib/workflow/document-submission.ts'

export type InboxShow = 'open' | 'quarantined' | 'answered' | 'all'

const statesOf: Record<InboxShow, OpinionState[] | undefined> = {
  open: ['received', 'assigned'],
  quarantined: ['quarantined'],
  answered: ['answered'],
  all: undefined,
}

export interface ShownOpinion extends InboxOpinion {
  /** Title of the dataset that it is about; null for an opinion in general. */
  datasetTitle: Localized | null
  departmentName: Localized | null
  /** What remains until it has to be answered. */
  time: TimeLeft
  /** Answered after the day on which it was due. */
  late: boolean
}

/** The inbox of one who may read it, what is due first before the rest. @throws NotAllowedError. */
export async function readInbox(actor: Actor, show: InboxShow): Promise<ShownOpinion[]> {
  const portal = await runningPortal()
  const opinions = await listOpinions(portal.db, {
    actor,
    states: statesOf[show],
    withoutConsultations: show === 'open',
  })
  const titles = await readTitles(portal, slugsOf(opinions))
  const shown = opinions.map((opinion) => toShown(portal, opinion, titles))
  return show === 'open' ? shown.sort((a, b) => a.time.days - b.time.days) : shown.reverse()
}

const slugsOf = (opinions: readonly Pick<InboxOpinion, 'dataset'>[]) =>
  opinions.flatMap(({ dataset }) => (dataset === null ? [] : [dataset]))

function toShown(portal: RunningPortal, opinion: InboxOpinion, titles: Map<string, Localized>): ShownOpinion {
  const deadline = opinionDue(portal, opinion)
  const answered = opinion.answered_at && shanghaiDay(new Date(opinion.answered_at))
  return {
    ...opinion,
    datasetTitle: opinion.dataset === null ? null : (titles.get(opinion.dataset) ?? null),
    departmentName: opinion.department === null ? null : organisationName(portal, opinion.department),
    time: timeUntil(portal, deadline),
    late: answered !== null && answered > deadline.due,
  }
}

export interface OpinionDetail extends ShownOpinion {
  detailTexts: Record<string, string>
  /** The questions of a consultation that it answers. */
  answered: { question: Localized; answer: Localized }[]
  /** An answer in person is wanted, by the contact. */
  inPerson: boolean
  notes: { id: string; at: string; body: string; author: AccountName | null }[]
  additions: { at: string; body: string }[]
  files: { id: string; mediaType: string; bytes: number }[]
  departments: { id: string; name: Localized }[]
  may: Record<'triage' | 'note' | 'answer' | 'publish' | 'contact' | 'files', boolean>
  /** The submission that publishes it; null where none was filed. */
  publication: { id: string; state: SubmissionState; reasons: string | null } | null
  /**
   * The texts as they are proposed for publication: those that were returned, else the opinion's with what the
   * detectors find covered.
   */
  proposal: { body: string; answer: string } | null
}

/** Everything about an opinion but its contact. Null when there is none. @throws NotAllowedError. */
export async function readOpinionDetail(actor: Actor, id: string): Promise<OpinionDetail | null> {
  const portal = await runningPortal()
  const opinion = await readOpinion(portal.db, { actor, id })
  if (!opinion) return null
  const shown = toShown(portal, opinion, await readTitles(portal, slugsOf([opinion])))
  const { department } = opinion
  const handles = can(actor, 'opinions.handle', { department }).allowed
  const publication = await lastPublication(portal.db, opinion.public_id)
  const publish =
    handles &&
    opinion.state === 'answered' &&
    opinion.kind !== 'consultation' &&
    (publication === null || refilable.includes(publication.state))
  return {
    ...shown,
    ...(await readParts(portal, id)),
    detailTexts: textsOf(opinion.details),
    answered: await readAnswered(portal, opinion),
    inPerson: (JSON.parse(opinion.details) as { inPerson?: boolean }).inPerson === true,
    departments: portal.municipality.organisations.map(({ id: organisation, name }) => ({
      id: organisation,
      name,
    })),
    may: {
      triage: can(actor, 'opinions.assign').allowed,
      note: can(actor, 'opinions.note', { department }).allowed,
      answer: handles && opinion.state === 'assigned',
      publish,
      contact: handles && opinion.hasContact,
      files: handles,
    },
    publication,
    proposal: publish ? await proposalOf(portal, opinion, publication?.id) : null,
  }
}

async function proposalOf(
  { db }: RunningPortal,
  { body, answer }: InboxOpinion,
  returned: string | undefined,
): Promise<{ body: string; answer: string }> {
  const filed = returned === undefined ? null : await readDocument(db, returned)
  return filed ? (filed as { body: string; answer: string }) : { body: covered(body), answer: answer ?? '' }
}

async function readParts(portal: RunningPortal, id: string) {
  const names = await accountNames(portal)
  const of = <T extends 'opinion_notes' | 'opinion_additions' | 'opinion_attachments'>(table: T) =>
    portal.db
      .selectFrom(table as 'opinion_notes')
      .selectAll()
      .where('opinion_id', '=', id)
  const notes = await of('opinion_notes').orderBy('at').execute()
  const additions = await portal.db
    .selectFrom('opinion_additions')
    .select(['at', 'body'])
    .where('opinion_id', '=', id)
    .orderBy('at')
    .execute()
  const files = await portal.db
    .selectFrom('opinion_attachments')
    .select(['id', 'media_type as mediaType', 'bytes'])
    .where('opinion_id', '=', id)
    .where('erased_at', 'is', null)
    .execute()
  return {
    notes: notes.map((note) => ({ ...note, author: names.get(note.author) ?? null })),
    additions,
    files,
  }
}

function textsOf(details: string): Record<string, string> {
  const entries = Object.entries(JSON.parse(details) as Record<string, unknown>)
  return Object.fromEntries(
    entries.flatMap(([name, value]) => (typeof value === 'string' && value !== '' ? [[name, value]] : [])),
  )
}

/** Enters an opinion that came by another channel. @throws NotAllowedError, OpinionRefused. */
export function enter(by: By, portal: RunningPortal, opinion: EnteredOpinion): Promise<Receipt> {
  const context = auditContext(portal.disclosure, by.origin)
  return enterOpinion(
    portal.db,
    { actor: by.actor, opinion },
    { ...context, randomBytes, sealKeys: portal.sealKeys },
  )
}

/** Files the publication of an opinion and hands it to the review. */
export async function publishAnswer(
  by: By,
  portal: RunningPortal,
  texts: { id: string; body: string; answer: string },
): Promise<void> {
  const context = auditContext(portal.disclosure, by.origin)
  const given = { ...texts, actor: by.actor, rules: dueRules(portal) }
  await submit(portal.disclosure, by, await fileAnswerPublication(portal.db, given, context))
}

/** The contact, for the handling department; the look is recorded. @throws NotAllowedError. */
export function showContact(by: By, portal: RunningPortal, id: string): Promise<string | null> {
  const context = auditContext(portal.disclosure, by.origin)
  return readContact(portal.db, { actor: by.actor, id, keys: portal.sealKeys }, context)
}
