import type { Finding, InspectedColumn, Inspection } from '#lib/tabular/inspection.ts'
import { categoryOf } from './detectors/registry.ts'
import type { ColumnPlan, Plan } from './plan.ts'
import { needsDecision } from './propose-plan.ts'
import { categoryIn, type PlannedDisclosure, type Standard } from './standard.ts'

/** A ground shorter than this says nothing. */
export const MIN_GROUND = 4

/**
 * Why a plan is refused. `code` selects the message, `clause` cites the municipality's standard, `article` the decree.
 * The place stands among the parameters too, so that they alone fill the message.
 */
export interface PlanFault {
  readonly code:
    | 'plan-other-standard'
    | 'plan-column-missing'
    | 'plan-column-unknown'
    | 'plan-column-twice'
    | 'plan-nothing-left'
    | 'plan-undecided'
    | 'plan-pseudonym-unconditional'
    | 'plan-ground-missing'
    | 'plan-keep-forbidden'
    | 'plan-action-not-allowed'
    | 'plan-mask-too-weak'
  readonly column?: string
  readonly clause?: string
  readonly article?: string
  readonly params: Record<string, string | number>
}

/** What the standard has against a plan for an inspected upload; empty where the plan may go on. */
export function checkPlan(
  plan: Plan,
  inspection: Inspection,
  standard: Standard,
  disclosureType: PlannedDisclosure,
): PlanFault[] {
  const faults = checkWhole(plan, inspection, standard)
  const inspected = new Map(inspection.columns.map((column) => [column.name, column]))
  for (const planned of plan.columns) {
    const column = inspected.get(planned.column)
    if (column) faults.push(...checkColumn(planned, column, standard, disclosureType))
  }
  return faults
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
  standard: Standard,
  disclosureType: PlannedDisclosure,
): PlanFault[] {
  const { column } = planned
  if (planned.undecided) return [{ code: 'plan-undecided', column, params: { column } }]
  if (planned.do.action === 'pseudonym' && disclosureType === 'unconditional') {
    return [{ code: 'plan-pseudonym-unconditional', column, article: 'Z26', params: { column } }]
  }
  return inspected.findings
    .filter(needsDecision)
    .map((finding) => checkFinding(planned, finding, standard, disclosureType))
    .filter((fault) => fault !== undefined)
}

function checkFinding(
  { column, do: action }: ColumnPlan,
  finding: Finding,
  standard: Standard,
  disclosureType: PlannedDisclosure,
): PlanFault | undefined {
  const category = categoryIn(standard, categoryOf(finding.detector))
  const place = {
    column,
    article: 'Z26',
    ...(category && { clause: category.clause }),
    // Messages choose the detector's name by it, and a choice takes no hyphens.
    params: { column, detector: finding.detector.replaceAll('-', '_'), clause: category?.clause ?? '' },
  }
  const allowed = category?.[disclosureType]
  if (action.action === 'keep') {
    // What is only likely may be a false alarm, of which a person states the ground.
    if (allowed && !allowed.includes('keep') && finding.confidence === 'certain') {
      return { code: 'plan-keep-forbidden', ...place }
    }
    return (action.ground?.trim().length ?? 0) < MIN_GROUND
      ? { code: 'plan-ground-missing', ...place }
      : undefined
  }
  // Leaving a column out is stronger than anything a standard may ask.
  if (action.action === 'remove') return undefined
  if (allowed && !allowed.includes(action.action)) {
    return { code: 'plan-action-not-allowed', ...place, params: { ...place.params, action: action.action } }
  }
  const bound = category?.mask
  if (
    action.action === 'mask' &&
    bound &&
    (action.keepFirst > bound.maxFirst || action.keepLast > bound.maxLast)
  ) {
    return { code: 'plan-mask-too-weak', ...place, params: { ...place.params, ...bound } }
  }
  return undefined
}
