import type { Detector } from './detectors/detector.ts'

const EXAMPLES = 3
/** The last digits are enough to see that numbers follow one another, and fit a double. */
const TAIL = 9

/** One match of one detector in one value. */
export interface Hit {
  readonly tally: Tally
  readonly inText: boolean
  /** Confirmed by the words beside it in the text. */
  readonly byContext: boolean
  readonly validated: boolean
  /** The form is typical: neither a word nor a number like any other. */
  readonly formed: boolean
  /** The whole cell is digits: it may be one of a series. */
  readonly digits: boolean
  readonly example: string
}

/** What one detector has found in one column so far. */
export class Tally {
  readonly detector: Detector
  readonly byHeader: boolean
  matched = 0
  /** Of `matched`: cells that hold the value among other text, by form or by the words beside it. */
  inText = 0
  byContext = 0
  /** Of `matched`: values that a check character confirms; values whose form is typical. */
  validated = 0
  formed = 0
  /** Of the distinct digits and codes that the detector looked at: how many it accepted and refused. */
  accepted = 0
  refused = 0
  private steps = 0
  private previous = Number.NaN
  private readonly masked = new Set<string>()

  constructor(detector: Detector, byHeader: boolean) {
    this.detector = detector
    this.byHeader = byHeader
  }

  /** Counts a match in a cell, and in as many below it as repeat it. */
  count(hit: Hit, value: string, times = 1): void {
    this.matched += times
    if (hit.inText) this.inText += times
    if (hit.byContext) this.byContext += times
    if (hit.validated) this.validated += times
    if (hit.formed) this.formed += times
    if (hit.digits) this.follow(Number(value.slice(-TAIL)))
    if (this.masked.size < EXAMPLES) this.masked.add(this.detector.maskExample(hit.example))
  }

  private follow(number: number): void {
    if (number - this.previous === 1) this.steps += 1
    this.previous = number
  }

  /** Whether the values count up one by one, as serial numbers do. */
  get sequence(): boolean {
    return this.matched >= 3 && this.steps >= (this.matched - 1) / 2
  }

  /** Of the codes of its shape, the share that it accepted; 1 where there are none. */
  get passRate(): number {
    const { accepted, refused } = this
    return accepted + refused === 0 ? 1 : accepted / (accepted + refused)
  }

  get examples(): string[] {
    return [...this.masked]
  }
}
