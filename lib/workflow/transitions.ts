import type { SubmissionState, SubmissionsTable } from '#lib/store/schema.ts'
import type { Tx } from '#lib/store/transaction.ts'
import { StaleSubmission } from '#lib/workflow/workflow-errors.ts'

/**
 * Where each state may lead. What is submitted stands still until it is decided or taken back; what is approved
 * is the door's alone; what is published or cancelled has ended.
 */
export const moves: Readonly<Record<SubmissionState, readonly SubmissionState[]>> = {
  draft: ['draft', 'checking', 'ready', 'cancelled'],
  checking: ['draft', 'ready', 'cancelled'],
  ready: ['ready', 'draft', 'checking', 'submitted', 'cancelled'],
  submitted: ['approved', 'returned', 'cancelled'],
  returned: ['returned', 'draft', 'checking', 'ready', 'cancelled'],
  approved: ['published', 'blocked'],
  blocked: ['blocked', 'draft', 'checking', 'ready', 'cancelled'],
  published: [],
  cancelled: [],
}

export type SubmissionPatch = Partial<
  Omit<SubmissionsTable, 'id' | 'kind' | 'department' | 'subject' | 'submitter' | 'state' | 'created_at'>
> & { updated_at: string }

/**
 * Moves a submission on. Check and change are one statement: of two people who decide at the same time, the
 * second finds no row in a state from which the step leads.
 * @throws StaleSubmission. @returns the row as it is now.
 */
export async function transition(
  tx: Tx,
  id: string,
  from: readonly SubmissionState[],
  to: SubmissionState,
  patch: SubmissionPatch,
): Promise<SubmissionsTable> {
  const impossible = from.filter((state) => !moves[state].includes(to))
  if (impossible.length > 0) throw new TypeError(`No submission goes from ${impossible.join(', ')} to ${to}.`)
  const row = await tx
    .updateTable('submissions')
    .set({ ...patch, state: to })
    .where('id', '=', id)
    .where('state', 'in', from)
    .returningAll()
    .executeTakeFirst()
  if (!row) throw new StaleSubmission(id)
  return row
}
