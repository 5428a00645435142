import { decodeText } from './decode.ts'
import type { Dialect, TableProblem } from './inspection.ts'
import { ProblemList } from './problem-list.ts'
import { readBytes } from './read-bytes.ts'
import { readTable } from './read-rows.ts'

/** What a row of a file is under a dialect. */
export type RowPart = 'skipped' | 'header' | 'record' | 'footer' | 'comment'

/**
 * The first rows of a file as a dialect reads them. The cells are raw: they are for the eyes of the person who uploads
 * the file, and are never kept or logged.
 */
export interface ReadingPreview {
  readonly rows: readonly { readonly row: number; readonly part: RowPart; readonly cells: string[] }[]
  readonly problems: readonly TableProblem[]
}

/** Shows how a dialect reads a file: the rows above the table, its header and the first `limit` records. */
export async function previewReading(path: string, dialect: Dialect, limit: number): Promise<ReadingPreview> {
  if (dialect.format !== 'delimited') throw new Error(`no preview of ${dialect.format}`)
  const problems = new ProblemList()
  const rows: { row: number; part: RowPart; cells: string[] }[] = []
  for await (const batch of readTable(decodeText(readBytes(path), dialect.encoding), dialect, problems)) {
    if (rows.length === 0) rows.push({ row: dialect.headerRow, part: 'header', cells: [...batch.header] })
    batch.rows.forEach((cells, i) => {
      if (rows.length <= limit) rows.push({ row: batch.lines[i] ?? 0, part: 'record', cells })
    })
    if (rows.length > limit) break
  }
  return { rows, problems: problems.list }
}
