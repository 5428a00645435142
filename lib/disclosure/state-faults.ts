import { type By, type DisclosureContext, DisclosureRefused, recordStep } from '#lib/disclosure/context.ts'
import { requireSubmission } from '#lib/disclosure/require.ts'
import {
  type FaultsReason,
  faultsReasonSchema,
  type StatedFaults,
  shortestReason,
} from '#lib/disclosure/stated-faults.ts'
import { inTransaction } from '#lib/store/transaction.ts'
import { transition } from '#lib/workflow/transitions.ts'

/**
 * States the faults of the table against its data dictionary, and why it is to be published with them: the reviewer
 * sees it, and the published version says it.
 * @throws DisclosureRefused `no-faults`, `reason-too-short`, `unknown-submission`. @throws NotAllowedError.
 */
export async function stateFaults(
  context: DisclosureContext,
  by: By,
  id: string,
  reason: FaultsReason,
): Promise<void> {
  const submission = await requireSubmission(context.db, by, 'dataset.plan', id)
  const count = submission.validation?.faultCount ?? 0
  if (count === 0) throw new DisclosureRefused('no-faults')
  const read = faultsReasonSchema.safeParse(reason)
  if (!read.success) throw new DisclosureRefused('reason-too-short', { shortest: shortestReason })
  const stated: StatedFaults = { reason: read.data, count }
  await inTransaction(context.db, async (tx) => {
    await transition(tx, id, [submission.state], submission.state, {
      updated_at: context.now().toISOString(),
    })
    await tx
      .updateTable('dataset_submissions')
      .set({ stated_faults: JSON.stringify(stated) })
      .where('submission_id', '=', id)
      .execute()
    await recordStep(tx, context, by, {
      action: 'dataset.state-faults',
      submission: id,
      before: submission.stated_faults,
      after: stated,
      detail: { faults: count },
    })
  })
}
