import { draftByKind } from '#lib/publish/plan-order.ts'
import type { PlanningContext } from '#lib/publish/publication-draft.ts'
import { startDraft, storeText } from '#lib/publish/publication-draft.ts'
import { PublicationFault } from '#lib/publish/publication-fault.ts'
import type { PublicationPlan } from '#lib/publish/publication-plan.ts'
import { canonicalJson } from '#lib/published/canonical-json.ts'
import type { LogRecord } from '#lib/published/format.ts'
import { treePaths } from '#lib/published/paths.ts'
import type { Db } from '#lib/store/transaction.ts'

/** `previous` of the first record. */
export const logStart = '0'.repeat(64)

/**
 * Plans the publication of one order: every byte that will be written, in the blob store, with its place. Reads the
 * tree as the orders before it left it. Throws `PublicationFault` for what a person must resolve.
 */
export async function planWrites(db: Db, context: PlanningContext): Promise<PublicationPlan> {
  const { order, submission, blobs, tree } = context
  if (submission.state !== 'approved') {
    throw new PublicationFault('publication-state', { state: submission.state })
  }
  const head = await tree.readLogHead()
  if (head && head.number >= order.number) {
    throw new Error(`order ${order.number} is older than the tree, whose log stands at ${head.number}`)
  }
  const draft = startDraft(blobs)
  await draftByKind[submission.kind](db, context, draft)
  const written = [...draft.files, ...draft.objects].map(({ path, blob, bytes }) => ({
    path,
    sha256: blob,
    bytes,
  }))
  const record: LogRecord = {
    number: order.number,
    at: order.at,
    kind: submission.kind,
    submission: submission.id,
    ...(submission.subject && { subject: submission.subject }),
    title: { zh: submission.title_zh, en: submission.title_en },
    department: submission.department,
    written: written.sort((a, b) => (a.path < b.path ? -1 : 1)),
    removed: draft.removals,
    auditHead: order.audit_head,
    previous: head?.sha256 ?? logStart,
  }
  const recordWrite = await storeText(blobs, treePaths.log(order.number), canonicalJson(record))
  const newHead = canonicalJson({ number: order.number, sha256: recordWrite.blob })
  return {
    record: recordWrite,
    files: draft.files,
    objects: draft.objects,
    removals: draft.removals,
    head: await storeText(blobs, treePaths.logHead, newHead),
    rows: draft.rows,
    documents: draft.documents,
  }
}
