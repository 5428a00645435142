import type { Finding, Inspection } from '#lib/tabular/inspection.ts'
import { categoryOf } from './detectors/registry.ts'
import { categoriesOf, decisionsFor, isAboutPersons } from './identifiers.ts'
import type { ColumnAction, ColumnPlan, Plan, RiskPlan } from './plan.ts'
import { categoryIn, type PlannedDisclosure, type Standard, type StandardCategory } from './standard.ts'

export { needsDecision } from './needs-decision.ts'

/**
 * The plan that the standard proposes for an inspected upload: per column the action of the category found in it, `keep`
 * where nothing was found; and over which columns the risk is judged. What a previous plan of the dataset says of a column is
 * taken over; a column that it does not know, or kept without a ground and now holds a finding, is marked `undecided` until
 * a person decides.
 */
export function proposePlan(
  inspection: Inspection,
  standard: Standard,
  disclosureType: PlannedDisclosure,
  previousPlan?: Plan,
): Plan {
  const needs = decisionsFor(inspection)
  const previous = previousPlan && new Map(previousPlan.columns.map((column) => [column.column, column]))
  const columns = inspection.columns.map((column): ColumnPlan => {
    const proposal = {
      column: column.name,
      do: proposeAction(column.findings.filter(needs), standard, disclosureType),
    }
    if (!previous) return proposal
    const before = previous.get(column.name)
    if (!before || before.undecided) return { ...proposal, undecided: true }
    const newFinding = before.do.action === 'keep' && !before.do.ground && column.findings.some(needs)
    return newFinding ? { ...proposal, undecided: true } : { column: column.name, do: before.do }
  })
  const risk = proposeRisk(columns, inspection, standard, previousPlan?.risk)
  return { standard: { id: standard.id, version: standard.version }, columns, risk }
}

/**
 * Columns whose category the standard counts as quasi-identifier or as sensitive, as far as they are published, and those
 * that a person chose for the previous plan. Nothing for a table that is not about persons.
 */
export function proposeRisk(
  columns: readonly ColumnPlan[],
  inspection: Inspection,
  standard: Standard,
  previous?: RiskPlan,
): RiskPlan {
  const published = inspection.columns.filter(({ name }) =>
    columns.some((planned) => planned.column === name && planned.do.action !== 'remove'),
  )
  const chosen = (kind: 'quasiIdentifiers' | 'sensitive', isKind: (category: StandardCategory) => boolean) =>
    published
      .filter((column) => {
        if (previous?.[kind].includes(column.name)) return true
        const categories = categoriesOf(column).map((category) => categoryIn(standard, category))
        return isAboutPersons(inspection) && categories.some((category) => category && isKind(category))
      })
      .map(({ name }) => name)
  const quasiIdentifiers = chosen('quasiIdentifiers', (category) => category.quasiIdentifier)
  const sensitive = chosen('sensitive', (category) => category.sensitive && !category.quasiIdentifier)
  return {
    quasiIdentifiers,
    sensitive,
    suppressRecords: previous?.suppressRecords ?? quasiIdentifiers.length > 0,
  }
}

function proposeAction(
  findings: readonly Finding[],
  standard: Standard,
  disclosureType: PlannedDisclosure,
): ColumnAction {
  if (findings.length === 0) return { action: 'keep' }
  const proposals = findings.map((finding) => proposeFor(finding, standard, disclosureType))
  const [first, ...others] = proposals
  // Two kinds in one column whose proposals differ: what hides one may show the other.
  const agree = first && others.every((other) => JSON.stringify(other) === JSON.stringify(first))
  return agree ? first : { action: 'remove' }
}

function proposeFor(finding: Finding, standard: Standard, disclosureType: PlannedDisclosure): ColumnAction {
  const category = categoryIn(standard, categoryOf(finding.detector))
  if (!category) return { action: 'remove' }
  // Values among other text have no positions to mask.
  const proposal: ColumnAction = isScattered(finding) ? { action: 'redact' } : category.proposal
  return isAllowed(category, proposal, disclosureType) ? proposal : { action: 'remove' }
}

/** Found here and there in a text rather than filling a column of their own. */
export function isScattered(finding: Finding): boolean {
  if (finding.by.includes('header') || finding.matched === 0) return false
  return finding.inText * 2 > finding.matched || finding.share < 0.5
}

function isAllowed(
  category: StandardCategory,
  action: ColumnAction,
  disclosureType: PlannedDisclosure,
): boolean {
  if (action.action === 'keep' && !action.ground) return false
  return category[disclosureType].includes(action.action)
}
