import { join } from 'node:path'
import type { DelimitedDialect, Inspection } from '#lib/tabular/inspection.ts'
import type { TableWriter, WrittenColumn } from '#lib/tabular/table-writer.ts'
import { publishedDialect, writeCsv } from '#lib/tabular/write-csv.ts'
import { writeJson } from '#lib/tabular/write-json.ts'
import { writeXlsx, XLSX_MAX_CELL, XLSX_MAX_ROWS } from '#lib/tabular/write-xlsx.ts'
import { readWholeTable } from './read-upload.ts'
import type { RowTransformer } from './transform-rows.ts'

const PREVIEW_ROWS = 50

/** A file of a result, with what the published tree says of it. */
export interface ResultFile {
  name: string
  purpose: 'csv' | 'csv-excel' | 'json' | 'geojson' | 'xlsx' | 'parquet' | 'as-held'
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
}

type FileKind = Omit<ResultFile, 'path' | 'bytes' | 'sha256'> & {
  open: (path: string, columns: readonly WrittenColumn[]) => Promise<TableWriter>
}

/** Upload to every file of the result in one pass; memory does not grow with the file. */
export async function applyPlan(options: {
  path: string
  inspection: Inspection
  transformer: RowTransformer
  outDir: string
  baseName: string
  onProgress?: (share: number) => void
}): Promise<AppliedPlan> {
  const { transformer, inspection } = options
  const columns = transformer.columns.map(({ name, type }) => ({ name, type }))
  const kinds = fileKinds(options.baseName, inspection)
  const writers = await Promise.all(kinds.map((kind) => kind.open(join(options.outDir, kind.name), columns)))
  const preview: string[][] = []
  const overlong = new Set<number>()
  let total = 0
  for await (const { rows } of readWholeTable(options.path, inspection.dialect)) {
    const published = rows.map((row) => transformer.transform(row))
    if (preview.length < PREVIEW_ROWS) preview.push(...published.slice(0, PREVIEW_ROWS - preview.length))
    total += published.length
    if (published.some((row) => row.some((cell) => cell.length > XLSX_MAX_CELL))) overlong.add(total)
    for (const writer of writers) await writer.writeRows(published)
    options.onProgress?.(Math.min(1, total / Math.max(1, inspection.rows)))
  }
  const files: ResultFile[] = []
  for (const [index, { open: _, ...kind }] of kinds.entries()) {
    const written = await (writers[index] as TableWriter).close()
    // A workbook that would cut a cell is not offered: published cells are what the department holds (Z27).
    if (kind.purpose === 'xlsx' && overlong.size > 0) continue
    files.push({ ...kind, path: join(options.outDir, kind.name), ...written })
  }
  const shown = { columns: columns.map(({ name }) => name), rows: preview, total }
  return { files, preview: shown, rowsIn: total, rowsOut: total }
}

function fileKinds(baseName: string, { dialect, rows }: Inspection): FileKind[] {
  const csv = { format: 'csv', mediaType: 'text/csv', encoding: 'utf-8' }
  const kinds: FileKind[] = [
    {
      ...csv,
      name: `${baseName}.csv`,
      purpose: 'csv',
      open: (path, columns) => writeCsv(path, columns, publishedDialect),
    },
    {
      ...csv,
      name: `${baseName}.excel.csv`,
      purpose: 'csv-excel',
      open: (path, columns) => writeCsv(path, columns, { ...publishedDialect, bom: true }),
    },
    {
      name: `${baseName}.json`,
      purpose: 'json',
      format: 'json',
      mediaType: 'application/json',
      encoding: 'utf-8',
      open: writeJson,
    },
  ]
  if (rows < XLSX_MAX_ROWS) {
    kinds.push({
      name: `${baseName}.xlsx`,
      purpose: 'xlsx',
      format: 'xlsx',
      mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      open: writeXlsx,
    })
  }
  // Workbooks and JSON are published as such already, whatever their department's layout was.
  if (dialect.format !== 'delimited' || isPublishedForm(dialect)) return kinds
  return [...kinds, asHeld(baseName, dialect)]
}

/** Whether the department's own form is one of the two CSV files already; a line end is no other format. */
function isPublishedForm(dialect: DelimitedDialect): boolean {
  return dialect.encoding === 'utf-8' && dialect.delimiter === ',' && dialect.quote === '"'
}

function asHeld(baseName: string, dialect: DelimitedDialect): FileKind {
  const format = dialect.delimiter === '\t' ? 'tsv' : 'csv'
  return {
    name: `${baseName}.as-held.${format}`,
    purpose: 'as-held',
    format,
    mediaType: format === 'tsv' ? 'text/tab-separated-values' : 'text/csv',
    encoding: dialect.encoding,
    open: (path, columns) => writeCsv(path, columns, dialect),
  }
}
