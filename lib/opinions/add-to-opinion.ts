import { createHash, randomUUID } from 'node:crypto'
import { type AuditContext, appendAudit } from '#lib/audit/append-audit.ts'
import { readReceipt } from '#lib/opinions/read-receipt.ts'
import { type Db, inTransaction } from '#lib/store/transaction.ts'

/** Enough to mend and complete; more is another opinion. */
export const mostAdditions = 10

/**
 * Adds to an opinion what its author has yet to say. @returns `added`; `unknown` for an unknown number and a wrong
 * secret alike; `full` when nothing more is taken.
 */
export function addToOpinion(
  db: Db,
  { number, secret, body }: { number: string; secret: string; body: string },
  context: AuditContext,
): Promise<'added' | 'unknown' | 'full'> {
  return inTransaction(db, async (tx) => {
    const own = await readReceipt(tx, { number, secret })
    if (!own) return 'unknown'
    // Sent twice (a page that was loaded again) it is kept once.
    if (own.additions.some((addition) => addition.body === body)) return 'added'
    if (own.additions.length >= mostAdditions) return 'full'
    await tx
      .insertInto('opinion_additions')
      .values({ id: randomUUID(), opinion_id: own.id, at: context.now.toISOString(), body })
      .execute()
    await appendAudit(tx, context.auditKey, {
      at: context.now,
      actor: 'system:public',
      action: 'opinion.add',
      subjectKind: 'opinion',
      subjectId: own.id,
      origin: context.origin,
      after: { body: createHash('sha256').update(body).digest('hex') },
      detail: { number: own.number },
    })
    return 'added'
  })
}
