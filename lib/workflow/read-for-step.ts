import type { Actor } from '#lib/accounts/actor.ts'
import { type Action, assertCan } from '#lib/accounts/can.ts'
import type { SubmissionState, SubmissionsTable } from '#lib/store/schema.ts'
import type { Tx } from '#lib/store/transaction.ts'
import { readSubmission } from '#lib/workflow/submissions.ts'
import { StaleSubmission } from '#lib/workflow/workflow-errors.ts'

/**
 * The submission, for one who may do `action` to it while it is in one of the states `from`. The state is asked
 * after the right: who comes second hears that the submission has changed, not that a right is missing.
 * @throws NotAllowedError, StaleSubmission, WorkflowRefused `submission-unknown`.
 */
export async function readForStep(
  tx: Tx,
  id: string,
  actor: Actor,
  action: Action,
  from: readonly SubmissionState[],
): Promise<SubmissionsTable> {
  const row = await readSubmission(tx, id)
  assertCan(actor, action, { department: row.department, submitter: row.submitter })
  if (!from.includes(row.state)) throw new StaleSubmission(id)
  return row
}
