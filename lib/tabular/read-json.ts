import { readRecords } from './json/read-records.ts'
import type { ProblemList } from './problem-list.ts'
import type { RowBatch } from './read-rows.ts'
import type { JsonDialect } from './table-dialect.ts'

/**
 * Reads a list of objects as a table, in bounded memory, twice: the keys of all objects are the columns, in the order in
 * which they first come. Numbers keep their digits, null and a missing key are empty cells, a list or object within a
 * cell stays JSON text and is reported.
 * @param onBytes is told a share of the file's bytes.
 */
export async function* readJson(
  path: string,
  dialect: JsonDialect,
  problems: ProblemList,
  onBytes?: (read: number) => void,
): AsyncGenerator<RowBatch> {
  const source = { path, encoding: dialect.encoding, lines: dialect.shape === 'lines' }
  yield* readRecords(source, (fields, key, value) => fields.set(key, value), problems, onBytes)
}
