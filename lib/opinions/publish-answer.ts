import { randomInt } from 'node:crypto'
import { assertCan } from '#lib/accounts/can.ts'
import type { AuditContext } from '#lib/audit/append-audit.ts'
import { scanDocument } from '#lib/desensitize/document-scan.ts'
import { findSpans } from '#lib/desensitize/find-spans.ts'
import { answerDue, type DueRules } from '#lib/opinions/answer-due.ts'
import { resultOf } from '#lib/opinions/answer-opinion.ts'
import { change, type Handling } from '#lib/opinions/handle-opinion.ts'
import { HandlingRefused } from '#lib/opinions/handling-refused.ts'
import { shanghaiDay } from '#lib/rules/calendar.ts'
import type { OpinionsTable } from '#lib/store/opinion-tables.ts'
import type { SubmissionState, SubmissionsTable } from '#lib/store/schema.ts'
import { type Db, inTransaction, type Tx } from '#lib/store/transaction.ts'
import { reviseDocument, startDocument } from '#lib/workflow/document-submission.ts'

/** A text as it may be proposed for publication: what the detectors find is covered. */
export function covered(text: string): string {
  let shown = text
  for (const { start, end } of findSpans(text)) {
    shown = shown.slice(0, start) + '*'.repeat(end - start) + shown.slice(end)
  }
  return shown
}

/** States in which the publication of an answer can be filed, or filed again. */
export const refilable: readonly SubmissionState[] = ['ready', 'returned', 'blocked', 'cancelled']

/** The last submission that would publish an opinion under its public name; null where none was filed. */
export async function lastPublication(
  db: Pick<Tx, 'selectFrom'>,
  publicId: string | null,
): Promise<Pick<SubmissionsTable, 'id' | 'state' | 'reasons'> | null> {
  if (publicId === null) return null
  const row = await db
    .selectFrom('submissions')
    .select(['id', 'state', 'reasons'])
    .where('subject', '=', answerPath(publicId))
    .orderBy('created_at', 'desc')
    .executeTakeFirst()
  return row ?? null
}

const answerPath = (publicId: string) => `opinions/${publicId}`

/**
 * Files the publication of an opinion and its answer: a submission that a second person approves. One that was
 * returned is changed and goes the same way again. The texts are what a person has read through; what the detectors still
 * find in them is refused. Neither contact nor receipt, notes or evidence is in the document, and its name is not the
 * receipt's.
 * @throws NotAllowedError, HandlingRefused, WorkflowRefused. @returns the submission's id.
 */
export async function fileAnswerPublication(
  db: Db,
  { actor, id, body, answer, rules }: Handling & { body: string; answer: string; rules: DueRules },
  context: AuditContext,
): Promise<string> {
  const opinion = await db.selectFrom('opinions').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
  assertCan(actor, 'opinions.handle', { department: opinion.department })
  if (opinion.state !== 'answered' || opinion.kind === 'consultation') {
    throw new HandlingRefused('opinion-unanswered')
  }
  const last = await lastPublication(db, opinion.public_id)
  if (last && !refilable.includes(last.state)) throw new HandlingRefused('opinion-published')
  const publicId = opinion.public_id ?? newPublicId()
  const document = documentOf({ ...opinion, body, answer }, publicId, rules)
  const found = scanDocument('answer', document)[0]
  if (found) throw new HandlingRefused('opinion-personal-data', { field: found.path })
  const short = [...body.replace(/\s+/g, ' ')].slice(0, 40).join('')
  const title = { zh: short, en: short }
  if (last && last.state !== 'cancelled') {
    await reviseDocument(db, { id: last.id, title, document }, actor, context)
    return last.id
  }
  return inTransaction(db, async (tx) => {
    const { public_id } = await tx
      .selectFrom('opinions')
      .select('public_id')
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    // Another one filed it meanwhile: thrown, so that nothing of this stays.
    if (public_id !== opinion.public_id) throw new HandlingRefused('opinion-changed')
    await change(tx, id, ['answered'], { public_id: publicId })
    const { department } = document
    return startDocument(
      tx,
      { kind: 'answer', department, path: answerPath(publicId), title, document },
      actor,
      context,
    )
  })
}

/** 50 random bits: says nothing of the receipt and cannot be counted through. */
function newPublicId(): string {
  const alphabet = '0123456789abcdefghjkmnpqrstvwxyz'
  return Array.from({ length: 10 }, () => alphabet[randomInt(alphabet.length)]).join('')
}

function documentOf(opinion: OpinionsTable, id: string, rules: DueRules) {
  const due = answerDue(rules, opinion)
  const result = resultOf(opinion)
  return {
    id,
    kind: opinion.kind,
    ...(opinion.dataset && { dataset: opinion.dataset }),
    department: opinion.department!,
    speaker: opinion.speaker,
    channel: opinion.channel,
    language: opinion.language,
    receivedOn: shanghaiDay(new Date(opinion.created_at)),
    due: due.due,
    ...(due.article && { article: due.article }),
    answeredOn: shanghaiDay(new Date(opinion.answered_at!)),
    body: opinion.body,
    outcome: opinion.outcome!,
    answer: opinion.answer!,
    ...(result && { result }),
    ...(opinion.corrected_version && { correctedVersion: opinion.corrected_version }),
  }
}
