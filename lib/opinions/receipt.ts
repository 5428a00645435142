import { createHash, timingSafeEqual } from 'node:crypto'

/** Crockford's base 32: no I, L, O or U, so that a receipt survives being read out or copied by hand. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

export type RandomBytes = (size: number) => Uint8Array

/** `20261122-7K3M9Q`: the day (Asia/Shanghai) and 30 random bits, so that nobody can walk through the numbers. */
export function receiptNumber(day: string, randomBytes: RandomBytes): string {
  return `${day.replaceAll('-', '')}-${characters(6, randomBytes)}`
}

/** 100 random bits as `XXXXX-XXXXX-XXXXX-XXXXX`. */
export function receiptSecret(randomBytes: RandomBytes): string {
  return [0, 1, 2, 3].map(() => characters(5, randomBytes)).join('-')
}

function characters(count: number, randomBytes: RandomBytes): string {
  return Array.from(randomBytes(count), (byte) => alphabet[byte % 32]).join('')
}

/** As the receipt has it, from what a person typed: case, spaces, hyphens, and O, I, L for 0 and 1 do not matter. */
export function normalizedReceipt(typed: string): string {
  return typed.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1')
}

/** SHA-256 of the secret. A plain hash is enough: 100 random bits cannot be found by trying. */
export function secretHash(secret: string): string {
  return createHash('sha256').update(normalizedReceipt(secret)).digest('hex')
}

/** Compares two hexadecimal hashes in a time that says nothing. */
export function sameHash(a: string, b: string): boolean {
  return a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b))
}
