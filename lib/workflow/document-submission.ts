import type { Actor } from '#lib/accounts/actor.ts'
import { assertCan } from '#lib/accounts/can.ts'
import { type AuditContext, appendAudit } from '#lib/audit/append-audit.ts'
import type { Json } from '#lib/audit/canonical-json.ts'
import type { DocumentKind } from '#lib/store/schema.ts'
import type { Db, Tx } from '#lib/store/transaction.ts'
import { inTransaction } from '#lib/store/transaction.ts'
import { createSubmission, openStates, readSubmission } from '#lib/workflow/submissions.ts'
import { transition } from '#lib/workflow/transitions.ts'
import { WorkflowRefused } from '#lib/workflow/workflow-errors.ts'

export interface NewDocument {
  kind: DocumentKind
  department: string
  /** Path of the object in the tree, without `.json`. */
  path: string
  title: { zh: string; en: string }
  /** What would be published, as its schema in lib/published has it. The caller has checked and scanned it. */
  document: { [key: string]: Json }
}

/**
 * Files a document as a submission in state `ready`. One at a time is open for one path.
 * @throws NotAllowedError, WorkflowRefused `submission-other-waits`. @returns the submission's id.
 */
export async function startDocument(
  tx: Tx,
  { kind, department, path, title, document }: NewDocument,
  actor: Actor,
  context: AuditContext,
): Promise<string> {
  assertCan(actor, 'document.create', { department })
  await refuseSecondDocument(tx, path)
  const submission = {
    kind,
    department,
    subject: path,
    title,
    submitter: actor.accountId,
    state: 'ready',
  } as const
  const id = await createSubmission(tx, submission, context.now)
  await tx
    .insertInto('document_submissions')
    .values({ submission_id: id, document: JSON.stringify(document), failure: null })
    .execute()
  await appendAudit(tx, context.auditKey, {
    at: context.now,
    actor: actor.accountId,
    action: `${kind}.start`,
    subjectKind: 'submission',
    subjectId: id,
    origin: context.origin,
    after: document,
    detail: { path },
  })
  return id
}

async function refuseSecondDocument(tx: Tx, path: string): Promise<void> {
  const open = await tx
    .selectFrom('submissions')
    .select('id')
    .where('subject', '=', path)
    .where('state', 'in', openStates)
    .executeTakeFirst()
  if (open) throw new WorkflowRefused('submission-other-waits', { submission: open.id })
}

/**
 * Changes a document that is not submitted or was returned; it is `ready` again.
 * @throws NotAllowedError, StaleSubmission, WorkflowRefused `submission-unknown`.
 */
export function reviseDocument(
  db: Db,
  { id, title, document }: Pick<NewDocument, 'title' | 'document'> & { id: string },
  actor: Actor,
  context: AuditContext,
): Promise<void> {
  return inTransaction(db, async (tx) => {
    const { department, submitter, state, kind } = await readSubmission(tx, id)
    assertCan(actor, 'document.edit', { department, submitter, state })
    const before = await readDocument(tx, id)
    await transition(tx, id, ['draft', 'ready', 'returned', 'blocked'], 'ready', {
      updated_at: context.now.toISOString(),
      title_zh: title.zh,
      title_en: title.en,
      digest: null,
    })
    await tx
      .updateTable('document_submissions')
      .set({ document: JSON.stringify(document), failure: null })
      .where('submission_id', '=', id)
      .execute()
    await appendAudit(tx, context.auditKey, {
      at: context.now,
      actor: actor.accountId,
      action: `${kind}.edit`,
      subjectKind: 'submission',
      subjectId: id,
      origin: context.origin,
      before: before as Json,
      after: document,
    })
  })
}

/**
 * Files a document: changes the submission of the same path that was not handed in or was returned, else begins one.
 * @throws as {@link startDocument} and {@link reviseDocument}. @returns the submission's id.
 */
export async function fileDocument(
  db: Db,
  given: NewDocument,
  actor: Actor,
  context: AuditContext,
): Promise<string> {
  const open = await db
    .selectFrom('submissions')
    .select('id')
    .where('subject', '=', given.path)
    .where('department', '=', given.department)
    .where('state', 'in', ['ready', 'returned', 'blocked'])
    .executeTakeFirst()
  if (!open) return inTransaction(db, (tx) => startDocument(tx, given, actor, context))
  await reviseDocument(db, { ...given, id: open.id }, actor, context)
  return open.id
}

/** What a submission of a document would publish; null for a submission of another kind. */
export async function readDocument(db: Pick<Tx, 'selectFrom'>, id: string): Promise<unknown> {
  const row = await db
    .selectFrom('document_submissions')
    .select('document')
    .where('submission_id', '=', id)
    .executeTakeFirst()
  return row ? JSON.parse(row.document) : null
}

/** The document in force at a path; null when there is none. */
export async function readDocumentInForce(db: Pick<Tx, 'selectFrom'>, path: string): Promise<unknown> {
  const row = await db.selectFrom('documents').select('document').where('path', '=', path).executeTakeFirst()
  return row ? JSON.parse(row.document) : null
}
