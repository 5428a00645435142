import { randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { join } from 'node:path'
import { openTable } from '../open-table.ts'
import { ProblemList } from '../problem-list.ts'
import { publishedDialect } from '../write-csv.ts'
import { quoteText } from './sql-text.ts'

/** Longest record in bytes; DuckDB holds several buffers of twice this size, which count towards its memory. */
const LONGEST_RECORD = 4 << 20
const QUOTE = 0x22
const LINE_FEED = 0x0a

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
  /** The file that DuckDB reads: the table itself, or a copy of it in `workDir`. */
  readonly path: string
  readonly header: readonly string[]
  /** A `from` item whose columns are `c0`, `c1`, … of VARCHAR; an empty cell is NULL there, so take `cell(name)`. */
  readonly from: string
  /** Expression for the cell of a column, never NULL. @throws {UnknownColumn} */
  cell(name: string): string
}

/**
 * Describes a CSV file to DuckDB. Nothing is guessed but the line end: the header is read by our own reader, every column
 * is VARCHAR, so that `007` stays `007`, and a record that does not fit the header is an error. Not parallel, so that line
 * ends inside quotes cannot mislead it and rows keep their order.
 */
export async function csvSource(csv: string, workDir: string): Promise<CsvSource> {
  const header = await readHeader(csv)
  // DuckDB 1.5.5 takes the first line end, quoted or not, for that of the whole file, and reads no row where
  // `new_line` says it: behind a header such as "姓名<LF>(必填)" it would silently find an empty table.
  const misleading = header.some((name) => /[\r\n]/.test(name))
  const path = misleading ? await copyWithPlainHeader(csv, header.length, workDir) : csv
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

/** Copies a table with `c0,c1,…` for its header. */
async function copyWithPlainHeader(csv: string, columns: number, workDir: string): Promise<string> {
  const path = join(workDir, `plain-header-${randomUUID()}.csv`)
  const file = await open(path, 'wx')
  try {
    await file.write(`${Array.from({ length: columns }, (_, index) => `c${index}`).join(',')}\r\n`)
    let inHeader = true
    let quoted = false
    for await (const chunk of createReadStream(csv)) {
      let bytes = chunk as Buffer
      for (let at = 0; inHeader && at < bytes.length; at += 1) {
        if (bytes[at] === QUOTE) quoted = !quoted
        if (bytes[at] !== LINE_FEED || quoted) continue
        inHeader = false
        bytes = bytes.subarray(at + 1)
      }
      if (!inHeader) await file.write(bytes)
    }
  } finally {
    await file.close()
  }
  return path
}

async function readHeader(path: string): Promise<readonly string[]> {
  // Read by `\n`, a header that ends in `\r\n` and one that ends in `\n` are the same.
  const dialect = { ...publishedDialect, newline: '\n' as const }
  for await (const { header } of openTable(path, dialect, new ProblemList())) return header
  return []
}
