import type { Fault } from '#lib/publish/publication-fault.ts'
import type { CatalogueRow, DocumentRow, PublicationPlan } from '#lib/publish/publication-plan.ts'
import type { PublishDeps } from '#lib/publish/publish-deps.ts'
import type { PublicationOrdersTable, SubmissionsTable } from '#lib/store/schema.ts'
import type { Tx } from '#lib/store/transaction.ts'
import { inTransaction } from '#lib/store/transaction.ts'

type SettleDeps = Pick<PublishDeps, 'db' | 'now' | 'audit'>

/** The tree has it: what the back office holds in force, the submission and the order say so, in one transaction. */
export async function settleOrder(
  deps: SettleDeps,
  order: PublicationOrdersTable,
  submission: SubmissionsTable,
  plan: PublicationPlan,
): Promise<void> {
  const now = deps.now().toISOString()
  await inTransaction(deps.db, async (tx) => {
    for (const row of plan.rows) await putCatalogueRow(tx, row, order.number)
    for (const row of plan.documents) await putDocument(tx, row, order.number)
    await changeState(tx, submission, 'published', now)
    await tx
      .updateTable('publication_orders')
      .set({ state: 'done', done_at: now })
      .where('number', '=', order.number)
      .execute()
    await deps.audit?.(tx, { submission, to: 'published', number: order.number })
  })
}

/** The tree was not touched; a person has to look. Its log number stays unused. */
export async function blockOrder(
  deps: SettleDeps,
  order: PublicationOrdersTable,
  submission: SubmissionsTable,
  fault: Fault,
): Promise<void> {
  const now = deps.now().toISOString()
  await inTransaction(deps.db, async (tx) => {
    await tx
      .updateTable('publication_orders')
      .set({ state: 'blocked', done_at: now })
      .where('number', '=', order.number)
      .where('state', '=', 'pending')
      .execute()
    // A submission that is not approved has no business here: its order is blocked, its own state is left alone.
    if (submission.state === 'approved') await changeState(tx, submission, 'blocked', now)
    await tx
      .updateTable('dataset_submissions')
      .set({ failure: JSON.stringify(fault) })
      .where('submission_id', '=', submission.id)
      .execute()
    await tx
      .updateTable('document_submissions')
      .set({ failure: JSON.stringify(fault) })
      .where('submission_id', '=', submission.id)
      .execute()
    await deps.audit?.(tx, { submission, to: 'blocked', number: order.number, fault })
  })
}

async function changeState(
  tx: Tx,
  submission: SubmissionsTable,
  to: 'published' | 'blocked',
  now: string,
): Promise<void> {
  const { numUpdatedRows } = await tx
    .updateTable('submissions')
    .set({ state: to, updated_at: now })
    .where('id', '=', submission.id)
    // The state it leaves is checked by the statement that changes it.
    .where('state', '=', 'approved')
    .executeTakeFirstOrThrow()
  if (numUpdatedRows !== 1n) throw new Error(`submission ${submission.id} is no longer approved`)
}

async function putCatalogueRow(tx: Tx, row: CatalogueRow, number: number): Promise<void> {
  const kept = {
    ...(row.plan !== undefined && { plan: row.plan }),
    ...(row.tableBlob !== undefined && { table_blob: row.tableBlob }),
  }
  const changed = {
    department: row.department,
    entry: row.entry,
    state: row.state,
    version: row.version,
    log_number: number,
    ...kept,
  }
  await tx
    .insertInto('catalogue_entries')
    .values({ plan: null, table_blob: null, ...changed, slug: row.slug })
    .onConflict((conflict) => conflict.column('slug').doUpdateSet(changed))
    .execute()
}

async function putDocument(tx: Tx, row: DocumentRow, number: number): Promise<void> {
  const { path, ...changed } = { ...row, log_number: number }
  await tx
    .insertInto('documents')
    .values({ path, ...changed })
    .onConflict((conflict) => conflict.column('path').doUpdateSet(changed))
    .execute()
}
