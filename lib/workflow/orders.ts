import type { PublicationOrdersTable } from '#lib/store/schema.ts'
import type { Db, Tx } from '#lib/store/transaction.ts'
import { transition } from '#lib/workflow/transitions.ts'
import { WorkflowRefused } from '#lib/workflow/workflow-errors.ts'

/** Writes the order to publish an approved submission, in the transaction of the approval. Returns its number. */
export async function appendOrder(tx: Tx, submission: string, auditHead: string, now: Date): Promise<number> {
  // The transaction holds the write lock, so no other order can take the number.
  const last = await tx
    .selectFrom('publication_orders')
    .select('number')
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  const number = (last?.number ?? 0) + 1
  await tx
    .insertInto('publication_orders')
    .values({
      number,
      submission_id: submission,
      at: now.toISOString(),
      audit_head: auditHead,
      state: 'pending',
      writes: null,
      done_at: null,
    })
    .execute()
  return number
}

/** The oldest order that is neither done nor blocked; orders are carried out in the order of their numbers. */
export function nextOrder(db: Db): Promise<PublicationOrdersTable | undefined> {
  return db
    .selectFrom('publication_orders')
    .selectAll()
    .where('state', 'in', ['pending', 'planned'])
    .orderBy('number')
    .limit(1)
    .executeTakeFirst()
}

/** Fixes what an order writes (JSON) before the first file is touched. @throws WorkflowRefused `order-changed`. */
export function saveWrites(tx: Tx, number: number, writes: string): Promise<PublicationOrdersTable> {
  return change(tx, number, ['pending'], { state: 'planned', writes })
}

/** The tree has it: the order is done and its submission published. */
export async function markDone(tx: Tx, number: number, now: Date): Promise<void> {
  const at = now.toISOString()
  const order = await change(tx, number, ['planned'], { state: 'done', done_at: at })
  await transition(tx, order.submission_id, ['approved'], 'published', { updated_at: at })
}

/** Found after approval, before the tree was touched: a person has to look. The number stays unused. */
export async function markBlocked(tx: Tx, number: number, now: Date): Promise<void> {
  const at = now.toISOString()
  const order = await change(tx, number, ['pending'], { state: 'blocked', done_at: at })
  await transition(tx, order.submission_id, ['approved'], 'blocked', { updated_at: at })
}

async function change(
  tx: Tx,
  number: number,
  from: PublicationOrdersTable['state'][],
  patch: Partial<PublicationOrdersTable>,
): Promise<PublicationOrdersTable> {
  const order = await tx
    .updateTable('publication_orders')
    .set(patch)
    .where('number', '=', number)
    .where('state', 'in', from)
    .returningAll()
    .executeTakeFirst()
  if (!order) throw new WorkflowRefused('order-changed', { number })
  return order
}
