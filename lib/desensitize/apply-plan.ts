import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { RowSet } from '#lib/tabular/duckdb/row-set.ts'
import { UnencodableError } from '#lib/tabular/encode.ts'
import type { Inspection } from '#lib/tabular/inspection.ts'
import type { TableWriter } from '#lib/tabular/table-writer.ts'
import { OverlongCell } from '#lib/tabular/write-xlsx.ts'
import { CellDigest } from './cell-digest.ts'
import type { JointWatch } from './joint-watch.ts'
import { readWholeTable } from './read-upload.ts'
import type { Purpose, ResultForm } from './result-forms.ts'
import type { RowTransformer } from './transform-rows.ts'

const PREVIEW_ROWS = 50

/** A file of a result, with what the published tree says of it. */
export interface ResultFile {
  name: string
  purpose: Purpose
  format: string
  mediaType: string
  encoding?: string
  path: string
  bytes: number
  sha256: string
}

/** What one pass over the upload has made. */
export interface AppliedPlan {
  files: ResultFile[]
  preview: { columns: string[]; rows: string[][]; total: number }
  rowsIn: number
  rowsOut: number
  /** Digest of the upload's cells that are kept unchanged, in the rows that are published. */
  keptDigest: string
}

interface OpenForm {
  readonly form: ResultForm
  readonly path: string
  readonly writer: TableWriter
  /** It could not hold a cell as the department has it. */
  given?: 'up'
}

/** Upload to every form of the result that rows are written to, in one pass; memory does not grow with the file. */
export async function applyPlan(options: {
  readonly path: string
  readonly inspection: Inspection
  readonly transformer: RowTransformer
  readonly forms: readonly ResultForm[]
  readonly outDir: string
  /** Rows that are not published, counted from 0. */
  readonly leftOut?: RowSet | undefined
  readonly watch: JointWatch
  /** Is given the raw rows that are read, published or not. */
  readonly onRows?: ((rows: readonly string[][]) => Promise<void>) | undefined
  readonly onProgress?: (share: number) => void
}): Promise<AppliedPlan> {
  const { transformer, leftOut, watch } = options
  const names = transformer.columns.map(({ name }) => name)
  const kept = transformer.columns.filter((column) => column.kept).map(({ source }) => source)
  const digest = new CellDigest()
  const open = await openForms(options)
  const preview: string[][] = []
  let rowsIn = 0
  let rowsOut = 0
  for await (const { rows } of readWholeTable(options.path, options.inspection.dialect, options.onProgress)) {
    await options.onRows?.(rows)
    const published: string[][] = []
    for (const row of rows) {
      const number = rowsIn
      rowsIn += 1
      if (leftOut?.has(number)) continue
      for (const source of kept) digest.add(row[source] ?? '')
      const result = transformer.transform(row)
      watch.add(row, result)
      published.push(result)
    }
    if (preview.length < PREVIEW_ROWS) preview.push(...published.slice(0, PREVIEW_ROWS - preview.length))
    rowsOut += published.length
    for (const form of open) await writeRows(form, published)
  }
  const files = await closeForms(open)
  const shown = { columns: names, rows: preview, total: rowsOut }
  return { files, preview: shown, rowsIn, rowsOut, keptDigest: digest.finish() }
}

async function openForms(options: {
  readonly forms: readonly ResultForm[]
  readonly outDir: string
  readonly transformer: RowTransformer
}): Promise<OpenForm[]> {
  const columns = options.transformer.columns.map(({ name, type }) => ({ name, type }))
  const open: OpenForm[] = []
  for (const form of options.forms) {
    if (!form.open) continue
    const path = join(options.outDir, form.name)
    open.push({ form, path, writer: await form.open(path, columns) })
  }
  return open
}

/**
 * A form that cannot hold a cell as it is — a workbook would cut it, the department's encoding lacks a character — is not
 * offered: published cells are what the department holds (Z27).
 */
async function writeRows(open: OpenForm, rows: readonly string[][]): Promise<void> {
  if (open.given) return
  try {
    await open.writer.writeRows(rows)
  } catch (error) {
    const isTheForms = error instanceof UnencodableError || error instanceof OverlongCell
    // Without the CSV there is no result.
    if (!isTheForms || open.form.purpose === 'csv') throw error
    open.given = 'up'
  }
}

async function closeForms(forms: readonly OpenForm[]): Promise<ResultFile[]> {
  const files: ResultFile[] = []
  for (const { form, path, writer, given } of forms) {
    const written = await writer.close()
    if (given) {
      await rm(path)
      continue
    }
    const { open: _, ...described } = form
    files.push({ ...described, path, ...written })
  }
  return files
}
