import { type By, type DisclosureContext, DisclosureRefused, recordStep } from '#lib/disclosure/context.ts'
import type { DatasetSubmission } from '#lib/disclosure/dataset-submission.ts'
import { nothingFound } from '#lib/disclosure/nothing-found.ts'
import { editableStates, requireSubmission } from '#lib/disclosure/require.ts'
import { inTransaction } from '#lib/store/transaction.ts'
import { type GivenDialect, givenDialectSchema } from '#lib/tabular/table-dialect.ts'
import { transition } from '#lib/workflow/transitions.ts'

/** Two readings of the bytes are so close that a person has to say which one it is. */
export function needsConfirmation(
  submission: Pick<DatasetSubmission, 'inspection' | 'reading_confirmed_at'>,
): boolean {
  return submission.inspection?.choices.encodingsClose === true && submission.reading_confirmed_at === null
}

/**
 * Reads the upload as a person sets it, who has seen the preview: everything found under another reading is forgotten,
 * and `checkUpload` follows in state `checking`.
 * @throws DisclosureRefused `no-upload`, `unknown-submission`. @throws NotAllowedError.
 */
export async function setReading(
  context: DisclosureContext,
  by: By,
  id: string,
  given: GivenDialect,
): Promise<void> {
  const submission = await requireSubmission(context.db, by, 'dataset.upload', id)
  if (!submission.upload_blob) throw new DisclosureRefused('no-upload')
  const kept = givenDialectSchema.parse(given)
  const now = context.now().toISOString()
  await inTransaction(context.db, async (tx) => {
    await transition(tx, id, editableStates, 'checking', { updated_at: now, digest: null })
    await tx
      .updateTable('dataset_submissions')
      .set({ given_dialect: JSON.stringify(kept), reading_confirmed_at: now, ...nothingFound })
      .where('submission_id', '=', id)
      .execute()
    await recordStep(tx, context, by, {
      action: 'dataset.reading',
      submission: id,
      before: submission.given_dialect,
      after: kept,
      detail: { set: Object.keys(kept) },
    })
  })
}

/**
 * A person has looked at the preview and says that the file is read as it should be.
 * @throws DisclosureRefused `no-inspection`, `unknown-submission`. @throws NotAllowedError.
 */
export async function confirmReading(context: DisclosureContext, by: By, id: string): Promise<void> {
  const submission = await requireSubmission(context.db, by, 'dataset.upload', id)
  if (!submission.inspection) throw new DisclosureRefused('no-inspection')
  const now = context.now().toISOString()
  await inTransaction(context.db, async (tx) => {
    await transition(tx, id, [submission.state], submission.state, { updated_at: now })
    await tx
      .updateTable('dataset_submissions')
      .set({ reading_confirmed_at: now })
      .where('submission_id', '=', id)
      .execute()
    await recordStep(tx, context, by, {
      action: 'dataset.reading-confirmed',
      submission: id,
      after: submission.inspection?.dialect,
    })
  })
}
