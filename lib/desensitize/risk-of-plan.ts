import type { Inspection } from '#lib/tabular/inspection.ts'
import type { Surroundings } from './inspect-table.ts'
import { JobFailed } from './job-failed.ts'
import type { Hierarchy, Plan } from './plan.ts'
import type { RiskComparison } from './risk/risk-report.ts'
import type { PlannedDisclosure, Standard } from './standard.ts'

export interface RiskInput {
  /** The upload. */
  readonly path: string
  readonly inspection: Inspection
  readonly plan: Plan
  readonly standard: Standard
  readonly disclosureType: PlannedDisclosure
  readonly pseudonymKey: Uint8Array
  readonly hierarchies?: readonly Hierarchy[]
}

/** Risk over the plan's quasi-identifiers, before and after it. */
export async function riskOfPlan(_input: RiskInput, _surroundings: Surroundings): Promise<RiskComparison> {
  throw new JobFailed('worker-failed')
}
