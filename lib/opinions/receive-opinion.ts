import { createHash, randomUUID } from 'node:crypto'
import { type AuditContext, appendAudit } from '#lib/audit/append-audit.ts'
import type { OpinionForm } from '#lib/opinions/form.ts'
import { type RandomBytes, receiptNumber, receiptSecret, secretHash } from '#lib/opinions/receipt.ts'
import { shanghaiDay } from '#lib/rules/calendar.ts'
import { type Db, inTransaction, type Tx } from '#lib/store/transaction.ts'

/** An opinion on a dataset that the catalogue does not have. `code` selects `problems.<code>`. */
export class OpinionRefused extends Error {
  override readonly name = 'OpinionRefused'
  readonly code = 'opinion-dataset-unknown'
  readonly params: Record<string, string | number> = {}
}

export interface Receipt {
  number: string
  /** Shown this once; only its hash is kept. */
  secret: string
}

/**
 * Takes an opinion (Z28) and gives a receipt. Nobody has to say who they are, so the receipt's secret is the
 * only proof of whose it is.
 * @throws OpinionRefused.
 */
export function receiveOpinion(
  db: Db,
  input: Omit<OpinionForm, 'website'>,
  context: AuditContext & { randomBytes: RandomBytes },
): Promise<Receipt> {
  const secret = receiptSecret(context.randomBytes)
  return inTransaction(db, async (tx) => {
    await assertDatasetKnown(tx, input.dataset)
    const number = await freeNumber(tx, context)
    const row = {
      id: randomUUID(),
      number,
      secret_hash: secretHash(secret),
      dataset: input.dataset ?? null,
      speaker: input.speaker,
      body: input.body,
      language: input.language,
      state: 'received' as const,
      created_at: context.now.toISOString(),
    }
    await tx.insertInto('opinions').values(row).execute()
    await appendAudit(tx, context.auditKey, {
      at: context.now,
      actor: 'system:public',
      action: 'opinion.receive',
      subjectKind: 'opinion',
      subjectId: row.id,
      origin: context.origin,
      after: { ...row, body: createHash('sha256').update(row.body).digest('hex') },
      detail: { number, dataset: row.dataset },
    })
    return { number, secret }
  })
}

async function assertDatasetKnown(tx: Tx, dataset: string | undefined): Promise<void> {
  if (dataset === undefined) return
  const entry = await tx
    .selectFrom('catalogue_entries')
    .select('slug')
    .where('slug', '=', dataset)
    .executeTakeFirst()
  if (!entry) throw new OpinionRefused()
}

/** A number already given that day is rare (2^30) and simply drawn again; the transaction keeps it free. */
async function freeNumber(
  tx: Tx,
  { now, randomBytes }: { now: Date; randomBytes: RandomBytes },
): Promise<string> {
  for (;;) {
    const number = receiptNumber(shanghaiDay(now), randomBytes)
    const taken = await tx.selectFrom('opinions').select('id').where('number', '=', number).executeTakeFirst()
    if (!taken) return number
  }
}
