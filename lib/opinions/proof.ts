import { createHash } from 'node:crypto'
import { type Challenge, createChallenge, type Payload, verifySolution } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2'
import type { Db } from '#lib/store/transaction.ts'

/** About a second of work for a telephone, two milliseconds to check. */
const algorithm = 'PBKDF2/SHA-256'
const cost = 2_000
const validMs = 60 * 60 * 1000

export type ProofVerdict = 'good' | 'absent' | 'proof-invalid' | 'proof-expired' | 'proof-used'

/** A piece of work for the browser (ALTCHA), signed so that nobody can make an easier one. */
export function proofChallenge(secret: string, now: Date): Promise<Challenge> {
  return createChallenge({
    algorithm,
    cost,
    deriveKey,
    expiresAt: new Date(now.getTime() + validMs),
    hmacSignatureSecret: secret,
  })
}

/** Whether the work was done, by the clock given. Does not yet spend it. */
export async function checkProof(
  secret: string,
  payload: string | undefined,
  now: Date,
): Promise<ProofVerdict> {
  if (!payload) return 'absent'
  const given = readPayload(payload)
  if (!given) return 'proof-invalid'
  const expiresAt = given.challenge.parameters.expiresAt
  if (expiresAt === undefined) return 'proof-invalid'
  if (expiresAt * 1000 <= now.getTime()) return 'proof-expired'
  const { challenge, solution } = given
  const result = await verifySolution({ challenge, solution, deriveKey, hmacSignatureSecret: secret })
  if (result.verified) return 'good'
  return result.expired ? 'proof-expired' : 'proof-invalid'
}

function readPayload(payload: string): Payload | null {
  try {
    const value = JSON.parse(Buffer.from(payload, 'base64').toString('utf8')) as Partial<Payload> | null
    const usable = value?.challenge?.parameters && value.solution
    return usable && value.challenge?.parameters.algorithm === algorithm ? (value as Payload) : null
  } catch {
    return null
  }
}

/**
 * Spends a proof: true for the first who does. The statement that inserts it is the check, so that of two requests
 * with one proof only one passes.
 */
export async function spendProof(db: Pick<Db, 'insertInto'>, payload: string, now: Date): Promise<boolean> {
  const challenge = readPayload(payload)?.challenge.parameters
  const proof = createHash('sha256').update(`${challenge?.nonce}.${challenge?.salt}`).digest('hex')
  const expires_at = new Date(now.getTime() + validMs).toISOString()
  const row = await db
    .insertInto('spent_proofs')
    .values({ proof, expires_at })
    .onConflict((conflict) => conflict.column('proof').doNothing())
    .returning('proof')
    .executeTakeFirst()
  return row !== undefined
}
