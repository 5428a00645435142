import { checkPlan, type PlanFault } from '#lib/desensitize/check-plan.ts'
import { type Plan, planSchema } from '#lib/desensitize/plan.ts'
import { disclosureOf } from '#lib/disclosure/check-upload.ts'
import { type By, type DisclosureContext, DisclosureRefused, recordStep } from '#lib/disclosure/context.ts'
import {
  type ConfidentialityReview,
  confidentialityReviewSchema,
  type DatasetSubmission,
} from '#lib/disclosure/dataset-submission.ts'
import { noResult } from '#lib/disclosure/nothing-found.ts'
import { editableStates, requireSubmission } from '#lib/disclosure/require.ts'
import { shanghaiDay } from '#lib/rules/calendar.ts'
import { inTransaction, type Tx } from '#lib/store/transaction.ts'
import { transition } from '#lib/workflow/transitions.ts'

/**
 * Keeps the department's plan. A plan that falls short of the standard is kept all the same, so that no work is
 * lost, and its faults are returned; `buildResult` refuses it until they are gone. An earlier result is forgotten.
 * @throws DisclosureRefused `no-inspection`, `unknown-submission`. @throws NotAllowedError.
 */
export async function savePlan(
  context: DisclosureContext,
  by: By,
  id: string,
  plan: Plan,
): Promise<PlanFault[]> {
  const submission = await requireSubmission(context.db, by, 'dataset.plan', id)
  if (!submission.inspection) throw new DisclosureRefused('no-inspection')
  const kept = planSchema.parse(plan)
  await inTransaction(context.db, async (tx) => {
    await backToDraft(tx, context, id)
    await tx
      .updateTable('dataset_submissions')
      .set({ plan: JSON.stringify(kept), ...noResult })
      .where('submission_id', '=', id)
      .execute()
    await recordStep(tx, context, by, {
      action: 'dataset.plan',
      submission: id,
      before: submission.plan,
      after: kept,
    })
  })
  return planFaults(context, { ...submission, plan: kept })
}

/** What the standard has against the plan that is kept; empty when it may go on. */
export function planFaults(context: DisclosureContext, submission: DatasetSubmission): PlanFault[] {
  if (!submission.plan || !submission.inspection) return []
  const { plan, inspection, hierarchies } = submission
  const byName = new Map(hierarchies.map((hierarchy) => [hierarchy.name, hierarchy]))
  const faults = checkPlan(plan, inspection, context.standard, disclosureOf(submission), byName)
  return faults.map((fault) => ({ ...fault, article: fault.article && context.articles.desensitization }))
}

/**
 * Records the department's confidentiality review (Z17, Z26, G20).
 * @throws DisclosureRefused `no-inspection`, `reviewed-in-future`, `unknown-submission`. @throws NotAllowedError.
 */
export async function recordConfidentialityReview(
  context: DisclosureContext,
  by: By,
  id: string,
  review: ConfidentialityReview,
): Promise<void> {
  const submission = await requireSubmission(context.db, by, 'dataset.confidentiality-review', id)
  if (!submission.inspection) throw new DisclosureRefused('no-inspection')
  const kept = confidentialityReviewSchema.parse(review)
  if (kept.reviewedOn > shanghaiDay(context.now())) {
    throw new DisclosureRefused('reviewed-in-future', { reviewedOn: kept.reviewedOn })
  }
  await inTransaction(context.db, async (tx) => {
    await transition(tx, id, [submission.state], submission.state, {
      updated_at: context.now().toISOString(),
    })
    await tx
      .updateTable('dataset_submissions')
      .set({ confidentiality_review: JSON.stringify(kept) })
      .where('submission_id', '=', id)
      .execute()
    await recordStep(tx, context, by, {
      action: 'dataset.confidentiality-review',
      submission: id,
      before: submission.confidentiality_review,
      after: kept,
    })
  })
}

function backToDraft(tx: Tx, context: DisclosureContext, id: string): Promise<unknown> {
  return transition(tx, id, editableStates, 'draft', {
    updated_at: context.now().toISOString(),
    digest: null,
  })
}
