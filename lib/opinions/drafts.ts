import { createHash, randomBytes } from 'node:crypto'
import { z } from 'zod'
import { type SealKeys, sealText, unsealText } from '#lib/opinions/seal.ts'
import type { Db } from '#lib/store/transaction.ts'

/** A form that was refused, with all that was typed. */
const draftSchema = z.object({
  typed: z.record(z.string(), z.string()),
  codes: z.array(z.string()),
  /** Code of what is wrong with a question of a consultation, by the name of its control. */
  fields: z.record(z.string(), z.string()).default({}),
  /** A file was chosen: a browser must be given it again. */
  files: z.boolean(),
})
export type OpinionDraft = z.infer<typeof draftSchema>

const keptMs = 24 * 60 * 60 * 1000

/**
 * Keeps a refused form for a day, sealed: it may hold a contact. @returns the token of 192 random bits that opens
 * it; only its hash is kept.
 */
export async function keepDraft(db: Db, keys: SealKeys, draft: OpinionDraft, now: Date): Promise<string> {
  const token = randomBytes(24).toString('base64url')
  const token_hash = hashOf(token)
  await db
    .insertInto('opinion_drafts')
    .values({
      token_hash,
      form: sealText(keys, `draft/${token_hash}`, JSON.stringify(draft)),
      expires_at: new Date(now.getTime() + keptMs).toISOString(),
    })
    .execute()
  return token
}

/** The draft of a token; null when there is none any more. */
export async function readDraft(
  db: Db,
  keys: SealKeys,
  token: string,
  now: Date,
): Promise<OpinionDraft | null> {
  const token_hash = hashOf(token)
  const row = await db
    .selectFrom('opinion_drafts')
    .select('form')
    .where('token_hash', '=', token_hash)
    .where('expires_at', '>', now.toISOString())
    .executeTakeFirst()
  return row ? draftSchema.parse(JSON.parse(unsealText(keys, `draft/${token_hash}`, row.form))) : null
}

/** Drafts and proofs whose time is over. */
export async function forgetExpired(db: Db, now: Date): Promise<void> {
  const at = now.toISOString()
  await db.deleteFrom('opinion_drafts').where('expires_at', '<=', at).execute()
  await db.deleteFrom('spent_proofs').where('expires_at', '<=', at).execute()
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}
