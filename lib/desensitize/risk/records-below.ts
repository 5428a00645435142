import { csvSource } from '#lib/tabular/duckdb/csv-source.ts'
import { rowDigest } from '#lib/tabular/duckdb/row-digest.ts'
import { RowSet } from '#lib/tabular/duckdb/row-set.ts'
import { withDuckDb } from '#lib/tabular/duckdb/session.ts'

/**
 * Rows (counted from 0, in the order of the file) whose class over the quasi-identifiers has fewer than `k` records; an
 * empty cell is a value of its own. Leaving them all out leaves a table that reaches k.
 * @throws {UnknownColumn}
 */
export async function recordsBelow(
  csv: string,
  quasiIdentifiers: readonly string[],
  k: number,
  { workDir }: { workDir: string },
): Promise<RowSet> {
  const source = await csvSource(csv, workDir)
  const cells = quasiIdentifiers.map((column) => source.cell(column))
  return withDuckDb({ workDir, files: [source.path] }, async (db) => {
    await db.run(`create temp table keyed as
      select row_number() over () - 1 as r, ${rowDigest()(cells)} as key from ${source.from}`)
    const sql = `select r from keyed
      semi join (select key from keyed group by key having count(*) < ?) as small using (key)`
    const rows = new RowSet()
    for await (const [numbers = []] of db.chunks(sql, [k])) {
      for (const number of numbers) rows.add(Number(number))
    }
    return rows
  })
}
