import { csvSource } from './csv-source.ts'
import { withDuckDb } from './session.ts'
import { quoteName, quoteText } from './sql-text.ts'

/** Rows of a row group: what DuckDB holds in memory before it writes. */
const ROW_GROUP = 30_720

/**
 * Writes columns of a table in the published CSV form as Parquet: VARCHAR each, an empty cell as the empty text, Snappy,
 * which every reader in a browser knows. Equal input gives equal bytes.
 */
export async function writeParquet(
  csv: string,
  out: string,
  columns: readonly string[],
  { workDir }: { workDir: string },
): Promise<void> {
  const source = await csvSource(csv, workDir)
  const selected = columns.map((column) => `${source.cell(column)} as ${quoteName(column)}`).join(', ')
  await withDuckDb({ workDir, files: [source.path, out] }, (db) =>
    db.run(`copy (select ${selected} from ${source.from}) to ${quoteText(out)}
      (format parquet, compression snappy, row_group_size ${ROW_GROUP})`),
  )
}
