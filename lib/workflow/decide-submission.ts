import type { Actor } from '#lib/accounts/actor.ts'
import type { AuditContext } from '#lib/audit/append-audit.ts'
import type { SubmissionsTable } from '#lib/store/schema.ts'
import { type Db, inTransaction, type Tx } from '#lib/store/transaction.ts'
import { appendOrder } from '#lib/workflow/orders.ts'
import { readForStep } from '#lib/workflow/read-for-step.ts'
import { recordStep } from '#lib/workflow/record-step.ts'
import { versionInForce } from '#lib/workflow/submissions.ts'
import { transition } from '#lib/workflow/transitions.ts'
import { StaleBase, WorkflowRefused } from '#lib/workflow/workflow-errors.ts'

const shortestReasons = 4
const undecided = ['draft', 'checking', 'ready', 'submitted', 'returned', 'blocked'] as const

/**
 * Approves what the reviewer saw (`digest`) and orders its publication, in one transaction (Z27). The submitter
 * never approves. Returns the order's number, which is the log record's.
 * @throws NotAllowedError, StaleSubmission, StaleBase, WorkflowRefused `submission-content-changed`,
 * `publication-pending`, `submission-unknown`.
 */
export function approveSubmission(
  db: Db,
  { id, digest, actor }: { id: string; digest: string; actor: Actor },
  context: AuditContext,
): Promise<{ number: number }> {
  return inTransaction(db, async (tx) => {
    const before = await readForStep(tx, id, actor, 'submission.decide', ['submitted'])
    if (before.digest !== digest) throw new WorkflowRefused('submission-content-changed', { submission: id })
    await assertReplacesWhatIsInForce(tx, before)
    const after = await transition(
      tx,
      id,
      ['submitted'],
      'approved',
      decided(actor, 'approve', null, context),
    )
    // The order names the head after the approval: the published log vouches for the approval's own row.
    const head = await recordStep(
      tx,
      { action: 'submission.approve', actor, before, after, detail: { digest } },
      context,
    )
    return { number: await appendOrder(tx, id, head, context.now) }
  })
}

/** A publication on its way would be overwritten by one that was compared with the version before it. */
async function assertReplacesWhatIsInForce(tx: Tx, submission: SubmissionsTable): Promise<void> {
  const { subject } = submission
  if (subject === null) return
  const pending = await tx
    .selectFrom('submissions')
    .select('id')
    .where('subject', '=', subject)
    .where('state', '=', 'approved')
    .executeTakeFirst()
  if (pending) throw new WorkflowRefused('publication-pending', { subject })
  if ((await versionInForce(tx, subject)) !== submission.base_version) throw new StaleBase(subject)
}

/**
 * Returns a submission to its department, with reasons that it can act on.
 * @throws NotAllowedError, StaleSubmission, WorkflowRefused `reasons-missing`, `submission-unknown`.
 */
export function returnSubmission(
  db: Db,
  { id, reasons, actor }: { id: string; reasons: string; actor: Actor },
  context: AuditContext,
): Promise<SubmissionsTable> {
  return inTransaction(db, async (tx) => {
    const before = await readForStep(tx, id, actor, 'submission.decide', ['submitted'])
    const stated = reasons.trim()
    if ([...stated].length < shortestReasons) {
      throw new WorkflowRefused('reasons-missing', { shortest: shortestReasons })
    }
    const after = await transition(
      tx,
      id,
      ['submitted'],
      'returned',
      decided(actor, 'return', stated, context),
    )
    await recordStep(
      tx,
      { action: 'submission.return', actor, before, after, detail: { reasons: stated } },
      context,
    )
    return after
  })
}

/**
 * Ends a submission that is not approved. Any data administrator of its department may.
 * @throws NotAllowedError, StaleSubmission, WorkflowRefused `submission-unknown`.
 */
export function cancelSubmission(
  db: Db,
  { id, actor }: { id: string; actor: Actor },
  context: AuditContext,
): Promise<SubmissionsTable> {
  return inTransaction(db, async (tx) => {
    const before = await readForStep(tx, id, actor, 'submission.cancel', undecided)
    const after = await transition(tx, id, undecided, 'cancelled', {
      updated_at: context.now.toISOString(),
    })
    await recordStep(tx, { action: 'submission.cancel', actor, before, after }, context)
    return after
  })
}

function decided(
  actor: Actor,
  decision: 'approve' | 'return',
  reasons: string | null,
  { now }: AuditContext,
) {
  const at = now.toISOString()
  return { decider: actor.accountId, decided_at: at, decision, reasons, updated_at: at }
}
