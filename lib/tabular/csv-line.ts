import { UnencodableError } from './encode.ts'

/** What of a dialect decides how a cell is quoted. */
interface Quoting {
  /** What stands before a quote inside quotes; the quote itself where it is doubled. */
  readonly escape?: string
  /** A line that begins with it would be no record. */
  readonly comment?: string
}

/** Writes rows as delimited text; a cell is quoted only where it must be, so that it reads back as it was. */
export function csvLine(row: readonly string[], delimiter: string, quote: string, newline: string): string {
  return lineWriter(delimiter, quote, newline)(row)
}

/**
 * `csvLine` for many rows of one dialect.
 * @throws {UnencodableError} (the function returned) at a cell that the dialect would have to quote and cannot.
 */
export function lineWriter(
  delimiter: string,
  quote: string,
  newline: string,
  { escape: mark = quote, comment = '' }: Quoting = {},
): (row: readonly string[]) => string {
  const special = mustQuote(delimiter, quote)
  const quoted = (cell: string) => {
    if (quote === '') throw new UnencodableError('text without quotes')
    const inside = mark === quote ? cell : cell.replaceAll(mark, mark + mark)
    return quote + inside.replaceAll(quote, mark + quote) + quote
  }
  return (row) => {
    let line = ''
    for (let i = 0; i < row.length; i += 1) {
      const cell = row[i] as string
      if (i > 0) line += delimiter
      const comments = i === 0 && comment !== '' && cell.startsWith(comment)
      line += comments || special.test(cell) ? quoted(cell) : cell
    }
    // The single empty cell of a table of one column would read as a blank line.
    return (line === '' ? quote + quote : line) + newline
  }
}

/**
 * Quotes, delimiters and line ends; and spaces at the ends, which are part of the cell (RFC 4180) but often taken off. Of
 * a delimiter of several characters the first alone counts: at the end of a cell it would run into the delimiter.
 */
function mustQuote(delimiter: string, quote: string): RegExp {
  const literal = (text: string) => text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')
  const characters = `[${literal(quote + (delimiter[0] ?? ''))}\\r\\n]`
  return new RegExp(quote === '' ? characters : `${characters}|^ | $`)
}
