import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type CsvSource, csvSource } from '#lib/tabular/duckdb/csv-source.ts'
import { rowDigest } from '#lib/tabular/duckdb/row-digest.ts'
import { type DuckDb, withDuckDb } from '#lib/tabular/duckdb/session.ts'

/** Differences between two published tables: of names, and of rows as multisets. */
export interface TableDifference {
  columnsAdded: string[]
  columnsRemoved: string[]
  rowsBefore: number
  rowsAfter: number
  rowsAdded: number
  rowsRemoved: number
}

/**
 * Compares two tables in the published CSV form by their rows over the columns that both have (or over `key` alone),
 * whatever the order of rows and columns. Memory is bounded: what does not fit spills into a folder inside `workDir`,
 * which is deleted after.
 */
export async function compareRows(
  before: string | null,
  after: string,
  key?: readonly string[],
  workDir: string = tmpdir(),
): Promise<TableDifference> {
  const folder = await mkdtemp(join(workDir, 'compare-'))
  try {
    const oldTable = before === null ? null : await csvSource(before, folder)
    return await compareSources(oldTable, await csvSource(after, folder), key, folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function compareSources(
  oldTable: CsvSource | null,
  newTable: CsvSource,
  key: readonly string[] | undefined,
  workDir: string,
): Promise<TableDifference> {
  const oldHeader = oldTable?.header ?? []
  const shared = oldHeader.filter((name) => newTable.header.includes(name) && (!key || key.includes(name)))
  const files = [newTable.path, ...(oldTable ? [oldTable.path] : [])]
  return withDuckDb({ workDir, files }, async (db) => {
    await db.run('create temp table digests (key uhugeint, a bigint, b bigint)')
    const digest = rowDigest()
    const cells = (source: CsvSource) => shared.map((column) => source.cell(column))
    // One file after the other: two readers at once would hold twice the buffers.
    if (oldTable) {
      await db.run(`insert into digests select ${digest(cells(oldTable))}, 1, 0 from ${oldTable.from}`)
    }
    await db.run(`insert into digests select ${digest(cells(newTable))}, 0, 1 from ${newTable.from}`)
    const { rowsBefore, rowsAfter, common } = await countRows(db)
    // Without a column in common no row is another's successor.
    const same = shared.length > 0 ? common : 0
    return {
      columnsAdded: newTable.header.filter((name) => !oldHeader.includes(name)),
      columnsRemoved: oldHeader.filter((name) => !newTable.header.includes(name)),
      rowsBefore,
      rowsAfter,
      rowsAdded: rowsAfter - same,
      rowsRemoved: rowsBefore - same,
    }
  })
}

/** A row that stands a times in one table and b times in the other is the same min(a, b) times. */
async function countRows(db: DuckDb): Promise<{ rowsBefore: number; rowsAfter: number; common: number }> {
  const [row = []] =
    await db.rows(`select coalesce(sum(a), 0), coalesce(sum(b), 0), coalesce(sum(least(a, b)), 0)
    from (select sum(a) as a, sum(b) as b from digests group by key)`)
  const [rowsBefore, rowsAfter, common] = row.map(Number) as [number, number, number]
  return { rowsBefore, rowsAfter, common }
}
