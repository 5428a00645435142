import type { Inspection } from '#lib/tabular/inspection.ts'
import type { Plan } from './plan.ts'
import type { PlanFault } from './plan-fault.ts'
import type { Standard } from './standard.ts'

/** What columns give away together that none gives away alone. */
export function checkJointly(_plan: Plan, _inspection: Inspection, _standard: Standard): PlanFault[] {
  return []
}
