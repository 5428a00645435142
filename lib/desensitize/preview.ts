import type { Dialect } from '#lib/tabular/inspection.ts'
import { ProblemList } from '#lib/tabular/problem-list.ts'
import { openTable } from '#lib/tabular/open-table.ts'
import type { Plan } from './plan.ts'
import { makeTransform } from './transforms/make-transform.ts'

/** The first cells of one column as uploaded and as a plan would publish them. */
export interface ColumnPreview {
  column: string
  /** Undisclosed: for the eyes of the one who uploaded them. */
  before: string[]
  /** `null` where the column is removed. */
  after: (string | null)[]
}

/** Shows what a plan does to the first rows of an upload. Reads no more of the file than it needs. */
export async function previewRows(options: {
  path: string
  dialect: Dialect
  plan: Plan
  pseudonymKey: Uint8Array
  rows: number
}): Promise<ColumnPreview[]> {
  for await (const { header, rows } of openTable(options.path, options.dialect, new ProblemList())) {
    const planned = new Map(options.plan.columns.map((column) => [column.column, column.do]))
    return header.map((column, index) => {
      const action = planned.get(column)
      const transform = action && makeTransform(action, options.pseudonymKey)
      const before = rows.slice(0, options.rows).map((row) => row[index] ?? '')
      return { column, before, after: before.map((value) => (transform ? (transform(value) ?? '') : null)) }
    })
  }
  return []
}
