import type { Dialect } from '#lib/tabular/inspection.ts'
import { openTable } from '#lib/tabular/open-table.ts'
import { ProblemList } from '#lib/tabular/problem-list.ts'
import type { RowBatch } from '#lib/tabular/read-rows.ts'
import { JobFailed } from './job-failed.ts'

/**
 * Reads a table that was found without faults before, and stops at the first one: rows that do not fit the header must
 * never be published shifted.
 * @throws {JobFailed} `table-changed`
 */
export async function* readWholeTable(path: string, dialect: Dialect): AsyncGenerator<RowBatch> {
  const problems = new ProblemList()
  for await (const batch of openTable(path, dialect, problems)) {
    refuse(problems)
    yield batch
  }
  refuse(problems)
}

function refuse({ list }: ProblemList): void {
  const problem = list.find(({ severity, code }) => severity === 'error' && code !== 'no-rows')
  if (problem) throw new JobFailed('table-changed', { row: problem.row ?? 0 })
}
