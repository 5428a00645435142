import { type Plan, planSchema } from '#lib/desensitize/plan.ts'
import { previewRows } from '#lib/desensitize/preview.ts'
import { type By, type DisclosureContext, DisclosureRefused } from '#lib/disclosure/context.ts'
import { requireSubmission } from '#lib/disclosure/require.ts'

/** The first cells of one column as uploaded and as the plan would publish them (null: the column is removed). */
export interface ColumnPreview {
  column: string
  before: string[]
  after: (string | null)[]
}

/**
 * Before and after side by side for the plan editor. The cells before are the department's own undisclosed data:
 * only the one who uploaded them is shown them, on a page that is never cached, and never the reviewer.
 * @throws DisclosureRefused `no-inspection`, `unknown-submission`. @throws NotAllowedError.
 */
export async function previewPlan(
  context: DisclosureContext,
  by: By,
  id: string,
  candidate?: Plan,
): Promise<ColumnPreview[]> {
  const submission = await requireSubmission(context.db, by, 'dataset.plan', id)
  const plan = candidate ? planSchema.parse(candidate) : submission.plan
  if (!submission.inspection || !plan) throw new DisclosureRefused('no-inspection')
  return previewRows({
    path: context.blobs.path(submission.upload_blob!),
    dialect: submission.inspection.dialect,
    plan,
    pseudonymKey: context.pseudonymKey(submission.subject),
    hierarchies: new Map(submission.hierarchies.map((hierarchy) => [hierarchy.name, hierarchy])),
    rows: 5,
  })
}
