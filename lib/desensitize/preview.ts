import type { Dialect } from '#lib/tabular/inspection.ts'
import { openTable } from '#lib/tabular/open-table.ts'
import { ProblemList } from '#lib/tabular/problem-list.ts'
import { checkParameters } from './check-parameters.ts'
import type { Hierarchy, Plan } from './plan.ts'
import { makeTransform } from './transforms/make-transform.ts'

/** The first cells of one column as uploaded and as a plan would publish them. */
export interface ColumnPreview {
  column: string
  /** Undisclosed: for the eyes of the one who uploaded them. */
  before: string[]
  /** `null` where the column is removed. */
  after: (string | null)[]
}

/**
 * Shows what a plan does to the first rows of an upload. Reads no more of the file than it needs, so that without `rare` a
 * column planned as `suppress-rare` is shown whole. An action that a checked plan would not have is shown as removed.
 */
export async function previewRows(options: {
  path: string
  dialect: Dialect
  plan: Plan
  pseudonymKey: Uint8Array
  rows: number
  hierarchies?: ReadonlyMap<string, Hierarchy>
  rare?: ReadonlyMap<string, ReadonlySet<string>>
}): Promise<ColumnPreview[]> {
  const { pseudonymKey, hierarchies = new Map() } = options
  for await (const { header, rows } of openTable(options.path, options.dialect, new ProblemList())) {
    const planned = new Map(options.plan.columns.map((column) => [column.column, column.do]))
    return header.map((column, index) => {
      const action = planned.get(column)
      const before = rows.slice(0, options.rows).map((row) => row[index] ?? '')
      const known = action && !checkParameters({ column, do: action }, hierarchies)
      const rare = options.rare?.get(column) ?? new Set<string>()
      const transform = known && makeTransform(action, { pseudonymKey, hierarchies, rare })
      return { column, before, after: before.map((value) => (transform ? (transform(value) ?? '') : null)) }
    })
  }
  return []
}
