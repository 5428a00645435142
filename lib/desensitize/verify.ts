import { stat } from 'node:fs/promises'
import type { RowSet } from '#lib/tabular/duckdb/row-set.ts'
import type { Inspection } from '#lib/tabular/inspection.ts'
import { publishedDialect } from '#lib/tabular/write-csv.ts'
import { CellDigest } from './cell-digest.ts'
import { readWholeTable } from './read-upload.ts'
import { openScan } from './scan-thread.ts'
import type { PublishedColumn } from './transform-rows.ts'

/** Where a kept column differs from the upload; never the values. */
export interface KeptDifference {
  readonly column: string
  /** Row of data in the result, the first is 1. */
  readonly row: number
}

/** What a second look at the produced CSV tells. */
export interface CheckedResult {
  /** All detectors over the result. */
  readonly inspection: Inspection
  /** Digest of the cells of kept columns, to be compared with the upload's. */
  readonly keptDigest: string
}

/** Reads the produced CSV again: scans it with all detectors, and takes the digest of its kept columns. */
export async function checkResult(
  produced: string,
  columns: readonly PublishedColumn[],
  workDir: string,
  onProgress?: (share: number) => void,
): Promise<CheckedResult> {
  const kept = columns.flatMap((column, index) => (column.kept ? [index] : []))
  const digest = new CellDigest()
  const { size } = await stat(produced)
  const header = columns.map(({ name }) => name)
  const scan = openScan(header, workDir, size)
  let published = 0
  for await (const { rows } of readWholeTable(produced, publishedDialect, onProgress)) {
    for (const row of rows) for (const index of kept) digest.add(row[index] ?? '')
    await scan.add(rows)
    published += rows.length
  }
  const inspection: Inspection = {
    dialect: publishedDialect,
    choices: { encodings: [], encodingsClose: false, sheets: [] },
    rows: published,
    columns: await scan.result(),
    problems: [],
    problemCount: 0,
  }
  return { inspection, keptDigest: digest.finish() }
}

/**
 * Finds where a produced CSV first differs from the upload in its kept columns (Z27: identical to what the department
 * holds): cell by cell, a missing or surplus row too. Undefined where all are equal.
 */
export async function findKeptDifference(
  upload: { readonly path: string; readonly inspection: Inspection; readonly leftOut?: RowSet | undefined },
  produced: string,
  columns: readonly PublishedColumn[],
): Promise<KeptDifference | undefined> {
  const kept = columns
    .map(({ name, source, kept }, target) => ({ name, source, target, kept }))
    .filter((column) => column.kept)
  const before = singleRows(upload.path, upload.inspection.dialect, upload.leftOut)
  const after = singleRows(produced, publishedDialect)
  for (let row = 1; ; row += 1) {
    const [held, published] = [await before.next(), await after.next()]
    if (held.done && published.done) return undefined
    if (held.done || published.done) return { column: '', row }
    const different = kept.find(({ source, target }) => held.value[source] !== published.value[target])
    if (different) return { column: different.name, row }
  }
}

async function* singleRows(
  path: string,
  dialect: Inspection['dialect'],
  leftOut?: RowSet,
): AsyncGenerator<string[]> {
  let number = 0
  for await (const { rows } of readWholeTable(path, dialect)) {
    for (const row of rows) if (!leftOut?.has(number++)) yield row
  }
}
