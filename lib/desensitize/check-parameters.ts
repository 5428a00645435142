import type { ColumnPlan, Hierarchy } from './plan.ts'
import type { PlanFault } from './plan-fault.ts'
import { levelsOf } from './transforms/hierarchy.ts'

/** What makes an action impossible to carry out, whatever the column holds: a bound or a hierarchy that is not there. */
export function checkParameters(
  { column, do: action }: ColumnPlan,
  hierarchies: ReadonlyMap<string, Hierarchy>,
): PlanFault | undefined {
  if (action.action === 'top-bottom') {
    const { bottom = Number.NEGATIVE_INFINITY, top = Number.POSITIVE_INFINITY } = action
    const usable = bottom < top && (Number.isFinite(bottom) || Number.isFinite(top))
    return usable ? undefined : { code: 'plan-bound-missing', column, params: { column } }
  }
  if (action.action !== 'generalise' || action.generalisation.to !== 'hierarchy') return undefined
  const { hierarchy: name, level } = action.generalisation
  const hierarchy = hierarchies.get(name)
  if (hierarchy && level <= levelsOf(hierarchy)) return undefined
  return { code: 'plan-hierarchy-unknown', column, params: { column, hierarchy: name, level } }
}
