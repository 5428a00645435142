import type { Finding, InspectedColumn, Inspection } from '#lib/tabular/inspection.ts'
import { categoryOf } from './detectors/registry.ts'
import type { ColumnAction, ColumnPlan, Plan } from './plan.ts'
import { categoryIn, type PlannedDisclosure, type Standard, type StandardCategory } from './standard.ts'

/** Findings that a plan has to answer; `possible` ones are shown for a person to judge. */
export function needsDecision(finding: Finding): boolean {
  return finding.confidence !== 'possible'
}

/**
 * The plan that the standard proposes for an inspected upload: per column the action of the category found in it, `keep`
 * where nothing was found. What a previous plan of the dataset says of a column is taken over; a column that it does not
 * know, or kept without a ground and now holds a finding, is marked `undecided` until a person decides.
 */
export function proposePlan(
  inspection: Inspection,
  standard: Standard,
  disclosureType: PlannedDisclosure,
  previousPlan?: Plan,
): Plan {
  const previous = previousPlan && new Map(previousPlan.columns.map((column) => [column.column, column]))
  const columns = inspection.columns.map((column): ColumnPlan => {
    const proposal = { column: column.name, do: proposeAction(column, standard, disclosureType) }
    if (!previous) return proposal
    const before = previous.get(column.name)
    if (!before || before.undecided) return { ...proposal, undecided: true }
    const newFinding = before.do.action === 'keep' && !before.do.ground && column.findings.some(needsDecision)
    return newFinding ? { ...proposal, undecided: true } : { column: column.name, do: before.do }
  })
  const risk = previousPlan?.risk ?? { quasiIdentifiers: [], sensitive: [], suppressRecords: false }
  return { standard: { id: standard.id, version: standard.version }, columns, risk }
}

function proposeAction(
  column: InspectedColumn,
  standard: Standard,
  disclosureType: PlannedDisclosure,
): ColumnAction {
  const findings = column.findings.filter(needsDecision)
  if (findings.length === 0) return { action: 'keep' }
  const proposals = findings.map((finding) => proposeFor(finding, standard, disclosureType))
  const [first, ...others] = proposals
  // Two kinds in one column, a remark for instance: what hides one may show the other.
  const agree = first && others.every((other) => JSON.stringify(other) === JSON.stringify(first))
  return agree ? first : { action: 'remove' }
}

function proposeFor(finding: Finding, standard: Standard, disclosureType: PlannedDisclosure): ColumnAction {
  const category = categoryIn(standard, categoryOf(finding.detector))
  // Values among other text cannot be masked by position.
  const scattered = !finding.by.includes('header') && finding.share < 0.5
  if (!category || scattered) return { action: 'remove' }
  return isAllowed(category, category.proposal, disclosureType) ? category.proposal : { action: 'remove' }
}

function isAllowed(
  category: StandardCategory,
  action: ColumnAction,
  disclosureType: PlannedDisclosure,
): boolean {
  return action.action !== 'keep' && category[disclosureType].includes(action.action)
}
