import type { Finding, InspectedColumn } from '#lib/tabular/inspection.ts'
import type { Tally } from './column-tally.ts'

/** What is known of one detector's matches in one column. */
export interface Evidence {
  readonly tally: Tally
  /** `tally.matched` of all filled cells. */
  readonly share: number
  /** Distinct values, up to the number that a scan holds. */
  readonly distinct: number
  readonly type: InspectedColumn['type']
}

export type Verdict = Pick<Finding, 'confidence' | 'reasons'>

type Confidence = Finding['confidence']
type Reason = Finding['reasons'][number]

/** So many matches that almost fill a column do not pass a check sum by chance. */
const BEYOND_CHANCE = 20
/** A check character accepts one code in eleven by chance, a Luhn digit one in ten: a column of codes stays below this. */
const CHANCE = 0.2

/**
 * How sure a finding is, and why; undefined where there is nothing to report. `certain` and `likely` findings need a
 * person's decision, `possible` ones are shown.
 */
export function judge(evidence: Evidence): Verdict | undefined {
  const { tally } = evidence
  const { detector, byHeader, matched } = tally
  if (matched === 0) {
    // A column that is headed "resident ID" and holds none that validates holds wrong ones, masked ones or another
    // country's: still a person's, until a person says otherwise.
    return byHeader && detector.headerSuffices
      ? { confidence: 'likely', reasons: ['header-only'] }
      : undefined
  }
  const doubts: Reason[] = []
  const confidence = confidenceOf(evidence, doubts)
  // That a few codes of a column may be an organisation's helps nobody to decide.
  if (!detector.personal && !byHeader && confidence === 'possible') return undefined
  return confidence && { confidence, reasons: [...groundsOf(evidence), ...doubts] }
}

function confidenceOf(evidence: Evidence, doubts: Reason[]): Confidence | undefined {
  const { tally } = evidence
  const { detector, byHeader } = tally
  if (!detector.personal) doubts.push('not-personal')
  if (detector.strength === 'shared') return judgeShared(evidence, doubts)
  if (!byHeader && tally.sequence) return doubt(doubts, 'sequence')
  if (tally.validated > 0) return judgeValidated(evidence, doubts)
  const formed = detector.strength === 'formed' || detector.strength === 'validated'
  if (formed && (byHeader || tally.formed * 2 >= tally.matched)) return judgeFormed(evidence, doubts)
  return byHeader ? (evidence.share >= 0.5 ? 'certain' : 'likely') : judgeSuggestive(evidence, doubts)
}

/** A few codes of a whole column pass by chance: then they are codes. */
function judgeValidated({ tally }: Evidence, doubts: Reason[]): Confidence {
  const { byHeader, passRate, validated, inText } = tally
  if (byHeader || passRate >= 0.5 || (inText > 0 && validated > 0 && tally.refused === 0)) return 'certain'
  doubts.push('could-be-code')
  return passRate >= CHANCE || inText > 0 ? 'likely' : 'possible'
}

/** The form is typical, but a column of codes or amounts can hold it by chance. */
function judgeFormed({ tally, share, type }: Evidence, doubts: Reason[]): Confidence {
  const { byHeader, matched, inText, detector, passRate } = tally
  if (byHeader) return share >= 0.3 ? 'certain' : 'likely'
  if (detector.id === 'bank-card' && share >= 0.9 && matched >= BEYOND_CHANCE) return 'certain'
  if (inText < matched) doubts.push('could-be-code')
  if (inText > 0) return 'likely'
  if (passRate < CHANCE) return 'possible'
  if (share >= 0.5) return 'likely'
  return isNumeric(type) ? 'possible' : 'likely'
}

/** Words and forms that stand in any table: only header and values together, or the words beside a value, make it sure. */
function judgeSuggestive({ tally, share, distinct }: Evidence, doubts: Reason[]): Confidence | undefined {
  const { matched, inText, byContext, detector } = tally
  if (byContext > 0) return 'likely'
  if (detector.id === 'person-name') {
    // Towns, villages and goods begin with surnames too; a whole column of many such words is a list of people.
    if (share >= 0.9 && distinct >= BEYOND_CHANCE) return 'likely'
    return share >= 0.5 && matched >= 3 ? 'possible' : undefined
  }
  if (detector.id === 'landline' && inText > 0) return 'likely'
  if (detector.id === 'landline' || detector.id === 'address' || detector.vocabulary) {
    if (share >= 0.5) return 'likely'
    return share >= 0.05 || matched <= 3 ? 'possible' : undefined
  }
  // Passports, permits, device numbers: a code of that form, unless something names it.
  doubts.push('could-be-code')
  return share >= 0.05 || matched <= 3 ? 'possible' : undefined
}

/** Shared by many people: it is what it says, and by itself it singles out nobody. */
function judgeShared({ tally, share }: Evidence, doubts: Reason[]): Confidence | undefined {
  if (!tally.byHeader && share < 0.5 && tally.inText === 0) return undefined
  doubts.push('shared-by-many')
  if (tally.byHeader && tally.sequence) return doubt(doubts, 'sequence')
  return tally.byHeader && share >= 0.5 ? 'likely' : 'possible'
}

function doubt(doubts: Reason[], reason: Reason): Confidence {
  doubts.push(reason)
  return 'possible'
}

/** What speaks for it. */
function groundsOf({ tally, share }: Evidence): Reason[] {
  const reasons: Reason[] = []
  if (tally.byHeader) reasons.push('header')
  if (tally.validated > 0) reasons.push('validated')
  else reasons.push(tally.detector.vocabulary ? 'vocabulary' : 'form')
  if (share >= 0.5) reasons.push('share')
  if (tally.inText > 0) reasons.push('in-text')
  if (tally.byContext > 0) reasons.push('context')
  return reasons
}

function isNumeric(type: InspectedColumn['type']): boolean {
  return type === 'integer' || type === 'decimal' || type === 'code'
}
