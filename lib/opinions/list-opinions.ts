import type { Actor } from '#lib/accounts/actor.ts'
import { assertCan, can } from '#lib/accounts/can.ts'
import { type AuditContext, appendAudit } from '#lib/audit/append-audit.ts'
import type { OpinionsTable } from '#lib/store/schema.ts'
import { type Db, inTransaction, type Tx } from '#lib/store/transaction.ts'

export type InboxOpinion = Omit<OpinionsTable, 'secret_hash'> & {
  /** Department that answers for the dataset; null for an opinion in general. */
  department: string | null
}

export interface InboxFilter {
  state?: OpinionsTable['state']
  dataset?: string
  /** 200 when absent. */
  limit?: number
}

/**
 * The inbox, newest first: all of it for the municipal data department and the auditor, for a data administrator
 * the opinions on datasets of the own department.
 * @throws NotAllowedError.
 */
export function listOpinions(
  db: Db,
  { actor, ...filter }: InboxFilter & { actor: Actor },
): Promise<InboxOpinion[]> {
  assertCan(actor, 'opinions.read')
  let query = inbox(db)
    .orderBy('created_at', 'desc')
    .orderBy('opinions.id')
    .limit(filter.limit ?? 200)
  // `null` stands for every department's but the own: who may read that may read all.
  if (!can(actor, 'opinions.read', { department: null }).allowed) {
    query = query.where('department', '=', actor.organisation)
  }
  if (filter.state !== undefined) query = query.where('opinions.state', '=', filter.state)
  if (filter.dataset !== undefined) query = query.where('dataset', '=', filter.dataset)
  return query.execute()
}

function inbox(db: Pick<Tx, 'selectFrom'>) {
  return db
    .selectFrom('opinions')
    .leftJoin('catalogue_entries', 'catalogue_entries.slug', 'opinions.dataset')
    .select([
      'opinions.id',
      'opinions.number',
      'opinions.dataset',
      'opinions.speaker',
      'opinions.body',
      'opinions.language',
      'opinions.state',
      'opinions.created_at',
      'catalogue_entries.department',
    ])
}

/** Marks an opinion as read; nothing happens when it is, or when there is none. @throws NotAllowedError. */
export function markOpinionRead(
  db: Db,
  { actor, id }: { actor: Actor; id: string },
  context: AuditContext,
): Promise<void> {
  return inTransaction(db, async (tx) => {
    assertCan(actor, 'opinions.mark-read')
    const opinion = await inbox(tx).where('opinions.id', '=', id).executeTakeFirst()
    if (!opinion) return
    assertCan(actor, 'opinions.mark-read', { department: opinion.department })
    const changed = await tx
      .updateTable('opinions')
      .set({ state: 'read' })
      .where('id', '=', id)
      .where('state', '=', 'received')
      .returning('id')
      .executeTakeFirst()
    if (!changed) return
    await appendAudit(tx, context.auditKey, {
      at: context.now,
      actor: actor.accountId,
      action: 'opinion.mark-read',
      subjectKind: 'opinion',
      subjectId: id,
      origin: context.origin,
      before: { state: 'received' },
      after: { state: 'read' },
      detail: { number: opinion.number },
    })
  })
}
