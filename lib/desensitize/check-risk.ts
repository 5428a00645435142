import type { Inspection } from '#lib/tabular/inspection.ts'
import { categoriesOf, isAboutPersons } from './identifiers.ts'
import type { Plan } from './plan.ts'
import { MIN_GROUND, type PlanFault } from './plan-fault.ts'
import { categoryIn, type Standard } from './standard.ts'

/**
 * Whether the risk is judged over the right columns: each is published, and in a table about persons every published column whose
 * category counts as a quasi-identifier is among them.
 */
export function checkRisk(plan: Plan, inspection: Inspection, standard: Standard): PlanFault[] {
  const { clause } = standard.risk
  const actions = new Map(plan.columns.map((column) => [column.column, column.do]))
  const isPublished = (name: string) => (actions.get(name)?.action ?? 'remove') !== 'remove'
  const columns = new Set([...plan.risk.quasiIdentifiers, ...plan.risk.sensitive])
  const faults = [...columns]
    .filter((column) => !isPublished(column))
    .map((column): PlanFault => ({ code: 'plan-risk-column', column, clause, params: { column, clause } }))
  if (!isAboutPersons(inspection)) return faults
  for (const inspected of inspection.columns) {
    const { name: column } = inspected
    const action = actions.get(column)
    if (!isPublished(column) || plan.risk.quasiIdentifiers.includes(column)) continue
    const stated = action?.action === 'keep' && (action.ground?.trim().length ?? 0) >= MIN_GROUND
    const counts = categoriesOf(inspected)
      .map((category) => categoryIn(standard, category))
      .some((category) => category?.quasiIdentifier && !(stated && category.groundExempts))
    if (counts) faults.push({ code: 'plan-quasi-missing', column, clause, params: { column, clause } })
  }
  return faults
}
