import type { Actor } from '#lib/accounts/actor.ts'
import { assertCan } from '#lib/accounts/can.ts'
import { type AuditContext, appendAudit } from '#lib/audit/append-audit.ts'
import { evidencePlace, fileNamePlace } from '#lib/opinions/receive-opinion.ts'
import { type SealKeys, unseal, unsealText } from '#lib/opinions/seal.ts'
import type { BlobStore } from '#lib/store/blob-store.ts'
import { type Db, inTransaction } from '#lib/store/transaction.ts'

export interface OpenedEvidence {
  name: string
  mediaType: string
  bytes: Buffer
}

/**
 * A file that came with an opinion, for the department that handles it and for nobody else; that it was opened is
 * recorded first. Null where there is none or it was erased.
 * @throws NotAllowedError, SealBroken.
 */
export async function readEvidence(
  db: Db,
  blobs: Pick<BlobStore, 'open'>,
  { actor, id, keys }: { actor: Actor; id: string; keys: SealKeys },
  context: AuditContext,
): Promise<OpenedEvidence | null> {
  const file = await inTransaction(db, async (tx) => {
    const row = await tx
      .selectFrom('opinion_attachments')
      .innerJoin('opinions', 'opinions.id', 'opinion_attachments.opinion_id')
      .select(['opinions.id as opinion', 'opinions.department', 'blob', 'name', 'media_type', 'erased_at'])
      .where('opinion_attachments.id', '=', id)
      .executeTakeFirst()
    assertCan(actor, 'opinions.handle', { department: row?.department ?? null })
    if (!row || row.erased_at !== null) return null
    await appendAudit(tx, context.auditKey, {
      at: context.now,
      actor: actor.accountId,
      action: 'opinion.read-evidence',
      subjectKind: 'opinion',
      subjectId: row.opinion,
      origin: context.origin,
      detail: { attachment: id },
    })
    return row
  })
  if (!file) return null
  const chunks: Buffer[] = []
  for await (const chunk of await blobs.open(file.blob)) chunks.push(chunk as Buffer)
  return {
    name: unsealText(keys, fileNamePlace(id), file.name),
    mediaType: file.media_type,
    bytes: unseal(keys, evidencePlace, Buffer.concat(chunks).toString('utf8')),
  }
}
