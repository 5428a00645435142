import { appendAudit } from '#lib/audit/append-audit.ts'
import type { DisclosureContext } from '#lib/disclosure/context.ts'
import { inTransaction } from '#lib/store/transaction.ts'

/**
 * A check lives in the memory of one process. What is in state `checking` when a process starts, or after a check
 * broke off, goes back to `draft` with a failure that says so; the upload and the plan are kept.
 * @param only one submission; all of them when absent.
 */
export async function recoverInterruptedChecks(context: DisclosureContext, only?: string): Promise<void> {
  await inTransaction(context.db, async (tx) => {
    let interrupted = tx.selectFrom('submissions').select('id').where('state', '=', 'checking')
    if (only) interrupted = interrupted.where('id', '=', only)
    for (const { id } of await interrupted.execute()) {
      await tx
        .updateTable('submissions')
        .set({ state: 'draft', updated_at: context.now().toISOString() })
        .where('id', '=', id)
        .where('state', '=', 'checking')
        .execute()
      await tx
        .updateTable('dataset_submissions')
        .set({
          failure: JSON.stringify({ code: 'check-interrupted', params: {} }),
          result: null,
          difference: null,
        })
        .where('submission_id', '=', id)
        .execute()
      await appendAudit(tx, context.auditKey, {
        at: context.now(),
        actor: 'system:recovery',
        action: 'dataset.check-interrupted',
        subjectKind: 'submission',
        subjectId: id,
        origin: 'server',
      })
    }
  })
}
