import type { ShownEnds } from './shown-ends.ts'

/** What other columns of a row tell about the holder of an ID; numbers of possibilities that they leave. */
export interface KnownOfHolder {
  readonly years?: number
  readonly months?: number
  readonly days?: number
  /** County of the first registration, as far as an address tells it. */
  readonly regions?: number
  readonly gender?: boolean
}

const LENGTH = 18
/** Division codes ever in force, about (GB/T 2260). */
const REGIONS = 3_500
const YEARS = 100
const MONTHS = 12
const DAYS = 365 / 12

/**
 * How many resident IDs (GB 11643: division 6, birth 8, sequence 3 of which the last tells the gender, check 1) agree with the
 * characters shown and with what is known of the holder. An estimate of the order, on the low side.
 */
export function possibleIds({ first, last }: ShownEnds, known: KnownOfHolder): number {
  const hidden = (from: number, to: number) => {
    const shownLast = LENGTH - last
    let count = 0
    for (let at = from; at < to; at += 1) if (at >= first && at < shownLast) count += 1
    return count
  }
  const regions = Math.min(fewer(REGIONS, hidden(0, 6), 6), known.regions ?? REGIONS)
  const years = Math.min(fewer(YEARS, hidden(6, 10), 2), known.years ?? YEARS)
  const months = Math.min(fewer(MONTHS, hidden(10, 12), 2), known.months ?? MONTHS)
  const days = Math.min(fewer(DAYS, hidden(12, 14), 2), known.days ?? DAYS)
  const sequences = 10 ** hidden(14, 17) / (known.gender && hidden(16, 17) === 1 ? 2 : 1)
  const possible = regions * years * months * days * sequences
  // The check character shown leaves one of eleven; hidden it follows from the others.
  return hidden(17, 18) === 0 ? Math.max(1, possible / 11) : possible
}

/** Of `all` values of a part those that remain when `hidden` of the `digits` that tell them apart are hidden. */
function fewer(all: number, hidden: number, digits: number): number {
  if (hidden === 0) return 1
  return hidden >= digits ? all : Math.min(all, all ** (hidden / digits))
}
