import type { Finding, InspectedColumn } from '#lib/tabular/inspection.ts'
import { TypeInference } from '#lib/tabular/types.ts'
import type { Detector } from './detectors/detector.ts'
import { detectors, headerOnly } from './detectors/registry.ts'
import { judge } from './judge-finding.ts'

/** Distinct values are counted, and their verdicts remembered, up to this many per column. */
const DISTINCT_CAP = 10_000
const EXAMPLES = 3

/** What one detector has found in one column so far. */
interface Tally {
  readonly detector: Detector
  readonly byHeader: boolean
  matched: number
  /** Of `matched`: cells that hold the value among other text. */
  inText: number
  /** Of `matched`: values that a check character confirms. */
  validated: number
  readonly examples: Set<string>
}

/** One match of one detector in one value. */
interface Hit {
  readonly tally: Tally
  readonly inText: boolean
  readonly validated: boolean
  readonly value: string
}

const NO_HITS: readonly Hit[] = []

/** Scans every cell of one column for its type and for personal data. */
export class ColumnScan {
  private readonly name: string
  private readonly type: TypeInference
  private readonly tallies: Tally[]
  private readonly seen = new Map<string, readonly Hit[]>()
  private empty = 0
  private filled = 0
  /** There are more distinct values than are held: `result().distinct` is then too small. */
  distinctOverflow = false

  constructor(name: string) {
    this.name = name
    this.type = new TypeInference(name)
    this.tallies = detectors
      .map((detector) => ({ detector, byHeader: announces(detector, name), ...newCounts() }))
      .filter(({ detector, byHeader }) => byHeader || !headerOnly.has(detector.id))
  }

  add(cell: string): void {
    const value = cell.trim()
    if (value === '') {
      this.empty += 1
      return
    }
    this.filled += 1
    this.type.add(value)
    let hits = this.seen.get(value)
    if (hits === undefined) {
      hits = this.examine(value)
      if (this.seen.size < DISTINCT_CAP) this.seen.set(value, hits)
      else this.distinctOverflow = true
    }
    for (const hit of hits) count(hit)
  }

  private examine(value: string): readonly Hit[] {
    if (value.length < 2) return NO_HITS
    // Inside a text only: an identifier made of ASCII letters and digits is one word, not a text.
    const isText = value.length >= 8 && /[^\x21-\x7e]/.test(value)
    let hits: Hit[] | undefined
    for (const tally of this.tallies) {
      const hit = match(tally, value, isText)
      if (!hit) continue
      hits ??= []
      hits.push(hit)
      // A cell that a check character proves to be one thing is not counted as another by chance as well.
      if (hit.validated && !hit.inText) break
    }
    return hits ?? NO_HITS
  }

  /** The values held, for whoever counts those of an overflown column exactly. Raw: they stay inside the worker. */
  distinctValues(): Iterable<string> {
    return this.seen.keys()
  }

  result(): InspectedColumn {
    const type = this.type.result()
    const findings = this.tallies
      .map((tally) => this.finding(tally, type))
      .filter((finding) => finding !== undefined)
    return {
      name: this.name,
      type,
      empty: this.empty,
      distinct: Math.min(this.seen.size, DISTINCT_CAP),
      findings,
    }
  }

  private finding(tally: Tally, type: InspectedColumn['type']): Finding | undefined {
    const { matched, inText, validated, byHeader, detector } = tally
    if (this.filled === 0) return undefined
    const share = matched / this.filled
    const distinct = this.seen.size
    const confidence = judge({ detector, byHeader, matched, inText, validated, share, distinct, type })
    if (!confidence) return undefined
    const by: Finding['by'] = []
    if (byHeader) by.push('header')
    if (matched > 0) by.push('value')
    return {
      detector: detector.id,
      matched,
      inText,
      reasons: reasonsOf(tally, share),
      personal: true,
      share: Math.round(share * 1e6) / 1e6,
      confidence,
      by,
      examples: [...tally.examples],
    }
  }
}

/** What the confidence rests on. */
function reasonsOf({ byHeader, matched, inText, validated }: Tally, share: number): Finding['reasons'] {
  const reasons: Finding['reasons'] = []
  if (byHeader) reasons.push(matched > 0 ? 'header' : 'header-only')
  if (matched > 0) reasons.push(validated > 0 ? 'validated' : 'form')
  if (share >= 0.5) reasons.push('share')
  if (inText > 0) reasons.push('in-text')
  return reasons
}

function newCounts(): Pick<Tally, 'matched' | 'inText' | 'validated' | 'examples'> {
  return { matched: 0, inText: 0, validated: 0, examples: new Set() }
}

function announces(detector: Detector, header: string): boolean {
  return detector.header.test(header) && !detector.notHeader?.test(header)
}

function match(tally: Tally, value: string, isText: boolean): Hit | undefined {
  const { detector } = tally
  if (detector.matchValue(value)) {
    const strength = detector.strengthOf?.(value) ?? detector.strength
    return { tally, inText: false, validated: strength === 'validated', value }
  }
  const found = isText ? detector.findInText?.(value) : undefined
  if (found === undefined) return undefined
  return { tally, inText: true, validated: detector.strength === 'validated', value: found }
}

function count({ tally, inText, validated, value }: Hit): void {
  tally.matched += 1
  if (inText) tally.inText += 1
  if (validated) tally.validated += 1
  if (tally.examples.size < EXAMPLES) tally.examples.add(tally.detector.maskExample(value))
}
