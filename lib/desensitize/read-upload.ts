import { stat } from 'node:fs/promises'
import type { Dialect } from '#lib/tabular/inspection.ts'
import { openTable } from '#lib/tabular/open-table.ts'
import { ProblemList } from '#lib/tabular/problem-list.ts'
import type { RowBatch } from '#lib/tabular/read-rows.ts'
import { JobFailed } from './job-failed.ts'

/** Faults by which a person's confirmed reading still holds: the header is what it is, and a table may be empty. */
const harmless = new Set(['no-rows', 'no-header', 'empty-header', 'duplicate-header'])

/**
 * Reads a table that was found without faults before, and stops at the first one: rows that do not fit the header must
 * never be published shifted.
 * @throws {JobFailed} `table-changed`
 */
export async function* readWholeTable(
  path: string,
  dialect: Dialect,
  onProgress?: (share: number) => void,
): AsyncGenerator<RowBatch> {
  const problems = new ProblemList()
  const { size } = await stat(path)
  const onBytes = (read: number) => onProgress?.(Math.min(1, read / Math.max(1, size)))
  let checked = 0
  for await (const batch of openTable(path, dialect, problems, { onBytes })) {
    checked = refuse(problems, checked)
    yield batch
  }
  refuse(problems, checked)
}

/** Looks at the problems after the first `checked`; returns how many there are now. */
function refuse({ list }: ProblemList, checked: number): number {
  if (list.length === checked) return checked
  const problem = list
    .slice(checked)
    .find(({ severity, code }) => severity === 'error' && !harmless.has(code))
  if (problem) throw new JobFailed('table-changed', { row: problem.row ?? 0 })
  return list.length
}

/** A part of a longer work: the shares from `from` to `to` of the whole. */
export function partOf(
  onProgress: ((share: number) => void) | undefined,
  from: number,
  to: number,
): (share: number) => void {
  return (share) => onProgress?.(from + (to - from) * share)
}
