import { decodeText } from './decode.ts'
import type { Dialect, TableProblem } from './inspection.ts'
import { parseRecords } from './parse-records.ts'
import { lineEndOf } from './parsed-records.ts'
import { ProblemList } from './problem-list.ts'
import { readBytes } from './read-bytes.ts'
import { readTable } from './read-rows.ts'
import { readTail } from './read-tail.ts'
import type { DelimitedDialect } from './table-dialect.ts'

/** What a row of a file is under a dialect. */
export type RowPart = 'skipped' | 'header' | 'record' | 'footer' | 'comment'

export interface PreviewRow {
  readonly row: number
  readonly part: RowPart
  readonly cells: string[]
}

/**
 * The first rows of a file as a dialect reads them, in the order of the file, then its footer. The cells are raw: they are
 * for the eyes of the person who uploads the file, and are never kept or logged.
 */
export interface ReadingPreview {
  readonly rows: readonly PreviewRow[]
  readonly problems: readonly TableProblem[]
}

/** A preview looks at no more of a file than this many characters. */
const SAMPLE = 1 << 20
/** Rows above the table that are shown. */
const SHOWN_ABOVE = 30

/**
 * Shows how a dialect reads a file: the rows above the table, its header, the first `limit` records and the footer. Bytes
 * that cannot be decoded show as U+FFFD here, so that another encoding can be tried; a reading proper refuses them.
 */
export async function previewReading(path: string, dialect: Dialect, limit: number): Promise<ReadingPreview> {
  if (dialect.format !== 'delimited') throw new Error(`no preview of ${dialect.format}`)
  const text = await readStart(path, dialect)
  const problems = new ProblemList()
  const records = await readRecords(text, dialect, limit, problems)
  const lastRecord = records.at(-1)?.row ?? 0
  const before = rowsAbove(text, dialect)
  const comments = dialect.comment === '' ? [] : commentsOf(text, dialect, lastRecord)
  const rows = [...before, ...headerRows(text, dialect), ...records, ...comments]
  rows.sort((a, b) => a.row - b.row)
  return { rows: [...rows, ...(await footer(path, dialect))], problems: problems.list }
}

async function readStart(path: string, dialect: DelimitedDialect): Promise<string> {
  let text = ''
  for await (const piece of decodeText(readBytes(path), dialect.encoding, { lenient: true })) {
    text += piece
    if (text.length >= SAMPLE)
      return text.slice(0, text.lastIndexOf(lineEndOf(dialect), SAMPLE) + 1 || SAMPLE)
  }
  return text
}

async function readRecords(
  text: string,
  dialect: DelimitedDialect,
  limit: number,
  problems: ProblemList,
): Promise<PreviewRow[]> {
  const rows: PreviewRow[] = []
  for await (const batch of readTable(once(text), dialect, problems))
    for (let i = 0; i < batch.rows.length && rows.length < limit; i += 1)
      rows.push({ row: batch.lines[i] ?? 0, part: 'record', cells: batch.rows[i] as string[] })
  return rows
}

async function* once(text: string): AsyncGenerator<string> {
  yield text
}

function rowsAbove(text: string, dialect: DelimitedDialect): PreviewRow[] {
  const lines = text.split(lineEndOf(dialect), Math.min(SHOWN_ABOVE, Math.max(0, dialect.headerRow - 1)))
  return lines.map((line, i) => ({
    row: i + 1,
    part: 'skipped',
    cells: parseRecords(line, { ...dialect, comment: '' }, 1, true).records[0] ?? [],
  }))
}

/** The rows of the header as they stand in the file, before they are joined. */
function headerRows(text: string, dialect: DelimitedDialect): PreviewRow[] {
  if (dialect.headerRow === 0) return []
  const { records, lines } = parseFrom(text, dialect)
  const from = records.findIndex((record) => record.length > 1 || record[0] !== '')
  return records
    .slice(Math.max(0, from), Math.max(0, from) + dialect.headerRows)
    .map((cells, i) => ({ row: lines[Math.max(0, from) + i] ?? 0, part: 'header', cells }))
}

function commentsOf(text: string, dialect: DelimitedDialect, lastRow: number): PreviewRow[] {
  return parseFrom(text, dialect)
    .comments.filter(({ line }) => line <= lastRow)
    .map(({ line, text: comment }) => ({ row: line, part: 'comment', cells: [comment] }))
}

function parseFrom(text: string, dialect: DelimitedDialect) {
  const lineEnd = lineEndOf(dialect)
  let start = 0
  for (let line = 1; line < dialect.headerRow; line += 1) {
    const end = text.indexOf(lineEnd, start)
    if (end === -1) break
    start = end + 1
  }
  return parseRecords(text.slice(start), dialect, Math.max(1, dialect.headerRow), true)
}

/** The rows below the table; their numbers are counted from the end where the file is long, and are 0. */
async function footer(path: string, dialect: DelimitedDialect): Promise<PreviewRow[]> {
  if (dialect.footerRows === 0) return []
  const parsed = parseRecords(await readTail(path, dialect.encoding), dialect, 1, true)
  return parsed.records
    .filter((record) => record.length > 1 || record[0] !== '')
    .slice(-dialect.footerRows)
    .map((cells) => ({ row: 0, part: 'footer', cells }))
}
