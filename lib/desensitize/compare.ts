import type { TableDifference } from './compare-rows.ts'
import { runJob, type Watching } from './run-worker.ts'

/**
 * Compares the version in force (`null` where there is none) with the next one, both in the published CSV form, off the
 * main thread. `key` limits the comparison to these columns.
 * @throws {WorkerFailed}
 */
export function compareTables(
  before: string | null,
  after: string,
  key?: readonly string[],
  watching: Watching = {},
): Promise<TableDifference> {
  return runJob({ kind: 'compare', before, after, ...(key && { key }) }, watching)
}
