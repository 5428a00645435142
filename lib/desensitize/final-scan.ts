import type { Inspection } from '#lib/tabular/inspection.ts'
import { MIN_GROUND } from './check-plan.ts'
import type { Plan } from './plan.ts'
import { needsDecision } from './propose-plan.ts'

/** Personal data in a result that the plan does not explain; it blocks publication. */
export interface UnexplainedFinding {
  readonly column: string
  readonly detector: string
  readonly matched: number
}

/**
 * Compares what the detectors find in the *result* with the plan. A finding is explained where the column was kept with a
 * stated ground, where a date was generalised (a month is still a date to a detector), or where only the header of a
 * transformed column speaks of it: that is what the plan answered.
 */
export function finalScan(result: Inspection, plan: Plan): UnexplainedFinding[] {
  const planned = new Map(plan.columns.map((column) => [column.column, column.do]))
  return result.columns.flatMap(({ name, findings }) => {
    const action = planned.get(name)
    const stated = action?.action === 'keep' && (action.ground?.length ?? 0) >= MIN_GROUND
    return findings
      .filter((finding) => needsDecision(finding) && !stated)
      .filter(({ matched }) => matched > 0 || action?.action === 'keep')
      .filter(({ detector }) => !(detector === 'birth-date' && action?.action === 'generalise'))
      .map(({ detector, matched }) => ({ column: name, detector, matched }))
  })
}
