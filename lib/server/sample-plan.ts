import type { Plan } from '#lib/desensitize/plan.ts'
import { proposePlan, proposeRisk } from '#lib/desensitize/propose-plan.ts'
import type { PlannedDisclosure, Standard } from '#lib/desensitize/standard.ts'
import type { SampleVersion } from '#lib/server/dataset-content.ts'
import type { Inspection } from '#lib/tabular/inspection.ts'

/** The plan of a sample dataset: what the standard proposes, and where its `version.yaml` says otherwise, that. */
export function planOfSample(
  version: Pick<SampleVersion, 'plan' | 'risk'>,
  inspection: Inspection,
  standard: Standard,
  disclosureType: PlannedDisclosure,
): Plan {
  const proposal = proposePlan(inspection, standard, disclosureType)
  const columns = proposal.columns.map(({ column, do: action }) => ({
    column,
    do: version.plan[column] ?? action,
  }))
  const risk = proposeRisk(columns, inspection, standard)
  const { quasiIdentifiers, sensitive, suppressRecords } = version.risk
  return {
    ...proposal,
    columns,
    risk: {
      quasiIdentifiers: quasiIdentifiers ?? risk.quasiIdentifiers,
      sensitive: sensitive ?? risk.sensitive,
      suppressRecords: suppressRecords ?? risk.suppressRecords,
    },
  }
}
