import { openTable } from '../open-table.ts'
import { ProblemList } from '../problem-list.ts'
import { publishedDialect } from '../write-csv.ts'
import { quoteText } from './sql-text.ts'

/** Longest record in bytes; DuckDB holds a few buffers of twice this size. */
const LONGEST_RECORD = 8 << 20

/** A column that a table does not have. */
export class UnknownColumn extends Error {
  override readonly name = 'UnknownColumn'
  readonly column: string
  readonly columns: readonly string[]

  constructor(column: string, columns: readonly string[]) {
    super('the table has no such column')
    this.column = column
    this.columns = columns
  }
}

/** A table in the published CSV form, as DuckDB reads it. */
export interface CsvSource {
  readonly path: string
  readonly header: readonly string[]
  /** A `from` item whose columns are `c0`, `c1`, … of VARCHAR; an empty cell is NULL there, so take `cell(name)`. */
  readonly from: string
  /** Expression for the cell of a column, never NULL. @throws {UnknownColumn} */
  cell(name: string): string
}

/**
 * Describes a CSV file to DuckDB. Nothing is guessed: the header is read by our own reader, every column is VARCHAR, so
 * that `007` stays `007`, and a record that does not fit the header is an error. `new_line` is left to DuckDB: given
 * `\r\n`, version 1.5.5 reads no row. Not parallel, so that line ends inside quotes cannot mislead it and rows keep
 * their order.
 */
export async function csvSource(path: string): Promise<CsvSource> {
  const header = await readHeader(path)
  const columns = header.map((_, index) => `'c${index}': 'VARCHAR'`).join(', ')
  const options = [
    `auto_detect = false, header = true, delim = ',', quote = '"', escape = '"', encoding = 'utf-8'`,
    `strict_mode = true, null_padding = false, parallel = false`,
    `max_line_size = ${LONGEST_RECORD}, buffer_size = ${2 * LONGEST_RECORD}, columns = { ${columns} }`,
  ]
  return {
    path,
    header,
    from: `read_csv(${quoteText(path)}, ${options.join(', ')})`,
    cell(name) {
      const index = header.indexOf(name)
      if (index === -1) throw new UnknownColumn(name, header)
      return `coalesce(c${index}, '')`
    },
  }
}

async function readHeader(path: string): Promise<readonly string[]> {
  // Read by `\n`, a header that ends in `\r\n` and one that ends in `\n` are the same.
  const dialect = { ...publishedDialect, newline: '\n' as const }
  for await (const { header } of openTable(path, dialect, new ProblemList())) return header
  return []
}
