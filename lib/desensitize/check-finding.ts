import type { Finding } from '#lib/tabular/inspection.ts'
import { isFineEnough } from './check-fineness.ts'
import { categoryOf } from './detectors/registry.ts'
import type { ColumnPlan } from './plan.ts'
import { MIN_GROUND, type PlanFault } from './plan-fault.ts'
import { isScattered } from './propose-plan.ts'
import { categoryIn, type PlannedDisclosure, type Standard } from './standard.ts'

/** What the standard has against the action planned for a column in which this was found. */
export function checkFinding(
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
    const params = { ...place.params, action: action.action.replaceAll('-', '_') }
    return { code: 'plan-action-not-allowed', ...place, params }
  }
  // In a column of nothing but identifiers, the mistyped ones would stay: only those that are found are hidden.
  if (action.action === 'redact' && !isScattered(finding)) {
    return { code: 'plan-redact-whole-column', ...place }
  }
  const bound = category?.mask
  if (
    action.action === 'mask' &&
    bound &&
    (action.keepFirst > bound.maxFirst || action.keepLast > bound.maxLast)
  ) {
    return { code: 'plan-mask-too-weak', ...place, params: { ...place.params, ...bound } }
  }
  if (category && !isFineEnough(action, category)) return { code: 'plan-generalisation-too-fine', ...place }
  return undefined
}
