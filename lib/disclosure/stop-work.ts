import { type By, type DisclosureContext, DisclosureRefused, recordStep } from '#lib/disclosure/context.ts'
import { requireSubmission } from '#lib/disclosure/require.ts'
import { inTransaction } from '#lib/store/transaction.ts'
import { transition } from '#lib/workflow/transitions.ts'

/**
 * Stops a check or a build that is under way: back to `draft`, with upload and plan as they are. Whoever of the department may
 * cancel the submission may stop its work. The caller ends the thread.
 * @throws DisclosureRefused `unknown-submission`, `nothing-under-way`. @throws NotAllowedError, StaleSubmission.
 */
export async function stopWork(context: DisclosureContext, by: By, id: string): Promise<void> {
  const { state } = await requireSubmission(context.db, by, 'submission.cancel', id)
  if (state !== 'checking') throw new DisclosureRefused('nothing-under-way')
  await inTransaction(context.db, async (tx) => {
    await transition(tx, id, ['checking'], 'draft', { updated_at: context.now().toISOString() })
    await tx
      .updateTable('dataset_submissions')
      .set({
        failure: JSON.stringify({ code: 'check-stopped', params: {} }),
        result: null,
        difference: null,
      })
      .where('submission_id', '=', id)
      .execute()
    await recordStep(tx, context, by, { action: 'dataset.check-stopped', submission: id })
  })
}
