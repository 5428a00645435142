import type { Actor } from '#lib/accounts/actor.ts'
import { assertCan, can } from '#lib/accounts/can.ts'
import type { OpinionsTable } from '#lib/store/opinion-tables.ts'
import type { Db, Tx } from '#lib/store/transaction.ts'

/** An opinion as those who handle it see it: whether a contact was given, not which. */
export type InboxOpinion = Omit<OpinionsTable, 'secret_hash' | 'contact'> & {
  hasContact: boolean
  /** Department that answers for the dataset, to whom it will be assigned; null for an opinion in general. */
  provider: string | null
}

export interface InboxFilter {
  states?: readonly OpinionsTable['state'][]
  /** Answers to consultations are answered by a summary, all together: they are no work of their own. */
  withoutConsultations?: boolean
  /** 500 when absent. */
  limit?: number
}

/**
 * The inbox, oldest first, which is the order of what is due: all of it for the municipal data department and the
 * auditor, for a data administrator what is assigned to the own department.
 * @throws NotAllowedError.
 */
export async function listOpinions(
  db: Db,
  { actor, states, withoutConsultations, limit = 500 }: InboxFilter & { actor: Actor },
): Promise<InboxOpinion[]> {
  assertCan(actor, 'opinions.read')
  let query = inbox(db).orderBy('created_at').orderBy('opinions.id').limit(limit)
  // `null` stands for every department's but the own: who may read that may read all.
  if (!can(actor, 'opinions.read', { department: null }).allowed) {
    query = query.where('opinions.department', '=', actor.organisation)
  }
  if (withoutConsultations) query = query.where('opinions.kind', '<>', 'consultation')
  if (states) query = query.where('opinions.state', 'in', states)
  return (await query.execute()).map(shown)
}

/** One opinion for one who may read it; null when there is none. @throws NotAllowedError. */
export async function readOpinion(
  db: Pick<Tx, 'selectFrom'>,
  { actor, id }: { actor: Actor; id: string },
): Promise<InboxOpinion | null> {
  const row = await inbox(db).where('opinions.id', '=', id).executeTakeFirst()
  if (!row) return null
  assertCan(actor, 'opinions.read', { department: row.department })
  return shown(row)
}

function inbox(db: Pick<Tx, 'selectFrom'>) {
  return db
    .selectFrom('opinions')
    .leftJoin('catalogue_entries', 'catalogue_entries.slug', 'opinions.dataset')
    .selectAll('opinions')
    .select('catalogue_entries.department as provider')
}

function shown({
  secret_hash: _,
  contact,
  ...row
}: OpinionsTable & { provider: string | null }): InboxOpinion {
  return { ...row, hasContact: contact !== null }
}
