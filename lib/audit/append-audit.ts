import type { Json } from '#lib/audit/canonical-json.ts'
import { chainStart, keyedHash, rowHash } from '#lib/audit/chain.ts'
import type { Tx } from '#lib/store/transaction.ts'

/** What every use case that changes state is told about its occasion. */
export interface AuditContext {
  now: Date
  /** Key of the before and after hashes. */
  auditKey: Uint8Array
  /** Where from: `web:` with a keyed hash of the address, or `cli`. Never an address. */
  origin: string
}

export interface AuditEvent {
  at: Date
  /** Account id, or `system:<command>`. */
  actor: string
  /** `<subject>.<what was done>`, e.g. `submission.approve`. */
  action: string
  subjectKind: string
  subjectId: string
  origin: string
  /** The state before and after; only keyed hashes of them are kept. */
  before?: Json
  after?: Json
  /** Kept as it is: states, reasons, digests; never personal data. */
  detail?: Json
}

/**
 * Appends one row to the audit chain, in the caller's transaction, so that a change and its record are one.
 * Returns the row's number and its hash, the new head.
 */
export async function appendAudit(
  tx: Tx,
  key: Uint8Array,
  event: AuditEvent,
): Promise<{ seq: number; hash: string }> {
  // Safe without a lock of its own: the transaction is immediate, so nobody else appends until it ends.
  const last = await tx
    .selectFrom('audit')
    .select(['seq', 'hash'])
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  const row = {
    seq: (last?.seq ?? 0) + 1,
    at: event.at.toISOString(),
    actor: event.actor,
    action: event.action,
    subject_kind: event.subjectKind,
    subject_id: event.subjectId,
    origin: event.origin,
    before_hash: event.before === undefined ? null : keyedHash(key, event.before),
    after_hash: event.after === undefined ? null : keyedHash(key, event.after),
    detail: JSON.stringify(event.detail ?? {}),
    previous: last?.hash ?? chainStart,
  }
  const hash = rowHash(row)
  await tx
    .insertInto('audit')
    .values({ ...row, hash })
    .execute()
  return { seq: row.seq, hash }
}

/** Hash of the newest row; 64 zeros when there is none. */
export async function auditHead(db: Pick<Tx, 'selectFrom'>): Promise<string> {
  const last = await db.selectFrom('audit').select('hash').orderBy('seq', 'desc').limit(1).executeTakeFirst()
  return last?.hash ?? chainStart
}
