import { createHash } from 'node:crypto'
import { z } from 'zod'
import { assertCan } from '#lib/accounts/can.ts'
import type { AuditContext } from '#lib/audit/append-audit.ts'
import { bodySchema } from '#lib/opinions/form.ts'
import { change, type Handling, record } from '#lib/opinions/handle-opinion.ts'
import { HandlingRefused } from '#lib/opinions/handling-refused.ts'
import { type OpinionsTable, outcomes } from '#lib/store/opinion-tables.ts'
import { type Db, inTransaction, type Tx } from '#lib/store/transaction.ts'

/** Every answer states its outcome; why not, or where to go (Z29), is said in its text. */
export const answerSchema = z.object({
  outcome: z.enum(outcomes),
  answer: bodySchema,
  /** Version of the dataset in which a fault is mended. */
  correctedVersion: z
    .string()
    .regex(/^\d{0,6}$/)
    .transform((text) => text || null)
    .optional(),
  /** Name of the entry in the catalogue that came of a request. */
  result: z
    .string()
    .trim()
    .max(80)
    .transform((text) => text || null)
    .optional(),
})
export type Answer = z.output<typeof answerSchema>

/**
 * Answers an opinion, for the department to which it is assigned. Its author reads it with the receipt.
 * @throws NotAllowedError, HandlingRefused `opinion-changed`, `opinion-version-unknown`, `opinion-entry-unknown`.
 */
export function answerOpinion(
  db: Db,
  { actor, id, answer }: Handling & { answer: Answer },
  context: AuditContext,
): Promise<void> {
  const { outcome, correctedVersion = null, result = null } = answer
  return inTransaction(db, async (tx) => {
    const opinion = await tx
      .selectFrom('opinions')
      .select(['department', 'dataset', 'details'])
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    assertCan(actor, 'opinions.handle', { department: opinion.department })
    if (correctedVersion !== null) await assertVersion(tx, opinion.dataset, correctedVersion)
    if (result !== null) await assertEntry(tx, result)
    await change(tx, id, ['assigned'], {
      ...(result !== null && { details: withResult(opinion.details, result) }),
      state: 'answered',
      outcome,
      answer: answer.answer,
      answered_at: context.now.toISOString(),
      answered_by: actor.accountId,
      corrected_version: correctedVersion,
    })
    const hash = createHash('sha256').update(answer.answer).digest('hex')
    await record(tx, context, {
      actor,
      id,
      action: 'answer',
      after: { outcome, answer: hash, correctedVersion, result },
      detail: { outcome },
    })
  })
}

async function assertVersion(tx: Tx, dataset: string | null, version: string): Promise<void> {
  const entry = await tx
    .selectFrom('catalogue_entries')
    .select('version')
    .where('slug', '=', dataset ?? '')
    .executeTakeFirst()
  const number = Number(version)
  if (!entry || number < 1 || number > entry.version) throw new HandlingRefused('opinion-version-unknown')
}

async function assertEntry(tx: Tx, slug: string): Promise<void> {
  const entry = await tx
    .selectFrom('catalogue_entries')
    .select('slug')
    .where('slug', '=', slug)
    .executeTakeFirst()
  if (!entry) throw new HandlingRefused('opinion-entry-unknown')
}

const withResult = (details: string, result: string) => JSON.stringify({ ...JSON.parse(details), result })

/** Name of the entry that came of a request; undefined where none did. */
export function resultOf({ details }: Pick<OpinionsTable, 'details'>): string | undefined {
  const { result } = JSON.parse(details) as { result?: string }
  return result
}
