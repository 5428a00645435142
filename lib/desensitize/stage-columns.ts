import { join } from 'node:path'
import type { RowSet } from '#lib/tabular/duckdb/row-set.ts'
import type { Inspection } from '#lib/tabular/inspection.ts'
import type { TableWriter } from '#lib/tabular/table-writer.ts'
import { publishedDialect, writeCsv } from '#lib/tabular/write-csv.ts'
import { readWholeTable } from './read-upload.ts'
import { type PublishedColumn, RowTransformer } from './transform-rows.ts'

/** Some columns of an upload, in the published CSV form, in the job's private folder: raw unless said otherwise. */
export class ColumnStage {
  readonly path: string
  readonly columns: readonly string[]
  private readonly places: readonly number[]
  private readonly writer: TableWriter

  private constructor(
    path: string,
    columns: readonly string[],
    places: readonly number[],
    writer: TableWriter,
  ) {
    this.path = path
    this.columns = columns
    this.places = places
    this.writer = writer
  }

  static async open(workDir: string, name: string, wanted: ReadonlySet<string>, inspection: Inspection) {
    const places = inspection.columns.flatMap((column, index) => (wanted.has(column.name) ? [index] : []))
    const columns = places.map((place) => inspection.columns[place]?.name ?? '')
    const path = join(workDir, name)
    const written = columns.map((column) => ({ name: column, type: 'text' as const }))
    return new ColumnStage(path, columns, places, await writeCsv(path, written, publishedDialect))
  }

  async writeRows(rows: readonly (readonly string[])[]): Promise<void> {
    await this.writer.writeRows(rows.map((row) => this.places.map((place) => row[place] ?? '')))
  }

  async close(): Promise<void> {
    await this.writer.close()
  }
}

/** Reads an upload and stages some of its columns. */
export async function stageColumns(
  upload: { readonly path: string; readonly inspection: Inspection },
  wanted: ReadonlySet<string>,
  workDir: string,
  onProgress?: (share: number) => void,
): Promise<ColumnStage> {
  const stage = await ColumnStage.open(workDir, 'raw.csv', wanted, upload.inspection)
  for await (const { rows } of readWholeTable(upload.path, upload.inspection.dialect, onProgress))
    await stage.writeRows(rows)
  await stage.close()
  return stage
}

/** Transforms staged columns as they would be published, without the rows left out; returns the path of the CSV. */
export async function stageTransformed(
  raw: ColumnStage,
  published: readonly PublishedColumn[],
  out: string,
  leftOut?: RowSet,
): Promise<string> {
  const columns = published
    .filter(({ name }) => raw.columns.includes(name))
    .map((column) => ({ ...column, source: raw.columns.indexOf(column.name) }))
  const transformer = new RowTransformer(columns)
  const writer = await writeCsv(out, columns, publishedDialect)
  let row = 0
  for await (const { rows } of readWholeTable(raw.path, publishedDialect)) {
    const kept = leftOut ? rows.filter(() => !leftOut.has(row++)) : rows
    await writer.writeRows(kept.map((cells) => transformer.transform(cells)))
  }
  await writer.close()
  return out
}
