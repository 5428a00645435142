import type { Inspection } from '#lib/tabular/inspection.ts'
import type { Plan } from './plan.ts'
import type { PlanFault } from './plan-fault.ts'

/**
 * Watches the rows of an upload and of its result go by, and tells what the columns give away together: a value that is hidden in one
 * column and stands plain in another.
 */
export class JointWatch {
  constructor(_plan: Plan, _inspection: Inspection) {}

  add(_raw: readonly string[], _published: readonly string[]): void {}

  faults(): PlanFault[] {
    return []
  }
}
