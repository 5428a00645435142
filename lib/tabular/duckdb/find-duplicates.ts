import { csvSource } from './csv-source.ts'
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
  const names = cells.map((_, index) => `k${index}`)
  const filled = names.map((name) => `${name} <> ''`).join(' and ') || 'true'
  return withDuckDb({ workDir, files: [source.path] }, async (db) => {
    const keyed = cells.map((cell, index) => `${cell} as k${index}`).join(', ')
    await db.run(`create temp table numbered as
      select row_number() over () as n${keyed && `, ${keyed}`} from ${source.from}`)
    await db.run(`create temp table repeated as
      select min(n) as first, count(*) as size${names.map((name) => `, ${name}`).join('')}
      from numbered where ${filled} ${names.length > 0 ? `group by ${names.join(', ')}` : ''} having count(*) > 1`)
    const [counted] = await db.rows('select coalesce(sum(size - 1), 0) from repeated')
    const on = names.map((name) => `numbered.${name} = repeated.${name}`).join(' and ') || 'true'
    const listed = await db.rows(
      `select n, first from numbered join repeated on ${on} where n <> first order by n limit ?`,
      [limit],
    )
    return {
      rows: listed.map(([row]) => Number(row)),
      firsts: listed.map(([, first]) => Number(first)),
      count: Number(counted?.[0] ?? 0),
    }
  })
}
