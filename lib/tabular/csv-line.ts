/** Writes rows as delimited text; a cell is quoted only where it must be, so that it reads back as it was. */
export function csvLine(row: readonly string[], delimiter: string, quote: string, newline: string): string {
  let line = ''
  for (let i = 0; i < row.length; i += 1) {
    if (i > 0) line += delimiter
    line += csvCell(row[i] as string, delimiter, quote)
  }
  // The single empty cell of a table of one column would read as a blank line.
  return (line === '' ? quote + quote : line) + newline
}

function csvCell(cell: string, delimiter: string, quote: string): string {
  if (!mustQuote(cell, delimiter, quote)) return cell
  return quote + cell.replaceAll(quote, quote + quote) + quote
}

function mustQuote(cell: string, delimiter: string, quote: string): boolean {
  if (cell.includes(quote) || cell.includes(delimiter) || cell.includes('\n') || cell.includes('\r'))
    return true
  // Spaces at the ends are part of the cell (RFC 4180), which many readers take off unless it is quoted.
  return cell.startsWith(' ') || cell.endsWith(' ')
}
