import { chainStart, rowHash } from '#lib/audit/chain.ts'
import type { AuditTable } from '#lib/store/schema.ts'
import type { Db } from '#lib/store/transaction.ts'

/**
 * Why a chain is broken, at the first row where it shows: a number is missing (`row-missing`), the row does not
 * continue the one before (`chain-broken`), the row is not what was hashed (`row-changed`), or a head that was
 * published once is nowhere in the chain (`head-missing`: rows were cut off its end, or all were rewritten).
 */
export type AuditBreak = 'row-missing' | 'chain-broken' | 'row-changed' | 'head-missing'

export type AuditVerification =
  | { ok: true; rows: number; head: string }
  | { ok: false; rows: number; seq: number; why: AuditBreak; head?: string }

const batchRows = 1_000

/**
 * Reads the whole chain. A chain alone cannot know that its end was cut off: give the heads that the publication
 * log carries as `publishedHeads`, and each must be found.
 */
export async function verifyAudit(
  db: Db,
  { publishedHeads = [] }: { publishedHeads?: Iterable<string> } = {},
): Promise<AuditVerification> {
  const missing = new Set(publishedHeads)
  missing.delete(chainStart)
  let seq = 0
  let head = chainStart
  for await (const row of rowsOf(db)) {
    const why = breakAt(row, seq, head)
    if (why) return { ok: false, rows: seq, seq: why === 'row-missing' ? seq + 1 : row.seq, why }
    seq = row.seq
    head = row.hash
    missing.delete(head)
  }
  const [lost] = missing
  if (lost) return { ok: false, rows: seq, seq: seq + 1, why: 'head-missing', head: lost }
  return { ok: true, rows: seq, head }
}

function breakAt(row: AuditTable, previousSeq: number, previousHash: string): AuditBreak | undefined {
  if (row.seq !== previousSeq + 1) return 'row-missing'
  if (row.previous !== previousHash) return 'chain-broken'
  if (row.hash !== rowHash(row)) return 'row-changed'
  return undefined
}

/** In batches rather than one cursor: a cursor would hold the one connection until the last row is hashed. */
async function* rowsOf(db: Db): AsyncGenerator<AuditTable> {
  let after = Number.MIN_SAFE_INTEGER
  for (;;) {
    const rows = await db
      .selectFrom('audit')
      .selectAll()
      .where('seq', '>', after)
      .orderBy('seq')
      .limit(batchRows)
      .execute()
    yield* rows
    const last = rows.at(-1)
    if (!last) return
    after = last.seq
  }
}
