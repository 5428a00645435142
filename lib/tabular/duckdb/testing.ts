import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { publishedDialect, writeCsv } from '../write-csv.ts'

/** Writes a table in the published CSV form, in a private folder of its own. */
export async function publishedTable(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  name = 'table.csv',
): Promise<{ csv: string; workDir: string }> {
  const workDir = await mkdtemp(join(tmpdir(), 'duckdb-test-'))
  const csv = join(workDir, name)
  const columns = header.map((column) => ({ name: column, type: 'text' as const }))
  const writer = await writeCsv(csv, columns, publishedDialect)
  await writer.writeRows(rows)
  await writer.close()
  return { csv, workDir }
}
