import type { TableProblem } from './inspection.ts'
import { parseRecords } from './parse-records.ts'
import { fault } from './problem-list.ts'
import type { DelimitedDialect, Encoding } from './table-dialect.ts'
import type { BadBytes } from './undecodable.ts'

/**
 * Names the places of a file that its encoding does not read, by row and column, and the lines of another encoding. The
 * column is counted on its own line: in a cell of several lines it is that of the line.
 * @param table without it the column is 0: not known.
 */
export function describeBadBytes(
  bad: BadBytes,
  encoding: Encoding,
  table?: { readonly dialect: DelimitedDialect; readonly header: readonly string[] },
): TableProblem[] {
  const name = encoding.toUpperCase()
  const problems = bad.places.map(({ row, offset, before }) => {
    const columnNumber = table ? columnOf(before, table.dialect) : 0
    const column = table && row > table.dialect.headerRow ? table.header[columnNumber - 1] : undefined
    const params = { columnNumber, offset, encoding: name, count: bad.count }
    return fault('undecodable-bytes', params, column ? { row, column } : { row })
  })
  if (!bad.foreign) return problems
  const { rows, count } = bad.foreign
  const params = { main: name, other: bad.foreign.encoding.toUpperCase(), lines: count }
  return [...problems, ...rows.map((row) => fault('mixed-encodings', params, { row }))]
}

function columnOf(before: string, dialect: DelimitedDialect): number {
  // One more character stands for what could not be read.
  return parseRecords(`${before}?`, { ...dialect, comment: '' }, 1, true).records.at(-1)?.length ?? 0
}
