import Papa from 'papaparse'
import { parseEscaped } from './parse-escaped.ts'
import { lineEndOf, type ParsedRecords, type RecordDialect } from './parsed-records.ts'

interface PapaResult {
  data: string[][]
  errors: { type: string; row?: number }[]
  meta: { cursor: number }
}

/**
 * Parses whole records. papaparse does, but for what it cannot: comments whose lines must be counted, escapes other than
 * a doubled quote, and a CR at the end of a quoted cell beside CRLF line ends.
 * @param last no text follows: what is left is a record.
 */
export function parseRecords(
  text: string,
  dialect: RecordDialect,
  firstLine: number,
  last: boolean,
): ParsedRecords {
  const { quote, delimiter } = dialect
  const doubled = quote === '' || dialect.escape === undefined || dialect.escape === quote
  const plain = doubled && !dialect.comment && delimiter !== quote && !/[\r\n"\uFEFF]/.test(delimiter)
  if (!plain || (quote !== '' && text.includes(`\r${quote}`)))
    return parseEscaped(text, dialect, firstLine, last)
  const lineEnd = lineEndOf(dialect)
  const parser = new Papa.Parser({
    delimiter,
    // The parser takes an unused character for a quote that never comes.
    ...(quote === '' ? { fastMode: true } : { quoteChar: quote }),
    newline: lineEnd as '\n',
  })
  const result = parser.parse(text, 0, !last) as PapaResult
  const records = result.data
  if (lineEnd === '\n') dropCarriageReturns(records)
  // Behind the last line end stands no record.
  const behind = records.at(-1)
  if (last && text.endsWith(lineEnd) && behind?.length === 1 && behind[0] === '') records.pop()
  const { lines, nextLine } = numberLines(text.slice(0, result.meta.cursor), records, lineEnd, firstLine)
  const brokenQuotes = quoteFaults(result, quote, lineEnd)
  return { records, lines, brokenQuotes, comments: [], taken: result.meta.cursor, nextLine }
}

/** Counts line ends inside cells only where there are more line ends than records end. */
function numberLines(
  taken: string,
  records: readonly string[][],
  lineEnd: string,
  firstLine: number,
): { lines: number[]; nextLine: number } {
  const ends = occurrences(taken, lineEnd)
  const inside = ends !== records.length - (taken.endsWith(lineEnd) ? 0 : 1)
  const lines = new Array<number>(records.length)
  let line = firstLine
  for (let i = 0; i < records.length; i += 1) {
    lines[i] = line
    line += 1
    if (inside) for (const cell of records[i] as string[]) line += occurrences(cell, lineEnd)
  }
  return { lines, nextLine: firstLine + ends }
}

function occurrences(text: string, part: string): number {
  let found = 0
  for (let at = text.indexOf(part); at !== -1; at = text.indexOf(part, at + 1)) found += 1
  return found
}

function dropCarriageReturns(records: readonly string[][]): void {
  for (const record of records) {
    const cell = record[record.length - 1]
    if (cell?.endsWith('\r')) record[record.length - 1] = cell.slice(0, -1)
  }
}

function quoteFaults(result: PapaResult, quote: string, lineEnd: string): ParsedRecords['brokenQuotes'] {
  const faults = new Map<number, number>()
  for (const { type, row } of result.errors) {
    // A record that is incomplete is parsed again with what follows it.
    const record = type === 'Quotes' && row !== undefined ? result.data[row] : undefined
    if (record && row !== undefined && !faults.has(row))
      faults.set(row, record.findIndex((cell) => cell.includes(quote) || cell.includes(lineEnd)) + 1)
  }
  return [...faults].map(([index, columnNumber]) => ({ index, columnNumber }))
}
