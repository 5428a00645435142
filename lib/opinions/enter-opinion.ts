import { z } from 'zod'
import type { Actor } from '#lib/accounts/actor.ts'
import { assertCan } from '#lib/accounts/can.ts'
import { bodySchema, longestContact, speakers } from '#lib/opinions/form.ts'
import { type Receipt, type ReceivingContext, receiveOpinion } from '#lib/opinions/receive-opinion.ts'
import type { Db } from '#lib/store/transaction.ts'

const common = {
  channel: z.enum(['phone', 'letter', 'counter', 'email', 'mobile']),
  speaker: z.enum(speakers),
  contact: z.string().trim().max(longestContact),
  language: z.enum(['zh', 'en']),
}

/** An opinion that came by telephone, letter, e-mail or at a counter (Z28: by several channels). */
export const enteredOpinionSchema = z.object({
  ...common,
  kind: z.enum(['opinion', 'fault', 'request', 'complaint']),
  dataset: z
    .string()
    .max(80)
    .transform((text) => text || undefined),
  body: bodySchema,
})
export type EnteredOpinion = z.output<typeof enteredOpinionSchema>

/** An answer to a consultation that came so; the answers stand in fields of their own. */
export const enteredAnswerSchema = z.object({
  ...common,
  consultation: z.string().max(80),
  body: z.union([z.literal(''), bodySchema]),
})
export type EnteredAnswer = z.output<typeof enteredAnswerSchema>

/**
 * Enters an opinion for the one who gave it. The officer passes the receipt on.
 * @throws NotAllowedError, OpinionRefused.
 */
export async function enterOpinion(
  db: Db,
  { actor, opinion }: { actor: Actor; opinion: EnteredOpinion },
  context: ReceivingContext,
): Promise<Receipt> {
  assertCan(actor, 'opinions.enter')
  const given = { ...opinion, details: {}, quarantined: false, evidence: [] }
  return receiveOpinion(db, given, { ...context, receivedBy: actor.accountId })
}
