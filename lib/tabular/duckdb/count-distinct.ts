import { csvSource } from './csv-source.ts'
import { withDuckDb } from './session.ts'

/** Distinct non-empty values of each column, exact, in the published CSV form. Cells are compared as they stand. */
export async function countDistinct(
  csv: string,
  columns: readonly string[],
  { workDir }: { workDir: string },
): Promise<Record<string, number>> {
  const source = await csvSource(csv, workDir)
  const counts: Record<string, number> = {}
  await withDuckDb({ workDir, files: [source.path] }, async (db) => {
    // One at a time: the hash tables of all columns together would not fit.
    for (const column of columns) {
      const cell = source.cell(column)
      const sql = `select count(*) from (select ${cell} as v from ${source.from} where ${cell} <> '' group by v)`
      const [row] = await db.rows(sql)
      counts[column] = Number(row?.[0] ?? 0)
    }
  })
  return counts
}

/**
 * Values of a column that fewer than `below` rows share; the empty cell is no value. What is returned holds raw values
 * and stays inside the worker.
 */
export async function rareValues(
  csv: string,
  column: string,
  below: number,
  { workDir }: { workDir: string },
): Promise<Set<string>> {
  const source = await csvSource(csv, workDir)
  const cell = source.cell(column)
  const rare = new Set<string>()
  await withDuckDb({ workDir, files: [source.path] }, async (db) => {
    const sql = `select ${cell} as v from ${source.from} where ${cell} <> '' group by v having count(*) < ?`
    for await (const [values = []] of db.chunks(sql, [below])) {
      for (const value of values) rare.add(String(value))
    }
  })
  return rare
}
