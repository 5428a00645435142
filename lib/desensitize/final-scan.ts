import type { Finding, Inspection } from '#lib/tabular/inspection.ts'
import { categoryOf } from './detectors/registry.ts'
import { needsDecision } from './needs-decision.ts'
import type { ColumnAction, Plan } from './plan.ts'
import { MIN_GROUND } from './plan-fault.ts'
import { categoryIn, type Standard } from './standard.ts'

/** Personal data in a result that the plan does not explain; it blocks publication. */
export interface UnexplainedFinding {
  readonly column: string
  readonly detector: string
  readonly matched: number
}

/**
 * Compares what the detectors find in the *result* with the plan. A finding is explained where the column was kept with a stated
 * ground, where only the header of a transformed column speaks of it (that is what the plan answered), or where the transform leaves
 * by its nature what the detector finds: a month is a date still, an address without its door is an address. With the standard at hand, a
 * ground does not explain a certain finding of a kind that may never be kept.
 */
export function finalScan(result: Inspection, plan: Plan, standard?: Standard): UnexplainedFinding[] {
  const planned = new Map(plan.columns.map((column) => [column.column, column.do]))
  return result.columns.flatMap(({ name, findings }) => {
    const action = planned.get(name)
    return findings
      .filter((finding) => needsDecision(finding) && !(action && explains(action, finding, standard)))
      .map(({ detector, matched }) => ({ column: name, detector, matched }))
  })
}

function explains(action: ColumnAction, finding: Finding, standard: Standard | undefined): boolean {
  if (action.action === 'keep') {
    // What many share: `checkPlan` has asked for the ground wherever the upload is about persons.
    const shared = finding.reasons.includes('shared-by-many')
    // No ground explains what the standard never lets stay.
    const rule = standard && categoryIn(standard, categoryOf(finding.detector))
    if (rule && finding.confidence === 'certain' && !rule.conditional.includes('keep')) return false
    return shared || (action.ground?.trim().length ?? 0) >= MIN_GROUND
  }
  // A pseudonym is `P-` and sixteen letters, whatever a detector takes them for.
  if (finding.matched === 0 || action.action === 'pseudonym') return true
  const category = categoryOf(finding.detector) ?? ''
  return leftBy(action).has(category)
}

const NONE: ReadonlySet<string> = new Set()
/** Describe persons by words that many share; frequent ones may stay, and stay what they are. */
const DESCRIPTIONS = [
  'age',
  'gender',
  'nationality',
  'ethnicity',
  'religious-belief',
  'specific-identity',
  'medical-health',
  'minor',
]
/** A name is a word that begins with a surname, as many towns do. */
const ADDRESSES: ReadonlySet<string> = new Set(['address', 'whereabouts', 'person-name'])

/**
 * Categories that a detector may still find in what an action has made. Only forms that the transform itself writes are meant: each of them
 * suppresses what it cannot read, so that no whole identifier comes through.
 */
function leftBy(action: Exclude<ColumnAction, { action: 'keep' }>): ReadonlySet<string> {
  switch (action.action) {
    case 'suppress-rare':
      return new Set([...DESCRIPTIONS, 'birth-date', 'address', 'whereabouts'])
    case 'round':
    case 'top-bottom':
      return new Set(['age'])
    case 'generalise':
      return leftByGeneralisation(action.generalisation.to)
    default:
      return NONE
  }
}

function leftByGeneralisation(
  to: Extract<ColumnAction, { action: 'generalise' }>['generalisation']['to'],
): ReadonlySet<string> {
  switch (to) {
    case 'year':
    case 'quarter':
    case 'month':
    case 'years':
      return new Set(['birth-date', 'age', 'minor', 'whereabouts', 'medical-health'])
    case 'band':
    case 'age-band':
      return new Set(['age', 'minor'])
    case 'town':
    case 'county':
    case 'prefecture':
    case 'province':
      return ADDRESSES
    case 'division-code':
      return new Set(['address', 'whereabouts'])
    case 'ip-prefix':
      return new Set(['ip'])
    case 'coordinate':
      return new Set(['coordinates', 'whereabouts'])
    case 'hierarchy':
      return new Set(DESCRIPTIONS)
  }
}
