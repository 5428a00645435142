import { hkdfSync, randomBytes } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Keys of 32 bytes, one per purpose, all derived from the portal's one secret (HKDF-SHA-256, RFC 5869). */
export interface Keys {
  /** Signs the session cookie's token (next-auth). */
  session: string
  /** Keyed hashes of states in the audit. */
  audit: Buffer
  /** Keyed hashes of network addresses. */
  source: Buffer
  /** Token with which the server's own background work asks itself to refresh pages. */
  internal: string
  /** Signs the proofs of work of the public forms. */
  proof: string
  /** Seals contacts and evidence where the environment names no key for it. */
  contact: Buffer
  /** Pseudonyms, one key per dataset, so that the same person cannot be joined across datasets. */
  pseudonym: (slug: string) => Buffer
}

export function deriveKeys(secret: string): Keys {
  const derive = (purpose: string) => Buffer.from(hkdfSync('sha256', secret, 'mulu', purpose, 32))
  return {
    session: derive('session').toString('base64url'),
    audit: derive('audit'),
    source: derive('source'),
    proof: derive('proof').toString('base64url'),
    contact: derive('contact'),
    internal: derive('internal').toString('base64url'),
    pseudonym: (slug) => derive(`pseudonym/${slug}`),
  }
}

/** The secret from the environment, else the one kept in `<home>/secret`, made at first use and readable by the owner only. */
export function readSecret(home: string, fromEnvironment: string | undefined): string {
  if (fromEnvironment) return fromEnvironment
  const file = join(home, 'secret')
  if (!existsSync(file)) {
    mkdirSync(home, { recursive: true, mode: 0o700 })
    // `wx`: two processes that start together must not each keep a secret of their own.
    try {
      writeFileSync(file, randomBytes(48).toString('base64url'), { mode: 0o600, flag: 'wx' })
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
    chmodSync(file, 0o600)
  }
  return readFileSync(file, 'utf8').trim()
}
