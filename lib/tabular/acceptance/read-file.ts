import { decodeText } from '../decode.ts'
import { detectReading } from '../detect-reading.ts'
import type { TableProblem } from '../inspection.ts'
import { ProblemList } from '../problem-list.ts'
import { readBytes } from '../read-bytes.ts'
import { readTable } from '../read-rows.ts'
import type { DelimitedDialect, GivenDialect } from '../table-dialect.ts'

/** A whole table in memory, for comparison. */
export interface ReadFile {
  readonly dialect: DelimitedDialect | undefined
  readonly header: readonly string[]
  readonly rows: readonly string[][]
  readonly problems: readonly TableProblem[]
}

/** Detects and reads a text table the way an upload is. */
export async function readFile(path: string, given: GivenDialect = {}): Promise<ReadFile> {
  const reading = await detectReading(path, { given: { format: 'delimited', ...given } })
  if (!reading.ok) return { dialect: undefined, header: [], rows: [], problems: reading.problems }
  const dialect = reading.dialect as DelimitedDialect
  const problems = new ProblemList()
  for (const problem of reading.warnings) problems.add(problem)
  let header: readonly string[] = []
  const rows: string[][] = []
  for await (const batch of readTable(decodeText(readBytes(path), dialect.encoding), dialect, problems)) {
    header = batch.header
    rows.push(...batch.rows)
  }
  return { dialect, header, rows, problems: problems.list }
}
