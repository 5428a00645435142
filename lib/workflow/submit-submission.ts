import type { Actor } from '#lib/accounts/actor.ts'
import type { AuditContext } from '#lib/audit/append-audit.ts'
import type { SubmissionsTable } from '#lib/store/schema.ts'
import { type Db, inTransaction, type Tx } from '#lib/store/transaction.ts'
import { readForStep } from '#lib/workflow/read-for-step.ts'
import { recordStep } from '#lib/workflow/record-step.ts'
import { versionInForce } from '#lib/workflow/submissions.ts'
import { transition } from '#lib/workflow/transitions.ts'
import { StaleBase, WorkflowRefused } from '#lib/workflow/workflow-errors.ts'

/**
 * Hands a submission that is `ready` to the review. `digestOf` computes, inside the transaction, the SHA-256 over
 * all that the reviewer will be shown; the approval has to name it.
 * @throws NotAllowedError, StaleSubmission, StaleBase, WorkflowRefused `submission-other-waits`, `submission-unknown`.
 */
export function submitSubmission(
  db: Db,
  { id, actor, digestOf }: { id: string; actor: Actor; digestOf: (tx: Tx) => Promise<string> },
  context: AuditContext,
): Promise<SubmissionsTable> {
  return inTransaction(db, async (tx) => {
    const before = await readForStep(tx, id, actor, 'submission.submit', ['ready'])
    await assertNoOtherWaits(tx, before)
    const base = await versionInForce(tx, before.subject)
    // An upload was checked and compared against the version in force then; the other kinds replace it whole.
    if (before.kind === 'dataset' && before.base_version !== base) throw new StaleBase(before.subject ?? '')
    const now = context.now.toISOString()
    const after = await transition(tx, id, ['ready'], 'submitted', {
      digest: await digestOf(tx),
      base_version: base,
      submitted_at: now,
      updated_at: now,
      decider: null,
      decided_at: null,
      decision: null,
      reasons: null,
    })
    await recordStep(
      tx,
      { action: 'submission.submit', actor, before, after, detail: { digest: after.digest } },
      context,
    )
    return after
  })
}

async function assertNoOtherWaits(tx: Tx, { id, kind, subject }: SubmissionsTable): Promise<void> {
  if (subject === null) return
  const other = await tx
    .selectFrom('submissions')
    .select('id')
    .where('kind', '=', kind)
    .where('subject', '=', subject)
    .where('state', '=', 'submitted')
    .where('id', '<>', id)
    .executeTakeFirst()
  if (other) throw new WorkflowRefused('submission-other-waits', { submission: other.id })
}
