import type { Inspection } from '#lib/tabular/inspection.ts'
import { publishedDialect } from '#lib/tabular/write-csv.ts'
import { readWholeTable } from './read-upload.ts'
import type { RowTransformer } from './transform-rows.ts'

/** Where a kept column differs from the upload; never the values. */
export interface KeptDifference {
  readonly column: string
  /** Row of data, the first is 1. */
  readonly row: number
}

/**
 * Reads the produced CSV again and compares every cell of the kept columns with the upload (Z27: identical to what the
 * department holds). Returns the first difference, a missing or surplus row too; undefined where all are equal.
 */
export async function verifyKeptColumns(
  upload: string,
  inspection: Inspection,
  produced: string,
  transformer: RowTransformer,
): Promise<KeptDifference | undefined> {
  const kept = transformer.columns
    .map(({ name, source, kept }, target) => ({ name, source, target, kept }))
    .filter((column) => column.kept)
  const before = singleRows(upload, inspection.dialect)
  const after = singleRows(produced, publishedDialect)
  for (let row = 1; ; row += 1) {
    const [held, published] = [await before.next(), await after.next()]
    if (held.done && published.done) return undefined
    if (held.done || published.done) return { column: '', row }
    const different = kept.find(({ source, target }) => held.value[source] !== published.value[target])
    if (different) return { column: different.name, row }
  }
}

async function* singleRows(path: string, dialect: Inspection['dialect']): AsyncGenerator<string[]> {
  for await (const { rows } of readWholeTable(path, dialect)) yield* rows
}
