import type { Actor } from '#lib/accounts/actor.ts'
import { assertCan } from '#lib/accounts/can.ts'
import { type AuditContext, appendAudit } from '#lib/audit/append-audit.ts'
import { contactPlace, evidencePlace, fileNamePlace } from '#lib/opinions/receive-opinion.ts'
import { isSealedWithOld, type SealKeys, seal, sealText, unseal, unsealText } from '#lib/opinions/seal.ts'
import type { BlobStore } from '#lib/store/blob-store.ts'
import type { OpinionAttachmentsTable } from '#lib/store/opinion-tables.ts'
import { type Db, inTransaction } from '#lib/store/transaction.ts'

/**
 * The contact of one who wants an answer in person, for the department that handles it and for nobody else. That it
 * was looked at is recorded. Null where none was given or it was erased.
 * @throws NotAllowedError, SealBroken.
 */
export function readContact(
  db: Db,
  { actor, id, keys }: { actor: Actor; id: string; keys: SealKeys },
  context: AuditContext,
): Promise<string | null> {
  return inTransaction(db, async (tx) => {
    const row = await tx
      .selectFrom('opinions')
      .select(['department', 'contact'])
      .where('id', '=', id)
      .executeTakeFirst()
    assertCan(actor, 'opinions.handle', { department: row?.department ?? null })
    if (!row?.contact) return null
    await appendAudit(tx, context.auditKey, {
      at: context.now,
      actor: actor.accountId,
      action: 'opinion.read-contact',
      subjectKind: 'opinion',
      subjectId: id,
      origin: context.origin,
    })
    return unsealText(keys, contactPlace(id), row.contact)
  })
}

/**
 * Erases contacts and evidence of what was answered or discarded before `answeredBefore`, or answers a consultation that
 * closed before. @returns how many opinions
 * lost theirs.
 */
export async function erasePersonalParts(
  db: Db,
  blobs: Pick<BlobStore, 'remove'>,
  answeredBefore: Date,
  context: AuditContext,
): Promise<number> {
  const before = answeredBefore.toISOString()
  const closed = await closedConsultations(db, before)
  const due = await db
    .selectFrom('opinions')
    .select('id')
    .where('contact_erased_at', 'is', null)
    .where((where) =>
      where.or([
        where.and([where('state', '=', 'answered'), where('answered_at', '<', before)]),
        where.and([where('state', '=', 'discarded'), where('created_at', '<', before)]),
        ...(closed.length > 0 ? [where('consultation', 'in', closed)] : []),
      ]),
    )
    .execute()
  for (const { id } of due) {
    // Each blob is sealed with a nonce of its own, so no two opinions share one.
    const files = await db
      .selectFrom('opinion_attachments')
      .select('blob')
      .where('opinion_id', '=', id)
      .execute()
    for (const { blob } of files) await blobs.remove(blob)
    await eraseOne(db, id, context)
  }
  return due.length
}

/** Names of the consultations that closed before: nobody answers what was said to them one by one. */
async function closedConsultations(db: Db, before: string): Promise<string[]> {
  const rows = await db
    .selectFrom('documents')
    .select(['path', 'document'])
    .where('kind', '=', 'consultation')
    .execute()
  return rows.flatMap(({ path, document }) => {
    const { closesAt } = JSON.parse(document) as { closesAt: string }
    return closesAt < before ? [path.slice(path.indexOf('/') + 1)] : []
  })
}

function eraseOne(db: Db, id: string, context: AuditContext): Promise<void> {
  const at = context.now.toISOString()
  return inTransaction(db, async (tx) => {
    await tx
      .updateTable('opinions')
      .set({ contact: null, contact_erased_at: at })
      .where('id', '=', id)
      .execute()
    await tx
      .updateTable('opinion_attachments')
      .set({ name: '', erased_at: at })
      .where('opinion_id', '=', id)
      .execute()
    await appendAudit(tx, context.auditKey, {
      at: context.now,
      actor: 'system:erase',
      action: 'opinion.erase',
      subjectKind: 'opinion',
      subjectId: id,
      origin: context.origin,
    })
  })
}

/**
 * Seals anew, with the first of `keys`, what an older one sealed: contacts, file names, evidence. Repeatable at any
 * point. @returns how many were changed.
 */
export async function resealPersonalParts(
  db: Db,
  blobs: Pick<BlobStore, 'open' | 'putBytes' | 'remove'>,
  keys: SealKeys,
): Promise<number> {
  let changed = 0
  const opinions = await db
    .selectFrom('opinions')
    .select(['id', 'contact'])
    .where('contact', 'is not', null)
    .execute()
  for (const { id, contact } of opinions) {
    if (!contact || !isSealedWithOld(keys, contact)) continue
    const sealed = sealText(keys, contactPlace(id), unsealText(keys, contactPlace(id), contact))
    // Only what was read is replaced: an erasure meanwhile is not undone.
    const same = db.updateTable('opinions').set({ contact: sealed }).where('id', '=', id)
    await same.where('contact', '=', contact).execute()
    changed += 1
  }
  const files = await db
    .selectFrom('opinion_attachments')
    .selectAll()
    .where('erased_at', 'is', null)
    .execute()
  for (const file of files) if (await resealFile(db, blobs, keys, file)) changed += 1
  return changed
}

async function resealFile(
  db: Db,
  blobs: Pick<BlobStore, 'open' | 'putBytes' | 'remove'>,
  keys: SealKeys,
  { id, name, blob }: OpinionAttachmentsTable,
): Promise<boolean> {
  if (!isSealedWithOld(keys, name)) return false
  const chunks: Buffer[] = []
  for await (const chunk of await blobs.open(blob)) chunks.push(chunk as Buffer)
  const opened = unseal(keys, evidencePlace, Buffer.concat(chunks).toString('utf8'))
  const { hash } = await blobs.putBytes(Buffer.from(seal(keys, evidencePlace, opened)))
  const sealedName = sealText(keys, fileNamePlace(id), unsealText(keys, fileNamePlace(id), name))
  const { numUpdatedRows } = await db
    .updateTable('opinion_attachments')
    .set({ name: sealedName, blob: hash })
    .where('id', '=', id)
    .where('name', '=', name)
    .executeTakeFirstOrThrow()
  // Erased meanwhile: then what was sealed anew goes as well.
  await blobs.remove(numUpdatedRows === 1n ? blob : hash)
  return numUpdatedRows === 1n
}
