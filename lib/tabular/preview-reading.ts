import { restoreWindows1252 } from './c1-controls.ts'
import { decodeText } from './decode.ts'
import type { Dialect, TableProblem } from './inspection.ts'
import { openTable } from './open-table.ts'
import { fromLine, parseSample } from './parse-sample.ts'
import { lineEndOf } from './parsed-records.ts'
import { ProblemList } from './problem-list.ts'
import { readBytes } from './read-bytes.ts'
import { readTable } from './read-rows.ts'
import { readTail } from './read-tail.ts'
import type { DelimitedDialect, WorkbookDialect } from './table-dialect.ts'
import { WorkbookError } from './workbook/workbook-error.ts'
import { workbookRows } from './workbook-rows.ts'

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
  if (dialect.format === 'xlsx') return await previewWorkbook(path, dialect, limit)
  if (dialect.format !== 'delimited') return await previewTable(path, dialect, limit)
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
    text += dialect.c1 ? restoreWindows1252(piece) : piece
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
    cells: parseSample(line, { ...dialect, comment: '' }).records[0] ?? [],
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
  const first = Math.max(1, dialect.headerRow)
  return parseSample(fromLine(text, first - 1, lineEndOf(dialect)), dialect, first)
}

/** The rows below the table; their numbers are counted from the end where the file is long, and are 0. */
async function footer(path: string, dialect: DelimitedDialect): Promise<PreviewRow[]> {
  if (dialect.footerRows === 0) return []
  const parsed = parseSample(await readTail(path, dialect.encoding), dialect)
  return parsed.records
    .filter((record) => record.length > 1 || record[0] !== '')
    .slice(-dialect.footerRows)
    .map((cells) => ({ row: 0, part: 'footer', cells }))
}

/** A sheet as it stands, with the part that each row has; no more than `limit` records. */
async function previewWorkbook(
  path: string,
  dialect: WorkbookDialect,
  limit: number,
): Promise<ReadingPreview> {
  const { headerRow, headerRows } = dialect
  const body = headerRow === 0 ? 1 : headerRow + headerRows
  try {
    const rows = await workbookRows(path, dialect.sheet, body - 1 + limit)
    const partOf = (row: number): RowPart =>
      row >= body ? 'record' : row >= headerRow ? 'header' : 'skipped'
    return { rows: rows.map(({ row, cells }) => ({ row, part: partOf(row), cells })), problems: [] }
  } catch (cause) {
    if (!(cause instanceof WorkbookError)) throw cause
    return { rows: [], problems: [cause.problem] }
  }
}

/** JSON and GeoJSON as the table that they are read as. */
async function previewTable(path: string, dialect: Dialect, limit: number): Promise<ReadingPreview> {
  const problems = new ProblemList()
  const rows: PreviewRow[] = []
  for await (const batch of openTable(path, dialect, problems)) {
    if (rows.length === 0) rows.push({ row: 0, part: 'header', cells: [...batch.header] })
    for (let i = 0; i < batch.rows.length && rows.length <= limit; i += 1)
      rows.push({ row: batch.lines[i] ?? 0, part: 'record', cells: batch.rows[i] as string[] })
    if (rows.length > limit) break
  }
  return { rows, problems: problems.list }
}
