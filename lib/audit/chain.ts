import { createHash, createHmac } from 'node:crypto'
import { canonicalJson, type Json } from '#lib/audit/canonical-json.ts'
import type { AuditTable } from '#lib/store/schema.ts'

/** `previous` of the first row, and the head of an empty chain. */
export const chainStart = '0'.repeat(64)

/** SHA-256 over every other column of the row, `previous` among them: no key is needed to verify the chain. */
export function rowHash({ hash: _, ...row }: Omit<AuditTable, 'hash'> & { hash?: string }): string {
  return createHash('sha256').update(canonicalJson(row)).digest('hex')
}

/**
 * What a state is recorded as: keyed, because a short value (a phone number, a role) would be found from a
 * plain hash by trying all there are.
 */
export function keyedHash(key: Uint8Array, value: Json): string {
  return createHmac('sha256', key).update(canonicalJson(value)).digest('hex')
}
