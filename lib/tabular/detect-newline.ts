import type { DelimitedDialect } from './table-dialect.ts'

/** The line end that ends most records; those inside quotes (a cell with several lines) do not count. */
export function detectNewline(sample: string, quote: string): DelimitedDialect['newline'] {
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
