import type { Finding, InspectedColumn, Inspection } from '#lib/tabular/inspection.ts'
import { checkFinding } from './check-finding.ts'
import { checkJointly } from './check-jointly.ts'
import { checkParameters } from './check-parameters.ts'
import { checkRisk } from './check-risk.ts'
import { decisionsFor } from './identifiers.ts'
import type { ColumnPlan, Hierarchy, Plan } from './plan.ts'
import type { PlanFault } from './plan-fault.ts'
import type { PlannedDisclosure, Standard } from './standard.ts'

export { MIN_GROUND, type PlanFault } from './plan-fault.ts'

/**
 * What the standard has against a plan for an inspected upload; empty where the plan may go on. A plan that names a hierarchy
 * is refused unless the hierarchy is given.
 */
export function checkPlan(
  plan: Plan,
  inspection: Inspection,
  standard: Standard,
  disclosureType: PlannedDisclosure,
  hierarchies: ReadonlyMap<string, Hierarchy> = new Map(),
): PlanFault[] {
  const faults = checkWhole(plan, inspection, standard)
  const inspected = new Map(inspection.columns.map((column) => [column.name, column]))
  const rules = { standard, disclosureType, hierarchies, needsDecision: decisionsFor(inspection) }
  for (const planned of plan.columns) {
    const column = inspected.get(planned.column)
    if (column) faults.push(...checkColumn(planned, column, rules))
  }
  return [...faults, ...checkRisk(plan, inspection, standard), ...checkJointly(plan, inspection, standard)]
}

function checkWhole(plan: Plan, inspection: Inspection, standard: Standard): PlanFault[] {
  const faults: PlanFault[] = []
  if (plan.standard.id !== standard.id || plan.standard.version !== standard.version) {
    faults.push({ code: 'plan-other-standard', params: { ...plan.standard, inForce: standard.version } })
  }
  const columns = new Set(inspection.columns.map(({ name }) => name))
  const planned = new Set<string>()
  for (const { column } of plan.columns) {
    if (planned.has(column)) faults.push({ code: 'plan-column-twice', column, params: { column } })
    else if (!columns.has(column)) faults.push({ code: 'plan-column-unknown', column, params: { column } })
    planned.add(column)
  }
  for (const column of columns) {
    if (!planned.has(column)) faults.push({ code: 'plan-column-missing', column, params: { column } })
  }
  if (plan.columns.every((column) => column.do.action === 'remove')) {
    faults.push({ code: 'plan-nothing-left', params: {} })
  }
  return faults
}

function checkColumn(
  planned: ColumnPlan,
  inspected: InspectedColumn,
  rules: {
    standard: Standard
    disclosureType: PlannedDisclosure
    hierarchies: ReadonlyMap<string, Hierarchy>
    needsDecision: (finding: Finding) => boolean
  },
): PlanFault[] {
  const { column } = planned
  const { standard, disclosureType } = rules
  if (planned.undecided) return [{ code: 'plan-undecided', column, params: { column } }]
  if (planned.do.action === 'pseudonym' && disclosureType === 'unconditional') {
    const clause = standard.clauses.pseudonym
    return [
      { code: 'plan-pseudonym-unconditional', column, article: 'Z26', clause, params: { column, clause } },
    ]
  }
  const unusable = checkParameters(planned, rules.hierarchies)
  if (unusable) return [unusable]
  return inspected.findings
    .filter(rules.needsDecision)
    .map((finding) => checkFinding(planned, finding, standard, disclosureType))
    .filter((fault) => fault !== undefined)
}
