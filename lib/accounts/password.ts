import { randomBytes } from 'node:crypto'
import { hash, verify } from '@node-rs/argon2'

/** argon2id with 19 MiB and two passes, OWASP's recommendation; the library's `Algorithm` enum is not erasable. */
const options = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }
const longest = 1_024

/** Length that a person must reach; generated ones are longer. */
export const shortestPassword = 12

/** argon2id in PHC form. Takes tens of milliseconds: never inside a transaction. */
export function hashPassword(password: string): Promise<string> {
  return hash(composed(password), options)
}

/**
 * Compares in the same time whether the account exists (`stored` is its hash) or not (`undefined`): else the
 * time of an answer would tell which e-mail addresses have an account.
 */
export async function verifyPassword(stored: string | undefined, password: string): Promise<boolean> {
  const against = stored ?? (await hashOfNobody())
  const same = await verify(against, composed(password.slice(0, longest)), options)
  return same && stored !== undefined && password.length <= longest
}

let nobody: Promise<string> | undefined
function hashOfNobody(): Promise<string> {
  nobody ??= hashPassword(randomBytes(32).toString('hex'))
  return nobody
}

/** Crockford's base 32 in lower case: no letter that is read as another one. */
const alphabet = '0123456789abcdefghjkmnpqrstvwxyz'

/** 100 random bits as four groups of five characters, to be read out or typed. */
export function generatePassword(): string {
  const characters = [...randomBytes(20)].map((byte) => alphabet[byte % 32])
  return [0, 5, 10, 15].map((at) => characters.slice(at, at + 5).join('')).join('-')
}

/** The same password typed on another keyboard can come as other code points. */
function composed(password: string): string {
  return password.normalize('NFKC')
}
