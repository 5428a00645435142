import type { Finding, InspectedColumn } from '#lib/tabular/inspection.ts'
import type { Detector } from './detectors/detector.ts'

/** What is known of one detector's matches in one column. */
export interface Evidence {
  readonly detector: Pick<Detector, 'id' | 'strength'>
  readonly byHeader: boolean
  readonly matched: number
  readonly inText: number
  readonly validated: number
  /** `matched` of all filled cells. */
  readonly share: number
  readonly distinct: number
  readonly type: InspectedColumn['type']
}

/** So many matches that almost fill a column do not pass a check sum by chance. */
const BEYOND_CHANCE = 20

/**
 * How sure a finding is; undefined where there is nothing to report. `certain` and `likely` findings need a person's
 * decision, `possible` ones are shown.
 */
export function judge(evidence: Evidence): Finding['confidence'] | undefined {
  // A column that is headed "resident ID" and holds none that validates holds wrong ones, masked ones or another
  // country's: still a person's, until a person says otherwise.
  if (evidence.matched === 0) return evidence.byHeader ? 'likely' : undefined
  if (evidence.validated > 0) return 'certain'
  return evidence.detector.strength === 'suggestive' ? judgeSuggestive(evidence) : judgeFormed(evidence)
}

/** The form is typical, but a column of codes or amounts can hold it by chance. */
function judgeFormed(evidence: Evidence): Finding['confidence'] {
  const { byHeader, share, matched, type, inText, detector } = evidence
  if (byHeader) return share >= 0.3 ? 'certain' : 'likely'
  if (detector.id === 'bank-card' && share >= 0.9 && matched >= BEYOND_CHANCE) return 'certain'
  if (share >= 0.5 || inText > 0) return 'likely'
  const numeric = type === 'integer' || type === 'decimal' || type === 'code'
  return numeric ? 'possible' : 'likely'
}

/** Words that stand in any text: only header and values together make it sure. */
function judgeSuggestive(evidence: Evidence): Finding['confidence'] | undefined {
  const { byHeader, share, matched, inText, distinct, detector } = evidence
  if (byHeader) return share >= 0.5 ? 'certain' : 'likely'
  if (detector.id === 'person-name') {
    // Towns, villages and goods begin with surnames too; a whole column of many such words is a list of people.
    if (share >= 0.9 && distinct >= BEYOND_CHANCE) return 'likely'
    return share >= 0.5 && matched >= 3 ? 'possible' : undefined
  }
  if (share >= 0.5 || (detector.id === 'landline' && inText > 0)) return 'likely'
  return share >= 0.05 || matched <= 3 ? 'possible' : undefined
}
