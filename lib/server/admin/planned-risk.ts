import type { Localized } from '#lib/catalogue/entry.ts'
import type { RiskPlan } from '#lib/desensitize/plan.ts'
import type { RiskComparison } from '#lib/desensitize/risk/risk-report.ts'
import { type PlannedDisclosure, requiredK, type Standard } from '#lib/desensitize/standard.ts'
import { levelsOf } from '#lib/desensitize/transforms/hierarchy.ts'
import type { DatasetSubmission } from '#lib/disclosure/dataset-submission.ts'

/** What the standard demands of the risk, what the plan says of it, and what was measured of the result. */
export interface PlannedRisk {
  required: { k: number; clause: string; text: Localized; maxSuppressedShare: number }
  plan: RiskPlan
  measured: RiskComparison | null
  hierarchies: { name: string; rows: number; levels: number }[]
}

export function plannedRisk(
  { plan, risk, hierarchies }: Pick<DatasetSubmission, 'plan' | 'risk' | 'hierarchies'>,
  standard: Standard,
  disclosure: PlannedDisclosure,
): PlannedRisk {
  const { clause, text, maxSuppressedShare } = standard.risk
  return {
    required: { k: requiredK(standard, disclosure), clause, text, maxSuppressedShare },
    plan: plan?.risk ?? { quasiIdentifiers: [], sensitive: [], suppressRecords: false },
    measured: risk,
    hierarchies: hierarchies.map((hierarchy) => ({
      name: hierarchy.name,
      rows: hierarchy.rows.length,
      levels: levelsOf(hierarchy),
    })),
  }
}
