/** Writes rows as delimited text; a cell is quoted only where it must be, so that it reads back as it was. */
export function csvLine(row: readonly string[], delimiter: string, quote: string, newline: string): string {
  return lineWriter(delimiter, quote, newline)(row)
}

/** `csvLine` for many rows of one dialect. */
export function lineWriter(
  delimiter: string,
  quote: string,
  newline: string,
): (row: readonly string[]) => string {
  const special = mustQuote(delimiter, quote)
  return (row) => {
    let line = ''
    for (let i = 0; i < row.length; i += 1) {
      const cell = row[i] as string
      if (i > 0) line += delimiter
      line += special.test(cell) ? quote + cell.replaceAll(quote, quote + quote) + quote : cell
    }
    // The single empty cell of a table of one column would read as a blank line.
    return (line === '' ? quote + quote : line) + newline
  }
}

/** Quotes, delimiters and line ends; and spaces at the ends, which are part of the cell (RFC 4180) but often taken off. */
function mustQuote(delimiter: string, quote: string): RegExp {
  const literal = (text: string) => text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')
  const one = [...delimiter].length === 1
  const characters = `${quote}${one ? delimiter : ''}`
  const whole = one ? '' : `|${literal(delimiter)}`
  return new RegExp(`[${literal(characters)}\\r\\n]|^ | $${whole}`)
}
