import { type Action, assertCan } from '#lib/accounts/can.ts'
import { type By, DisclosureRefused } from '#lib/disclosure/context.ts'
import { type DatasetSubmission, readDatasetSubmission } from '#lib/disclosure/dataset-submission.ts'
import type { SubmissionState } from '#lib/store/schema.ts'
import type { Db } from '#lib/store/transaction.ts'

/** States in which the department may still change what it submits; `can()` knows the same. */
export const editableStates: SubmissionState[] = ['draft', 'ready', 'returned', 'blocked']

/**
 * The submission, for one who may do `action` to it in the state it is in.
 * @throws DisclosureRefused `unknown-submission`. @throws NotAllowedError.
 */
export async function requireSubmission(
  db: Db,
  by: By,
  action: Action,
  id: string,
): Promise<DatasetSubmission> {
  const submission = await readDatasetSubmission(db, id)
  if (!submission) throw new DisclosureRefused('unknown-submission')
  const { department, submitter, state } = submission
  assertCan(by.actor, action, { department, submitter, state })
  return submission
}
