import { type By, type DisclosureContext, DisclosureRefused, recordStep } from '#lib/disclosure/context.ts'
import { editableStates, requireSubmission } from '#lib/disclosure/require.ts'
import { inTransaction } from '#lib/store/transaction.ts'
import { transition } from '#lib/workflow/transitions.ts'

/**
 * Sends an upload whose check broke off back to be checked; `checkUpload` follows. What was found and planned before
 * is kept until then.
 * @throws DisclosureRefused `unknown-submission`, `no-upload`. @throws NotAllowedError.
 */
export async function checkAgain(context: DisclosureContext, by: By, id: string): Promise<void> {
  const submission = await requireSubmission(context.db, by, 'dataset.upload', id)
  if (!submission.upload_blob) throw new DisclosureRefused('no-upload')
  await inTransaction(context.db, async (tx) => {
    await transition(tx, id, editableStates, 'checking', { updated_at: context.now().toISOString() })
    await recordStep(tx, context, by, { action: 'dataset.check-again', submission: id })
  })
}
