import type { Inspection } from '#lib/tabular/inspection.ts'
import type { WrittenColumn } from '#lib/tabular/table-writer.ts'
import type { ColumnType } from '#lib/tabular/types.ts'
import type { Plan } from './plan.ts'
import { makeTransform, type TransformContext } from './transforms/make-transform.ts'
import type { Transform } from './transforms/transform.ts'

/** One column of the result. */
export interface PublishedColumn extends WrittenColumn {
  /** Its place in the upload. */
  readonly source: number
  /** Kept as it stands, so that it can be compared with the upload (Z27). */
  readonly kept: boolean
  readonly transform: Transform
}

/** What the transforms of a whole table need. */
export interface TableTransformContext extends Omit<TransformContext, 'rare'> {
  /** Per column that is planned as `suppress-rare`: the values that too few rows share. */
  readonly rare?: ReadonlyMap<string, ReadonlySet<string>> | undefined
}

/** The columns of the result and what is done to each, in the upload's order. */
export function publishedColumns(
  plan: Plan,
  inspection: Inspection,
  context: TableTransformContext,
): PublishedColumn[] {
  const planned = new Map(plan.columns.map((column) => [column.column, column.do]))
  return inspection.columns.flatMap(({ name, type }, source) => {
    const action = planned.get(name)
    const transform = action && makeTransform(action, { ...context, rare: context.rare?.get(name) })
    if (!action || !transform) return []
    const kept = action.action === 'keep'
    // A masked or banded number is text whatever it was; the frequent values of a column stay what they are.
    const written: ColumnType = kept || action.action === 'suppress-rare' ? type : 'text'
    return [{ name, type: written, source, kept, transform }]
  })
}

/** Applies a plan to rows and counts the cells that a transform suppressed. */
export class RowTransformer {
  readonly columns: readonly PublishedColumn[]
  /** Cells published empty because their transform could not read them or suppresses them, by column. */
  readonly suppressed: Record<string, number> = {}

  constructor(columns: readonly PublishedColumn[]) {
    this.columns = columns
  }

  transform(row: readonly string[]): string[] {
    return this.columns.map(({ name, source, transform }) => {
      const value = transform(row[source] ?? '')
      if (value !== null) return value
      this.suppressed[name] = (this.suppressed[name] ?? 0) + 1
      return ''
    })
  }
}
