import { restoreWindows1252 } from './c1-controls.ts'
import { parseRecords } from './parse-records.ts'
import { lineEndOf, type RecordDialect } from './parsed-records.ts'
import { fault, type ProblemList } from './problem-list.ts'
import type { DelimitedDialect } from './table-dialect.ts'
import { type RowBatch, TableRows } from './table-rows.ts'

export type { RowBatch } from './table-rows.ts'

/** Text is parsed in pieces of this many characters: large enough for papaparse's pace, small enough for memory. */
const PIECE = 1 << 18
/** A record longer than this is an unclosed quote that swallows the file. */
const MAX_RECORD = 4 << 20

export type TableDialect = RecordDialect &
  Partial<Pick<DelimitedDialect, 'headerRow' | 'headerRows' | 'footerRows' | 'tidy' | 'c1'>>

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
  const above = Math.max(0, (dialect.headerRow ?? 1) - 1)
  const rows = new TableRows(dialect, problems)
  let line = 1 + above
  let buffer = ''
  let wanted = PIECE
  for await (const chunk of skipLines(text, above, lineEndOf(dialect))) {
    buffer += dialect.c1 ? restoreWindows1252(chunk) : chunk
    if (buffer.length < wanted) continue
    const parsed = parseRecords(buffer, dialect, line, false)
    line = parsed.nextLine
    const batch = rows.take(parsed)
    if (batch) yield batch
    buffer = buffer.slice(parsed.taken)
    if (buffer.length > MAX_RECORD) {
      problems.add(fault('broken-quote', { columnNumber: 0 }, { row: line }))
      return
    }
    // Twice what is left over, so that a long record is not parsed again at every chunk.
    wanted = Math.max(PIECE, buffer.length * 2)
  }
  const batch = rows.take(parseRecords(buffer, dialect, line, true)) ?? rows.flush()
  if (batch) yield batch
  const rest = rows.finish()
  if (rest) yield rest
}

/** Leaves out the lines above the table unparsed: a quote in a title must not swallow the table. */
async function* skipLines(
  text: AsyncIterable<string>,
  count: number,
  lineEnd: string,
): AsyncGenerator<string> {
  let left = count
  for await (const chunk of text) {
    let start = 0
    while (left > 0) {
      const end = chunk.indexOf(lineEnd, start)
      if (end === -1) break
      start = end + 1
      left -= 1
    }
    if (left === 0) yield start === 0 ? chunk : chunk.slice(start)
  }
}
