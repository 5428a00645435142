import { csvSource } from '#lib/tabular/duckdb/csv-source.ts'
import { RowSet } from '#lib/tabular/duckdb/row-set.ts'
import { withDuckDb } from '#lib/tabular/duckdb/session.ts'
import { formClasses, keyOf } from './equivalence-classes.ts'

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
  const keys = [...new Set(quasiIdentifiers)]
  return withDuckDb({ workDir, files: [source.path] }, async (db) => {
    await formClasses(db, source, keys)
    const same = keys.map((_, index) => `small.${keyOf(index)} = numbered.${keyOf(index)}`)
    const cells = keys.map((column, index) => `, ${source.cell(column)} as ${keyOf(index)}`).join('')
    const sql = `select r from (select row_number() over () - 1 as r${cells} from ${source.from}) as numbered
      semi join (select * from classes where n < ?) as small on ${same.join(' and ') || 'true'}`
    const rows = new RowSet()
    for await (const [numbers = []] of db.chunks(sql, [k])) {
      for (const number of numbers) rows.add(Number(number))
    }
    return rows
  })
}
