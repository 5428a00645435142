import { trimmed } from '#lib/tabular/cell-text.ts'
import type { Finding, InspectedColumn } from '#lib/tabular/inspection.ts'
import { TypeInference } from '#lib/tabular/types.ts'
import { type Hit, Tally } from './column-tally.ts'
import { DispatchTable, shapesOf } from './detector-dispatch.ts'
import { type AddressLevel, addressLevel } from './detectors/address-level.ts'
import { countDigits, kindIndex, kindOfMarks, marks, marksOf } from './detectors/cell-shape.ts'
import type { Detector } from './detectors/detector.ts'
import { detectors } from './detectors/registry.ts'
import { STATISTICS_HEADER } from './detectors/statistics-header.ts'
import { asciiDigits, mayHold } from './find-spans.ts'
import { judge } from './judge-finding.ts'

/** Distinct values are counted, and their verdicts remembered, up to this many and so many characters per column. */
const DISTINCT_CAP = 10_000
const CHARACTER_CAP = 2_000_000
/** After so many look-ups of an overflown memory it is judged whether they pay. */
const TRIAL = 10_000
const SHORTEST_TEXT = 8
const NO_HITS: readonly Hit[] = []

/** Scans every cell of one column for its type and for personal data. */
export class ColumnScan {
  private readonly name: string
  private readonly type: TypeInference
  private readonly tallies: readonly Tally[]
  private readonly dispatch: DispatchTable<Tally>
  private readonly textTallies: readonly Tally[]
  /** Of them, those that find something where there is no digit. */
  private readonly wordTallies: readonly Tally[]
  private readonly seen = new Map<string, readonly Hit[]>()
  private seenCharacters = 0
  /** The last cell, its value and matches, and how often it has stood below itself and is not counted yet. */
  private cell = ''
  private value = ''
  private hits = NO_HITS
  private run = 0
  private lookUps = 0
  private known = 0
  private remembers = true
  /** Announced as addresses: how precise each is, is counted. */
  private readonly addresses: boolean
  private readonly levels: Partial<Record<AddressLevel, number>> = {}
  private empty = 0
  private filled = 0
  /** There are more distinct values than are held: `result().distinct` is then too small. */
  distinctOverflow = false

  constructor(name: string) {
    this.name = name
    this.type = new TypeInference(name)
    this.tallies = detectors.map((detector) => new Tally(detector, announces(detector, name)))
    this.addresses = this.tallies.some(({ detector, byHeader }) => byHeader && detector.id === 'address')
    this.dispatch = new DispatchTable(this.tallies, ({ detector, byHeader }) => shapesOf(detector, byHeader))
    this.textTallies = this.tallies.filter(({ detector }) => detector.inText)
    this.wordTallies = this.textTallies.filter(({ detector }) => detector.inText?.digits === 0)
  }

  /** In a sorted table most cells repeat the one above: a run of them is looked at once, and counted when it ends. */
  add(cell: string): void {
    if (cell === this.cell) {
      this.run += 1
      return
    }
    this.endRun()
    this.cell = cell
    this.run = 1
    const value = trimmed(cell)
    if (value === this.value) return
    this.value = value
    this.hits = value === '' ? NO_HITS : this.hitsOf(value)
  }

  private endRun(): void {
    const { value, run, hits } = this
    this.run = 0
    if (value === '') {
      this.empty += run
      return
    }
    this.filled += run
    this.type.add(value, run)
    if (this.addresses) this.countLevel(value, run)
    if (hits.length > 0) for (const hit of hits) hit.tally.count(hit, value, run)
  }

  private countLevel(value: string, times: number): void {
    const level = addressLevel(value)
    if (level) this.levels[level] = (this.levels[level] ?? 0) + times
  }

  private hitsOf(value: string): readonly Hit[] {
    if (!this.remembers) return this.examine(value)
    const known = this.seen.get(value)
    if (known) {
      this.known += 1
      return known
    }
    const hits = this.examine(value)
    if (this.seen.size < DISTINCT_CAP && this.seenCharacters < CHARACTER_CAP) {
      this.seenCharacters += value.length
      this.seen.set(detach(value), hits)
    } else this.overflow()
    return hits
  }

  /** Where values hardly ever come back, looking them up costs more than looking at them. */
  private overflow(): void {
    this.distinctOverflow = true
    this.lookUps += 1
    if (this.lookUps % TRIAL !== 0) return
    this.remembers = this.known > TRIAL / 2
    this.known = 0
  }

  private examine(value: string): readonly Hit[] {
    const found = marksOf(value)
    const kind = kindOfMarks(found)
    const hits = this.matchWhole(value, kind)
    if ((hits.length > 0 && hits.some(({ validated }) => validated)) || !isText(found, kind, value.length))
      return hits
    return this.matchInside(value, found, hits)
  }

  private matchWhole(value: string, kind: number): readonly Hit[] {
    const place = this.dispatch.at(kind, value.length)
    if (place.length === 0) return NO_HITS
    const isCode = kind === kindIndex.digits || kind === kindIndex.alphanumeric
    let hits: Hit[] | undefined
    let isProven = false
    for (const tally of place) {
      // A cell that a check character proves to be one thing is not another by chance: only the header may say so as well.
      if (isProven && !tally.byHeader) continue
      const hit = matchCell(tally, value, kind)
      if (hit) hits = hits ? [...hits, hit] : [hit]
      if (isCode && hit) tally.accepted += 1
      else if (isCode) tally.refused += 1
      isProven ||= hit?.validated === true
    }
    return hits ?? NO_HITS
  }

  private matchInside(value: string, found: number, whole: readonly Hit[]): readonly Hit[] {
    const hasDigits = (found & (marks.digit | marks.wideDigit)) !== 0
    const digits = hasDigits ? countDigits(value) : 0
    let plain: string | undefined
    let hits = whole
    for (const tally of hasDigits ? this.textTallies : this.wordTallies) {
      const { inText, strength } = tally.detector
      if (!inText || !mayHold(inText, found, digits) || whole.some((hit) => hit.tally === tally)) continue
      plain ??= asciiDigits(value)
      const span = inText.find(plain)[0]
      if (!span) continue
      const { byContext } = inText
      const validated = strength === 'validated'
      const example = plain.slice(span.start, span.end)
      const formed = byContext || strength === 'formed'
      hits = [...hits, { tally, inText: true, byContext, validated, formed, digits: false, example }]
    }
    return hits
  }

  /** The values held, for whoever counts those of an overflown column exactly. Raw: they stay inside the worker. */
  distinctValues(): Iterable<string> {
    return this.seen.keys()
  }

  result(): InspectedColumn {
    this.endRun()
    const type = this.type.result()
    const findings = this.tallies
      .map((tally) => this.finding(tally, type))
      .filter((finding) => finding !== undefined)
    return { name: this.name, type, empty: this.empty, distinct: this.seen.size, findings }
  }

  private finding(tally: Tally, type: InspectedColumn['type']): Finding | undefined {
    if (this.filled === 0) return undefined
    const { detector, matched, inText, byHeader } = tally
    const share = matched / this.filled
    const verdict = judge({ tally, share, distinct: this.seen.size, type })
    if (!verdict) return undefined
    const by: Finding['by'] = []
    if (byHeader) by.push('header')
    if (matched > 0) by.push('value')
    return {
      detector: detector.id,
      matched,
      share: Math.round(share * 1e6) / 1e6,
      inText,
      confidence: verdict.confidence,
      reasons: verdict.reasons,
      personal: detector.personal,
      by,
      ...(this.addresses && detector.id === 'address' && { levels: this.levels as Record<string, number> }),
      examples: tally.examples,
    }
  }
}

function announces({ header, notHeader }: Detector, name: string): boolean {
  return header.test(name) && !notHeader?.test(name) && !STATISTICS_HEADER.test(name)
}

function matchCell(tally: Tally, value: string, kind: number): Hit | undefined {
  const { detector, byHeader } = tally
  const accepted = detector.matchValue?.(value) || (byHeader && detector.matchAnnounced?.(value))
  if (!accepted) return undefined
  const strength = detector.strengthOf?.(value) ?? detector.strength
  return {
    tally,
    inText: false,
    byContext: false,
    validated: strength === 'validated',
    formed: strength === 'formed',
    digits: kind === kindIndex.digits,
    example: value,
  }
}

/** Whether to look inside: an identifier of ASCII letters and digits is one word, not a text, unless it is a list. */
function isText(found: number, kind: number, length: number): boolean {
  if (kind === kindIndex.han) return length >= 4 && (found & marks.cue) !== 0
  if (length < SHORTEST_TEXT) return false
  if (kind === kindIndex.text || kind === kindIndex.dotted) return true
  return (kind === kindIndex.ascii || kind === kindIndex.spaced) && (found & (marks.space | marks.list)) !== 0
}

/** A copy of its own: a slice would keep the whole chunk of the file that it was cut from. */
function detach(value: string): string {
  return ` ${value}`.slice(1)
}
