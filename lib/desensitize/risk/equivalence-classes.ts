import type { CsvSource } from '#lib/tabular/duckdb/csv-source.ts'
import type { DuckDb } from '#lib/tabular/duckdb/session.ts'
import type { SizeCount } from './class-sizes.ts'

/** Name of the column of the table `classes` that holds the nth quasi-identifier. */
export function keyOf(index: number): string {
  return `q${index}`
}

/**
 * Groups the records by their quasi-identifiers into the temporary table `classes (q0, q1, …, n)`: one row for each
 * combination of values that occurs, with the number of records that have it. An empty cell is a value like any other.
 */
export async function formClasses(db: DuckDb, source: CsvSource, quasiIdentifiers: readonly string[]) {
  const keys = quasiIdentifiers.map((column, index) => `${source.cell(column)} as ${keyOf(index)}`)
  const names = quasiIdentifiers.map((_, index) => keyOf(index))
  const select = [...keys, 'count(*) as n'].join(', ')
  const grouped = names.length > 0 ? `group by ${names.join(', ')}` : 'having count(*) > 0'
  await db.run(`create temp table classes as select ${select} from ${source.from} ${grouped}`)
}

/** How many classes there are of each size. */
export async function classSizes(db: DuckDb): Promise<SizeCount[]> {
  const rows = await db.rows('select n, count(*) from classes group by n order by n')
  return rows.map(([size, classes]) => ({
    size: Number(size),
    classes: Number(classes),
    records: Number(size) * Number(classes),
  }))
}

/** Suppressed cells in the quasi-identifiers, and the records that have any. */
export async function countSuppressed(db: DuckDb, keys: number): Promise<{ cells: number; records: number }> {
  if (keys === 0) return { cells: 0, records: 0 }
  const empty = Array.from({ length: keys }, (_, index) => `(${keyOf(index)} = '')::integer`)
  const [row = []] = await db.rows(`select coalesce(sum(n * empty), 0), coalesce(sum(n) filter (empty > 0), 0)
    from (select n, ${empty.join(' + ')} as empty from classes)`)
  return { cells: Number(row[0]), records: Number(row[1]) }
}
