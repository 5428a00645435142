import Papa from 'papaparse'
import { checkHeader } from './header.ts'
import type { DelimitedDialect } from './inspection.ts'
import { fault, type ProblemList } from './problem-list.ts'

/** Text is parsed in pieces of this many characters: large enough for papaparse's pace, small enough for memory. */
const PIECE = 1 << 18
/** A record longer than this is an unclosed quote that swallows the file. */
const MAX_RECORD = 4 << 20

/** A piece of a table: rows in order, without header and blank lines. */
export interface RowBatch {
  readonly header: readonly string[]
  readonly rows: string[][]
  /** `lines[i]` is the line of the file, as a person counts it, where row `i` begins. */
  readonly lines: number[]
}

type TableDialect = Pick<DelimitedDialect, 'delimiter' | 'quote' | 'newline'>

interface ParserResult {
  data: string[][]
  errors: { type: string; code: string; row?: number }[]
  meta: { cursor: number }
}

/**
 * Reads decoded text as a table, piece by piece, and reports its faults with the line as a person counts it. The first
 * batch comes as soon as there is a header, with or without rows. Rows are passed on as they stand, ragged ones too: who
 * must have them whole looks at `problems`.
 */
export async function* readTable(
  text: AsyncIterable<string>,
  dialect: TableDialect,
  problems: ProblemList,
): AsyncGenerator<RowBatch> {
  const reader = new TableReader(dialect, problems)
  let buffer = ''
  let wanted = PIECE
  for await (const chunk of text) {
    buffer += chunk
    if (buffer.length < wanted) continue
    const piece = reader.parse(buffer, false)
    if (piece.batch) yield piece.batch
    buffer = buffer.slice(piece.taken)
    if (buffer.length > MAX_RECORD) {
      reader.reportOpenQuote()
      return
    }
    // Twice what is left over, so that a long record is not parsed again at every chunk.
    wanted = Math.max(PIECE, buffer.length * 2)
  }
  const piece = reader.parse(buffer, true)
  if (piece.batch) yield piece.batch
  reader.finish()
}

class TableReader {
  private header: string[] | undefined
  /** Line of the file where the next record begins. */
  private line = 1
  private rows = 0
  private readonly dialect: TableDialect
  private readonly lineEnd: string
  private readonly problems: ProblemList

  constructor(dialect: TableDialect, problems: ProblemList) {
    this.dialect = dialect
    this.lineEnd = dialect.newline === '\r' ? '\r' : '\n'
    this.problems = problems
  }

  /** Parses whole records; `taken` is how many characters they took. No batch before there is a header. */
  parse(buffer: string, last: boolean): { taken: number; batch: RowBatch | undefined } {
    // CRLF is read as LF and the CR taken off below, so that a file with both line ends keeps its rows.
    const parser = new Papa.Parser({
      delimiter: this.dialect.delimiter,
      quoteChar: this.dialect.quote,
      newline: this.lineEnd as '\n',
    })
    const result = parser.parse(buffer, 0, !last) as ParserResult
    const data = result.data
    if (last && isBlank(data.at(-1) ?? [])) data.pop()
    const lines = this.numberLines(data, buffer.includes(this.dialect.quote))
    const from = this.takeHeader(data, lines)
    this.reportQuotes(result, data, lines)
    return { taken: result.meta.cursor, batch: this.batch(data, lines, from) }
  }

  finish(): void {
    if (!this.header) this.problems.add(fault('no-header', { row: 0 }))
    else if (this.rows === 0) this.problems.add(fault('no-rows'))
  }

  reportOpenQuote(): void {
    this.problems.add(fault('broken-quote', { columnNumber: 0 }, { row: this.line }))
  }

  private numberLines(data: string[][], quotes: boolean): number[] {
    const lines = new Array<number>(data.length)
    for (let i = 0; i < data.length; i += 1) {
      const row = data[i] as string[]
      lines[i] = this.line
      this.line += 1
      if (quotes) for (const cell of row) this.line += occurrences(cell, this.lineEnd)
      const lastCell = row.at(-1)
      if (this.lineEnd === '\n' && lastCell?.endsWith('\r')) row[row.length - 1] = lastCell.slice(0, -1)
    }
    return lines
  }

  private reportQuotes(result: ParserResult, data: string[][], lines: number[]): void {
    const reported = new Set<number>()
    for (const error of result.errors) {
      const index = error.row
      if (error.type !== 'Quotes' || index === undefined || reported.has(index)) continue
      const row = lines[index]
      // The incomplete last record is parsed again with what follows it.
      if (row === undefined) continue
      reported.add(index)
      const at =
        data[index]?.findIndex((cell) => cell.includes(this.dialect.quote) || cell.includes('\n')) ?? -1
      const column = this.header?.[at]
      this.problems.add(fault('broken-quote', { columnNumber: at + 1 }, column ? { row, column } : { row }))
    }
  }

  /** Takes the first line that is not blank for the header, and returns where the rows begin. */
  private takeHeader(data: string[][], lines: number[]): number {
    if (this.header) return 0
    const at = data.findIndex((row) => !isBlank(row))
    this.header = data[at]
    if (this.header) checkHeader(this.header, lines[at] ?? 1, this.problems)
    return at + 1
  }

  private batch(data: string[][], lines: number[], from: number): RowBatch | undefined {
    if (!this.header) return undefined
    const rows: string[][] = []
    const kept: number[] = []
    for (let i = from; i < data.length; i += 1) {
      const row = data[i] as string[]
      // A blank line holds no row, except in a table of one column, where it is an empty cell.
      if (isBlank(row) && this.header.length > 1) continue
      if (row.length !== this.header.length) this.reportRagged(row, lines[i] ?? 0)
      rows.push(row)
      kept.push(lines[i] ?? 0)
    }
    this.rows += rows.length
    return { header: this.header, rows, lines: kept }
  }

  private reportRagged(row: readonly string[], line: number): void {
    const expected = this.header?.length ?? 0
    this.problems.add(fault('ragged-row', { expected, found: row.length }, { row: line }))
  }
}

function isBlank(row: readonly string[]): boolean {
  return row.length === 0 || (row.length === 1 && (row[0] === '' || row[0] === '\r'))
}

function occurrences(text: string, part: string): number {
  let found = 0
  for (let at = text.indexOf(part); at !== -1; at = text.indexOf(part, at + 1)) found += 1
  return found
}
