import { type Plan, planSchema } from '#lib/desensitize/plan.ts'
import type { RiskComparison } from '#lib/desensitize/risk/risk-report.ts'
import { type GeneralisationProposal, runProposal, runRisk } from '#lib/desensitize/run-worker.ts'
import { disclosureOf, type Watching } from '#lib/disclosure/check-upload.ts'
import { type By, type DisclosureContext, DisclosureRefused } from '#lib/disclosure/context.ts'
import type { DatasetSubmission } from '#lib/disclosure/dataset-submission.ts'
import { requireSubmission } from '#lib/disclosure/require.ts'

/**
 * Risk of re-identification over the quasi-identifiers of a plan that need not be saved yet: as uploaded, and as the plan
 * would publish it. Figures only: no value of the table is in them.
 * @throws DisclosureRefused `no-inspection`, `no-risk-columns`, `unknown-submission`. @throws NotAllowedError,
 * WorkerFailed.
 */
export async function measurePlanRisk(
  context: DisclosureContext,
  by: By,
  id: string,
  candidate: Plan,
  watching: Watching = {},
): Promise<RiskComparison> {
  const submission = await requireSubmission(context.db, by, 'dataset.plan', id)
  const plan = planSchema.parse(candidate)
  const input = inputOf(context, submission, plan)
  const pseudonymKey = context.pseudonymKey(submission.subject)
  return runRisk({ ...input, plan, pseudonymKey }, watching)
}

/**
 * At most three ways to reach the standard's k over those quasi-identifiers, the least information lost first.
 * @throws as `measurePlanRisk`.
 */
export async function proposeGeneralisation(
  context: DisclosureContext,
  by: By,
  id: string,
  candidate: Plan,
  watching: Watching = {},
): Promise<GeneralisationProposal[]> {
  const submission = await requireSubmission(context.db, by, 'dataset.plan', id)
  const plan = planSchema.parse(candidate)
  const { quasiIdentifiers, sensitive } = plan.risk
  const input = inputOf(context, submission, plan)
  const proposals = await runProposal({ ...input, quasiIdentifiers, sensitive }, watching)
  return proposals.slice(0, 3)
}

function inputOf(context: DisclosureContext, submission: DatasetSubmission, plan: Plan) {
  const { inspection, upload_blob, hierarchies } = submission
  if (!inspection || !upload_blob) throw new DisclosureRefused('no-inspection')
  if (plan.risk.quasiIdentifiers.length === 0) throw new DisclosureRefused('no-risk-columns')
  return {
    path: context.blobs.path(upload_blob),
    inspection,
    standard: context.standard,
    disclosureType: disclosureOf(submission),
    hierarchies,
    workDir: context.temporaryDirectory,
  }
}
