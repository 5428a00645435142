import { csvSource } from './csv-source.ts'
import { rowDigest } from './row-digest.ts'
import { withDuckDb } from './session.ts'

/** Rows that repeat an earlier row in the columns of a key. */
export interface Duplicates {
  /** Numbers of the repeating rows, in the order of the file: 1 is the first row of data below the header. */
  readonly rows: number[]
  /** For each of `rows`, the row that it repeats: the first with the same key. */
  readonly firsts: number[]
  /** All repeating rows, listed or not. */
  readonly count: number
}

/**
 * Finds rows of a table in the published CSV form whose cells in `columns` together repeat those of an earlier row. A row
 * with an empty cell among them repeats nothing, as with UNIQUE in SQL.
 */
export async function findDuplicates(
  csv: string,
  columns: readonly string[],
  { workDir, limit }: { workDir: string; limit: number },
): Promise<Duplicates> {
  const source = await csvSource(csv, workDir)
  const cells = columns.map((column) => source.cell(column))
  const filled = cells.map((cell) => `${cell} <> ''`).join(' and ') || 'true'
  return withDuckDb({ workDir, files: [source.path] }, async (db) => {
    await db.run(`create temp table keyed as select n, key from
      (select row_number() over () as n, ${rowDigest()(cells)} as key, ${filled} as filled from ${source.from})
      where filled`)
    await db.run(`create temp table repeated as
      select key, min(n) as first, count(*) as size from keyed group by key having count(*) > 1`)
    const [counted] = await db.rows('select coalesce(sum(size - 1), 0) from repeated')
    const listed = await db.rows(
      'select n, first from keyed join repeated using (key) where n <> first order by n limit ?',
      [limit],
    )
    return {
      rows: listed.map(([row]) => Number(row)),
      firsts: listed.map(([, first]) => Number(first)),
      count: Number(counted?.[0] ?? 0),
    }
  })
}
