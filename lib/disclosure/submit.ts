import { auditContext, type By, type DisclosureContext, DisclosureRefused } from '#lib/disclosure/context.ts'
import { readDatasetSubmission } from '#lib/disclosure/dataset-submission.ts'
import { submissionDigest } from '#lib/disclosure/digest.ts'
import { needsConfirmation } from '#lib/disclosure/reading.ts'
import { planFaults } from '#lib/disclosure/save-plan.ts'
import { readSubmission } from '#lib/workflow/submissions.ts'
import { submitSubmission } from '#lib/workflow/submit-submission.ts'

/**
 * Hands a submission of any kind to the municipal data department. A dataset needs its result, a plan that the
 * standard in force allows, and the department's confidentiality review on record (Z17, Z26, G20); faults against the
 * data dictionary are gone or stated, and a doubtful encoding was looked at.
 * @throws DisclosureRefused `not-ready`, `review-missing`, `reading-unconfirmed`, `faults-unstated`,
 * `plan-falls-short`; and what `submitSubmission` throws.
 */
export async function submit(context: DisclosureContext, by: By, id: string): Promise<void> {
  const { kind } = await readSubmission(context.db, id)
  if (kind === 'dataset') await requireComplete(context, id)
  await submitSubmission(
    context.db,
    { id, actor: by.actor, digestOf: (tx) => submissionDigest(tx, id, kind) },
    auditContext(context, by.origin),
  )
}

async function requireComplete(context: DisclosureContext, id: string): Promise<void> {
  const submission = await readDatasetSubmission(context.db, id)
  if (!submission?.result) throw new DisclosureRefused('not-ready')
  if (!submission.confidentiality_review)
    throw new DisclosureRefused('review-missing', {}, context.articles.review)
  if (needsConfirmation(submission)) throw new DisclosureRefused('reading-unconfirmed')
  const { validation, stated_faults } = submission
  // Stated are the faults that were seen: a file checked anew has others.
  if (validation && validation.faultCount > 0 && stated_faults?.count !== validation.faultCount) {
    throw new DisclosureRefused('faults-unstated', { faults: validation.faultCount })
  }
  const faults = planFaults(context, submission)
  if (faults.length > 0) throw new DisclosureRefused('plan-falls-short', { faults: faults.length })
}
