import { normalizedReceipt, sameHash, secretHash } from '#lib/opinions/receipt.ts'
import type { OpinionsTable } from '#lib/store/schema.ts'
import type { Db } from '#lib/store/transaction.ts'

export type OwnOpinion = Pick<
  OpinionsTable,
  'number' | 'dataset' | 'speaker' | 'body' | 'state' | 'created_at'
>

/** Compared with when there is no such number, so that its absence takes as long as a wrong secret. */
const nothing = '0'.repeat(64)

/** The opinion of a receipt; null for an unknown number and a wrong secret alike. */
export async function readReceipt(
  db: Db,
  receipt: { number: string; secret: string },
): Promise<OwnOpinion | null> {
  const plain = normalizedReceipt(receipt.number)
  const row = await db
    .selectFrom('opinions')
    .select(['number', 'dataset', 'speaker', 'body', 'state', 'created_at', 'secret_hash'])
    .where('number', '=', `${plain.slice(0, 8)}-${plain.slice(8)}`)
    .executeTakeFirst()
  const same = sameHash(row?.secret_hash ?? nothing, secretHash(receipt.secret))
  if (!row || !same) return null
  const { secret_hash: _, ...own } = row
  return own
}
