import { isSpecific, kindOf } from './cell-kind.ts'
import { detectNewline } from './detect-newline.ts'
import { parseRecords } from './parse-records.ts'
import type { RecordDialect } from './parsed-records.ts'
import type { DelimitedDialect, GivenDialect } from './table-dialect.ts'

/** Delimiter, quote, escape and line end. */
export type FoundDialect = Pick<DelimitedDialect, 'delimiter' | 'quote' | 'escape' | 'newline'>

/** Candidates are tried on so much of the text. */
const SAMPLE = 1 << 16
const SAMPLE_ROWS = 300

/** In the order of preference where two fit equally well, with how likely each is. */
const USUAL = [
  [',', 1],
  ['\t', 1],
  [';', 0.98],
  ['|', 0.98],
] as const
/** Rare ones are tried only where every one of the first lines has them equally often. */
const RARE = ['，', '；', '^', '~', '\x01', '\x1f', '¦', '§', '#', '@', '*', '&', ' '] as const
const RARE_WEIGHT = 0.8
const SPACE_WEIGHT = 0.5
/** A later candidate must fit so much better. */
const MARGIN = 0.03

/**
 * Finds how the cells of a text are told apart. Each candidate is scored by how regular its rows are and by how many of
 * its cells are of a known kind, the measure of van den Burg, Nazábal and Sutton, "Wrangling messy CSV files by detecting
 * row and type patterns" (2019): a wrong delimiter cuts amid words, or leaves several values in one cell.
 * @param text decoded, from the start of the file; whole lines where the file goes on.
 */
export function detectDialect(text: string, given: GivenDialect = {}): FoundDialect {
  const sample = firstLines(text)
  const quote = given.quote ?? detectQuote(sample, given.delimiter)
  const newline = detectNewline(text, quote)
  const escapeOf = (delimiter: string) =>
    given.escape ?? detectEscape(sample, { delimiter, quote, newline }, quote)
  if (given.delimiter !== undefined)
    return { delimiter: given.delimiter, quote, escape: escapeOf(given.delimiter), newline }
  let best: FoundDialect = { delimiter: ',', quote, escape: escapeOf(','), newline }
  let bestScore = 0
  for (const [delimiter, weight] of candidates(sample)) {
    const dialect = { delimiter, quote, escape: escapeOf(delimiter), newline }
    const score = scoreOf(sample, dialect) * weight
    if (score > bestScore + MARGIN) {
      best = dialect
      bestScore = score
    }
  }
  return best
}

function firstLines(text: string): string {
  if (text.length <= SAMPLE) return text
  const end = Math.max(text.lastIndexOf('\n', SAMPLE), text.lastIndexOf('\r', SAMPLE))
  return text.slice(0, end > 0 ? end + 1 : SAMPLE)
}

function candidates(sample: string): [string, number][] {
  const found: [string, number][] = []
  for (const [delimiter, weight] of USUAL) {
    const doubled = delimiter + delimiter
    // `a||b||c`: a delimiter that never stands alone is one of two characters.
    if (sample.includes(doubled) && !sample.replaceAll(doubled, '').includes(delimiter))
      found.push([doubled, weight])
    else if (sample.includes(delimiter)) found.push([delimiter, weight])
  }
  const lines = sample.split(/\r\n|\n|\r/, 12).filter((line) => line.trim() !== '')
  for (const delimiter of [...rareRuns(lines[0] ?? ''), ...RARE])
    if (isEven(lines, delimiter)) found.push([delimiter, delimiter === ' ' ? SPACE_WEIGHT : RARE_WEIGHT])
  return found
}

/** Runs of marks in a line that may be one delimiter: `::`, `|@|`, `##`. */
function rareRuns(line: string): string[] {
  const runs = line.match(/[!#$%&*+:;=?@^|~\\]{2,4}/g) ?? []
  return [...new Set(runs)]
}

function isEven(lines: readonly string[], delimiter: string): boolean {
  const counts = lines.map((line) => line.split(delimiter).length)
  return lines.length > 1 && (counts[0] ?? 0) > 1 && counts.every((count) => count === counts[0])
}

/** How regular the rows are, times how many cells are of a known kind; 0 to 1. */
export function scoreOf(sample: string, dialect: RecordDialect): number {
  const { records, brokenQuotes } = parseRecords(sample, dialect, 1, true)
  const rows = records.filter((row) => row.length > 1 || row[0]?.trim() !== '').slice(0, SAMPLE_ROWS)
  if (rows.length === 0) return 0
  const lengths = new Map<number, number>()
  let cells = 0
  let known = 0
  for (const row of rows) {
    lengths.set(row.length, (lengths.get(row.length) ?? 0) + 1)
    for (const cell of row) {
      const kind = kindOf(cell)
      cells += 1
      known += kind === 'empty' || isSpecific(kind) ? 1 : kind === 'text' ? textValue(cell) : 0
    }
  }
  let regular = 0
  for (const [length, count] of lengths) regular += (count / rows.length) ** 2 * ((length - 1) / length)
  const whole = 1 - Math.min(0.9, brokenQuotes.length / rows.length)
  return regular * (known / cells) * whole
}

/** Words that hold a usual delimiter may be several cells. */
function textValue(cell: string): number {
  return /[,\t;|]/.test(cell) ? 0.5 : 1
}

/**
 * A single quote is the quote only where cells are wrapped in it and none in a double quote. Nothing is the quote where
 * several cells begin with a double quote and none ends with one: inches, or quotes of running text.
 */
function detectQuote(sample: string, delimiter: string | undefined): string {
  const edge = delimiter ? `${escapeRegExp(delimiter)}|[\\r\\n]` : '[,;\\t|\\r\\n]'
  const count = (pattern: string) => sample.match(new RegExp(pattern, 'g'))?.length ?? 0
  const wrapped = (quote: string) => count(`(?:^|${edge})${quote}[^${quote}\\n]*${quote}(?=${edge}|$)`)
  if (wrapped('"') > 0) return '"'
  if (wrapped("'") > 2) return "'"
  const opened = count(`(?:^|${edge})"`)
  const closed = count(`"(?=${edge}|$)`)
  return opened > 2 && closed === 0 ? '' : '"'
}

function escapeRegExp(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
}

/** A backslash, where quotes have fewer faults with it; else the quote itself, doubled. */
function detectEscape(sample: string, dialect: RecordDialect, quote: string): string {
  if (quote === '' || !sample.includes(`\\${quote}`)) return quote
  const faults = (mark: string) => {
    const { records, brokenQuotes } = parseRecords(sample, { ...dialect, escape: mark }, 1, true)
    return brokenQuotes.length - records.length / 1e6
  }
  return faults('\\') < faults(quote) ? '\\' : quote
}
