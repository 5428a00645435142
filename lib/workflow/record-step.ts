import type { Actor } from '#lib/accounts/actor.ts'
import { type AuditContext, appendAudit } from '#lib/audit/append-audit.ts'
import type { Json } from '#lib/audit/canonical-json.ts'
import type { SubmissionsTable } from '#lib/store/schema.ts'
import type { Tx } from '#lib/store/transaction.ts'

/** Records a step with the whole row before and after (as keyed hashes). Returns the audit's new head. */
export async function recordStep(
  tx: Tx,
  step: {
    action: string
    actor: Actor
    before: SubmissionsTable
    after: SubmissionsTable
    detail?: { [key: string]: Json }
  },
  context: AuditContext,
): Promise<string> {
  const { hash } = await appendAudit(tx, context.auditKey, {
    at: context.now,
    actor: step.actor.accountId,
    action: step.action,
    subjectKind: 'submission',
    subjectId: step.after.id,
    origin: context.origin,
    before: { ...step.before },
    after: { ...step.after },
    detail: { from: step.before.state, to: step.after.state, ...step.detail },
  })
  return hash
}
