import type { InspectedColumn } from '#lib/tabular/inspection.ts'
import { checkFinding } from './check-finding.ts'
import { categoriesOf } from './identifiers.ts'
import { needsDecision } from './needs-decision.ts'
import type { ColumnAction } from './plan.ts'
import { categoryIn, type PlannedDisclosure, type Standard } from './standard.ts'

/** An action as the standard would propose it: to keep gender rests on the standard's own ground. */
export function withGround(action: ColumnAction, column: InspectedColumn, standard: Standard): ColumnAction {
  if (action.action !== 'keep') return action
  const proposals = categoriesOf(column).map((category) => categoryIn(standard, category)?.proposal)
  return proposals.find((proposal) => proposal?.action === 'keep' && proposal.ground) ?? action
}

/** Whether a plan with this action for the column would pass, as far as the column alone tells. */
export function isAcceptable(
  action: ColumnAction,
  column: InspectedColumn,
  standard: Standard,
  disclosureType: PlannedDisclosure,
): boolean {
  const planned = { column: column.name, do: withGround(action, column, standard) }
  return column.findings
    .filter(needsDecision)
    .every((finding) => checkFinding(planned, finding, standard, disclosureType) === undefined)
}
