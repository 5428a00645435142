import { normalizedReceipt, sameHash, secretHash } from '#lib/opinions/receipt.ts'
import type { OpinionAdditionsTable, OpinionsTable } from '#lib/store/opinion-tables.ts'
import type { Tx } from '#lib/store/transaction.ts'

export type OwnOpinion = Pick<
  OpinionsTable,
  | ('id' | 'number' | 'kind' | 'dataset' | 'consultation' | 'speaker' | 'body' | 'state' | 'created_at')
  | ('department' | 'details' | 'outcome' | 'answer' | 'answered_at' | 'corrected_version')
> & { additions: Pick<OpinionAdditionsTable, 'at' | 'body'>[] }

/** Compared with when there is no such number, so that its absence takes as long as a wrong secret. */
const nothing = '0'.repeat(64)

/** The opinion of a receipt; null for an unknown number and a wrong secret alike. */
export async function readReceipt(
  db: Pick<Tx, 'selectFrom'>,
  receipt: { number: string; secret: string },
): Promise<OwnOpinion | null> {
  const plain = normalizedReceipt(receipt.number)
  const row = await db
    .selectFrom('opinions')
    .select(['id', 'number', 'kind', 'dataset', 'consultation', 'speaker', 'body', 'state', 'created_at'])
    .select(['department', 'details', 'outcome', 'answer', 'answered_at', 'corrected_version', 'secret_hash'])
    .where('number', '=', `${plain.slice(0, 8)}-${plain.slice(8)}`)
    .executeTakeFirst()
  const same = sameHash(row?.secret_hash ?? nothing, secretHash(receipt.secret))
  if (!row || !same) return null
  const { secret_hash: _, ...own } = row
  const additions = await db
    .selectFrom('opinion_additions')
    .select(['at', 'body'])
    .where('opinion_id', '=', row.id)
    .orderBy('at')
    .execute()
  return { ...own, additions }
}
