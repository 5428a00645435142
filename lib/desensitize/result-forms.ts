import type { DelimitedDialect, Inspection } from '#lib/tabular/inspection.ts'
import type { TableWriter, WrittenColumn } from '#lib/tabular/table-writer.ts'
import { publishedDialect, writeCsv } from '#lib/tabular/write-csv.ts'
import { writeGeojson } from '#lib/tabular/write-geojson.ts'
import { writeJson } from '#lib/tabular/write-json.ts'
import { writeXlsx, XLSX_MAX_ROWS } from '#lib/tabular/write-xlsx.ts'

/** What a file of a result is for; one file for each. */
export const purposes = ['csv', 'csv-excel', 'json', 'geojson', 'xlsx', 'parquet', 'as-held'] as const
export type Purpose = (typeof purposes)[number]

/** One form of a result. Rows are written to it as they come, or it is made of the finished CSV where `open` is absent. */
export interface ResultForm {
  readonly purpose: Purpose
  readonly name: string
  readonly format: string
  readonly mediaType: string
  readonly encoding?: string
  readonly open?: (path: string, columns: readonly WrittenColumn[]) => Promise<TableWriter>
}

/** Column of a GeoJSON upload that holds the geometry. */
export const GEOMETRY = 'geometry'

/** The forms that a result has, by the upload's own form and its size. */
export function resultForms(
  baseName: string,
  { dialect, rows }: Inspection,
  columns: readonly (WrittenColumn & { readonly kept: boolean })[],
): ResultForm[] {
  const csv = { format: 'csv', mediaType: 'text/csv', encoding: 'utf-8' }
  const forms: ResultForm[] = [
    {
      ...csv,
      purpose: 'csv',
      name: `${baseName}.csv`,
      open: (path, written) => writeCsv(path, written, publishedDialect),
    },
    { ...csv, purpose: 'csv-excel', name: `${baseName}.excel.csv` },
    {
      purpose: 'json',
      name: `${baseName}.json`,
      format: 'json',
      mediaType: 'application/json',
      encoding: 'utf-8',
      open: writeJson,
    },
    {
      purpose: 'parquet',
      name: `${baseName}.parquet`,
      format: 'parquet',
      mediaType: 'application/vnd.apache.parquet',
    },
  ]
  if (rows < XLSX_MAX_ROWS) forms.push(workbook(baseName))
  // Without its geometry, or with an altered one, it is no map any more.
  if (dialect.format === 'geojson' && columns.some(({ name, kept }) => name === GEOMETRY && kept))
    forms.push(map(baseName))
  // Workbooks and JSON are published as such already, whatever the layout was that the department holds.
  if (dialect.format === 'delimited' && !isPublishedForm(dialect)) forms.push(asHeld(baseName, dialect))
  return forms
}

function workbook(baseName: string): ResultForm {
  return {
    purpose: 'xlsx',
    name: `${baseName}.xlsx`,
    format: 'xlsx',
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    open: writeXlsx,
  }
}

function map(baseName: string): ResultForm {
  return {
    purpose: 'geojson',
    name: `${baseName}.geojson`,
    format: 'geojson',
    mediaType: 'application/geo+json',
    encoding: 'utf-8',
    open: (path, columns) => writeGeojson(path, columns, GEOMETRY),
  }
}

/** Whether the department's own form is one of the two CSV files already; a line end is no other format. */
function isPublishedForm(dialect: DelimitedDialect): boolean {
  return dialect.encoding === 'utf-8' && dialect.delimiter === ',' && dialect.quote === '"'
}

function asHeld(baseName: string, dialect: DelimitedDialect): ResultForm {
  const format = dialect.delimiter === '\t' ? 'tsv' : 'csv'
  // A file that quotes nothing, or escapes by a character of its own, cannot hold every cell; doubled quotes can.
  const written = { ...dialect, quote: dialect.quote || '"', escape: dialect.quote || '"' }
  return {
    purpose: 'as-held',
    name: `${baseName}.as-held.${format}`,
    format,
    mediaType: format === 'tsv' ? 'text/tab-separated-values' : 'text/csv',
    encoding: dialect.encoding,
    open: (path, columns) => writeCsv(path, columns, written),
  }
}
