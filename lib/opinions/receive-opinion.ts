import { createHash, randomUUID } from 'node:crypto'
import { type AuditContext, appendAudit } from '#lib/audit/append-audit.ts'
import type { OpinionForm } from '#lib/opinions/form.ts'
import { type RandomBytes, receiptNumber, receiptSecret, secretHash } from '#lib/opinions/receipt.ts'
import { type SealKeys, sealText } from '#lib/opinions/seal.ts'
import { shanghaiDay } from '#lib/rules/calendar.ts'
import type { OpinionChannel, OpinionsTable } from '#lib/store/opinion-tables.ts'
import { type Db, inTransaction, type Tx } from '#lib/store/transaction.ts'

/** An opinion that cannot be taken. `code` selects `problems.<code>`. */
export class OpinionRefused extends Error {
  override readonly name = 'OpinionRefused'
  readonly code: 'opinion-dataset-unknown'
  readonly params: Record<string, string | number> = {}
  constructor(code: 'opinion-dataset-unknown' = 'opinion-dataset-unknown') {
    super(code)
    this.code = code
  }
}

export interface Receipt {
  number: string
  /** Shown this once; only its hash is kept. */
  secret: string
}

export interface ReceivedOpinion
  extends Pick<OpinionForm, 'kind' | 'speaker' | 'language' | 'dataset'>,
    Partial<Pick<OpinionsTable, 'consultation' | 'department'>> {
  body: string
  /** What only this kind has: `rows`, `correction`, `purpose`, `frequency`, `about`, `answers`. */
  details: Record<string, unknown>
  /** Empty where none was given. */
  contact: string
  channel: OpinionChannel
  /** Came without a proof of work: an officer lets it in. */
  quarantined: boolean
  /** Sealed already, and in the blob store. */
  evidence: { name: string; mediaType: string; bytes: number; blob: string }[]
}

export interface ReceivingContext extends AuditContext {
  randomBytes: RandomBytes
  sealKeys: SealKeys
  /** The officer who enters it; absent where the public sent it. */
  receivedBy?: string
  /** What has to happen with it: the spending of a proof. Runs first in the transaction. */
  before?: (tx: Tx) => Promise<void>
}

/**
 * Takes an opinion (Z28) and gives a receipt. Nobody has to say who they are, so the receipt's secret is the
 * only proof of whose it is.
 * @throws OpinionRefused.
 */
export function receiveOpinion(db: Db, input: ReceivedOpinion, context: ReceivingContext): Promise<Receipt> {
  const secret = receiptSecret(context.randomBytes)
  return inTransaction(db, async (tx) => {
    await context.before?.(tx)
    await assertDatasetKnown(tx, input.dataset)
    const row = rowOf(input, secret, await freeNumber(tx, context), context)
    await tx.insertInto('opinions').values(row).execute()
    for (const file of input.evidence) await insertEvidence(tx, row.id, file, context)
    await appendAudit(tx, context.auditKey, {
      at: context.now,
      actor: context.receivedBy ?? 'system:public',
      action: context.receivedBy ? 'opinion.enter' : 'opinion.receive',
      subjectKind: 'opinion',
      subjectId: row.id,
      origin: context.origin,
      after: { ...row, body: hashOf(row.body), details: hashOf(row.details), contact: row.contact !== null },
      detail: { number: row.number, dataset: row.dataset, kind: row.kind, files: input.evidence.length },
    })
    return { number: row.number, secret }
  })
}

function rowOf(input: ReceivedOpinion, secret: string, number: string, context: ReceivingContext) {
  const id = randomUUID()
  return {
    id,
    number,
    secret_hash: secretHash(secret),
    kind: input.kind,
    dataset: input.dataset ?? null,
    consultation: input.consultation ?? null,
    department: input.department ?? null,
    speaker: input.speaker,
    body: input.body,
    details: JSON.stringify(input.details),
    language: input.language,
    channel: input.channel,
    contact: input.contact === '' ? null : sealText(context.sealKeys, contactPlace(id), input.contact),
    state: input.quarantined ? ('quarantined' as const) : ('received' as const),
    created_at: context.now.toISOString(),
  }
}

/** What a sealed contact is bound to. */
export const contactPlace = (opinion: string) => `opinion/${opinion}/contact`
/** Each has a blob of its own, named by the hash of its sealed bytes. */
export const evidencePlace = 'evidence'
export const fileNamePlace = (attachment: string) => `attachment/${attachment}/name`

async function insertEvidence(
  tx: Tx,
  opinion: string,
  file: ReceivedOpinion['evidence'][number],
  { sealKeys }: ReceivingContext,
): Promise<void> {
  const id = randomUUID()
  await tx
    .insertInto('opinion_attachments')
    .values({
      id,
      opinion_id: opinion,
      name: sealText(sealKeys, fileNamePlace(id), file.name),
      media_type: file.mediaType,
      bytes: file.bytes,
      blob: file.blob,
      erased_at: null,
    })
    .execute()
}

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex')

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
  { now, randomBytes }: Pick<ReceivingContext, 'now' | 'randomBytes'>,
): Promise<string> {
  for (;;) {
    const number = receiptNumber(shanghaiDay(now), randomBytes)
    const taken = await tx.selectFrom('opinions').select('id').where('number', '=', number).executeTakeFirst()
    if (!taken) return number
  }
}
