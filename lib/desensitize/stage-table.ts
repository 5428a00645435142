import { UnknownColumn } from '#lib/tabular/duckdb/csv-source.ts'
import type { Dialect } from '#lib/tabular/inspection.ts'
import { publishedDialect, writeCsv } from '#lib/tabular/write-csv.ts'
import { readWholeTable } from './read-upload.ts'

/**
 * Writes a table of any format and dialect in the published CSV form, the only one that DuckDB is given: the columns named,
 * or all. The result holds raw values: `outCsv` stands in a private folder that is deleted after. Returns the number of
 * rows.
 * @throws {JobFailed} `table-changed` where a row does not fit the header
 * @throws {UnknownColumn}
 */
export async function stageTable(
  path: string,
  dialect: Dialect,
  outCsv: string,
  columns?: readonly string[],
): Promise<number> {
  let writer: Awaited<ReturnType<typeof writeCsv>> | undefined
  let places: number[] | undefined
  let rows = 0
  try {
    for await (const batch of readWholeTable(path, dialect)) {
      if (!writer) {
        places = columns?.map((name) => placeOf(name, batch.header))
        const names = columns ?? batch.header
        writer = await writeCsv(
          outCsv,
          names.map((name) => ({ name, type: 'text' as const })),
          publishedDialect,
        )
      }
      const kept = places
      await writer.writeRows(
        kept ? batch.rows.map((row) => kept.map((place) => row[place] ?? '')) : batch.rows,
      )
      rows += batch.rows.length
    }
  } finally {
    await writer?.close()
  }
  return rows
}

function placeOf(name: string, header: readonly string[]): number {
  const place = header.indexOf(name)
  if (place === -1) throw new UnknownColumn(name, header)
  return place
}
