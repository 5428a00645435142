import Papa from 'papaparse'
import type { DelimitedDialect } from './inspection.ts'

/** In the order of preference where two fit equally well. */
const DELIMITERS = [',', '\t', ';', '|'] as const
const SAMPLE_ROWS = 200

/**
 * Finds delimiter, quote and line end from the first part of a text. The header is the first row.
 * @param sample decoded text; where the file goes on, the last line may be incomplete.
 */
export function detectDialect(sample: string): Pick<DelimitedDialect, 'delimiter' | 'quote' | 'newline'> {
  const quote = detectQuote(sample)
  return { delimiter: detectDelimiter(sample, quote), quote, newline: detectNewline(sample, quote) }
}

/** The delimiter under which the most rows have the same number of cells, more than one. */
function detectDelimiter(sample: string, quoteChar: string): string {
  let best: string = ','
  let bestScore = 0
  for (const delimiter of DELIMITERS) {
    const { data } = Papa.parse<string[]>(sample, { delimiter, quoteChar, preview: SAMPLE_ROWS })
    const counts = new Map<number, number>()
    for (const row of data) if (row.length > 1) counts.set(row.length, (counts.get(row.length) ?? 0) + 1)
    const score = Math.max(0, ...counts.values()) / Math.max(1, data.length)
    // A later delimiter must fit clearly better: a list "a;b" inside cells of a comma file is no evidence.
    if (score > bestScore + 0.05) {
      best = delimiter
      bestScore = score
    }
  }
  return best
}

/** A single quote is the quote only where cells are wrapped in it and none in a double quote. */
function detectQuote(sample: string): string {
  const wrapped = (quote: string) =>
    sample.match(new RegExp(`(?:^|[,;\\t|\\n])${quote}[^${quote}\\n]*${quote}(?=[,;\\t|\\r\\n]|$)`, 'g'))
      ?.length ?? 0
  return wrapped("'") > 2 && wrapped('"') === 0 ? "'" : '"'
}

/** The line end that ends most records; those inside quotes (a cell with several lines) do not count. */
function detectNewline(sample: string, quote: string): DelimitedDialect['newline'] {
  const counts = { '\n': 0, '\r\n': 0, '\r': 0 }
  let quoted = false
  for (let i = 0; i < sample.length; i += 1) {
    const character = sample[i]
    if (character === quote) quoted = !quoted
    else if (quoted) continue
    else if (character === '\n') counts['\n'] += 1
    else if (character === '\r' && sample[i + 1] === '\n') {
      counts['\r\n'] += 1
      i += 1
    } else if (character === '\r') counts['\r'] += 1
  }
  if (counts['\r'] > counts['\n'] + counts['\r\n']) return '\r'
  return counts['\r\n'] > counts['\n'] ? '\r\n' : '\n'
}
