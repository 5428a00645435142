import { createHash, randomUUID } from 'node:crypto'
import type { Actor } from '#lib/accounts/actor.ts'
import { assertCan } from '#lib/accounts/can.ts'
import { type AuditContext, appendAudit } from '#lib/audit/append-audit.ts'
import type { Json } from '#lib/audit/canonical-json.ts'
import { HandlingRefused } from '#lib/opinions/handling-refused.ts'
import type { OpinionState, OpinionsTable } from '#lib/store/opinion-tables.ts'
import { type Db, inTransaction, type Tx } from '#lib/store/transaction.ts'

/** Who handles which opinion. */
export interface Handling {
  actor: Actor
  id: string
}

/** Lets in what came without proof of work. @throws NotAllowedError, HandlingRefused `opinion-changed`. */
export function releaseOpinion(db: Db, { actor, id }: Handling, context: AuditContext): Promise<void> {
  return inTransaction(db, async (tx) => {
    assertCan(actor, 'opinions.assign')
    await change(tx, id, ['quarantined'], { state: 'received' })
    await record(tx, context, { actor, id, action: 'release' })
  })
}

/** Puts aside what a program sent, with a reason. @throws NotAllowedError, HandlingRefused. */
export function discardOpinion(
  db: Db,
  { actor, id, reason }: Handling & { reason: string },
  context: AuditContext,
): Promise<void> {
  const stated = reason.trim()
  return inTransaction(db, async (tx) => {
    assertCan(actor, 'opinions.assign')
    if ([...stated].length < 4) throw new HandlingRefused('opinion-reason-missing')
    await change(tx, id, ['quarantined', 'received'], { state: 'discarded' })
    await addNote(tx, { actor, id, body: stated }, context)
    await record(tx, context, { actor, id, action: 'discard' })
  })
}

/**
 * Assigns an opinion to the department that provides the data, or another one: triage by the municipal data
 * department. What is not answered yet can be assigned anew.
 * @throws NotAllowedError, HandlingRefused.
 */
export function assignOpinion(
  db: Db,
  { actor, id, department, known }: Handling & { department: string; known: readonly string[] },
  context: AuditContext,
): Promise<void> {
  return inTransaction(db, async (tx) => {
    assertCan(actor, 'opinions.assign')
    if (!known.includes(department)) throw new HandlingRefused('opinion-department-unknown')
    const assigned_at = context.now.toISOString()
    const row = await change(tx, id, ['received', 'assigned'], { state: 'assigned', department, assigned_at })
    // Answered all together, by the summary. What is thrown here takes the change back.
    if (row.kind === 'consultation') throw new HandlingRefused('opinion-of-consultation')
    await record(tx, context, { actor, id, action: 'assign', detail: { department } })
  })
}

/** A note for those who handle it; never published, never shown to the author. */
export function noteOnOpinion(
  db: Db,
  { actor, id, body }: Handling & { body: string },
  context: AuditContext,
): Promise<void> {
  return inTransaction(db, async (tx) => {
    const { department } = await tx
      .selectFrom('opinions')
      .select('department')
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    assertCan(actor, 'opinions.note', { department })
    await addNote(tx, { actor, id, body }, context)
    const hash = createHash('sha256').update(body).digest('hex')
    await record(tx, context, { actor, id, action: 'note', after: { body: hash } })
  })
}

async function addNote(tx: Tx, { actor, id, body }: Handling & { body: string }, { now }: AuditContext) {
  const note = { id: randomUUID(), opinion_id: id, author: actor.accountId, at: now.toISOString(), body }
  await tx.insertInto('opinion_notes').values(note).execute()
}

/**
 * Moves an opinion on. The state it leaves is checked by the statement that changes it: of two who act at once the
 * second hears that it has changed.
 */
export async function change(
  tx: Tx,
  id: string,
  from: readonly OpinionState[],
  patch: Partial<OpinionsTable>,
): Promise<OpinionsTable> {
  const row = await tx
    .updateTable('opinions')
    .set(patch)
    .where('id', '=', id)
    .where('state', 'in', from)
    .returningAll()
    .executeTakeFirst()
  if (!row) throw new HandlingRefused('opinion-changed')
  return row
}

export function record(
  tx: Tx,
  context: AuditContext,
  step: Handling & { action: string; after?: Json; detail?: { [key: string]: Json } },
) {
  return appendAudit(tx, context.auditKey, {
    at: context.now,
    actor: step.actor.accountId,
    action: `opinion.${step.action}`,
    subjectKind: 'opinion',
    subjectId: step.id,
    origin: context.origin,
    after: step.after,
    detail: step.detail,
  })
}
