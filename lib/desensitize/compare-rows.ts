import { createHash } from 'node:crypto'
import { publishedDialect } from '#lib/tabular/write-csv.ts'
import { readWholeTable } from './read-upload.ts'

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
 * Compares two tables in the published CSV form by hashes of their rows over the columns that both have (or over `key`
 * alone), whatever the order of rows and columns. Memory grows with the number of rows, not with their length.
 */
export async function compareRows(
  before: string | null,
  after: string,
  key?: readonly string[],
): Promise<TableDifference> {
  const oldHeader = before === null ? [] : await headerOf(before)
  const newHeader = await headerOf(after)
  const shared = oldHeader.filter((name) => newHeader.includes(name) && (!key || key.includes(name)))
  const counts = new Map<string, number>()
  let rowsBefore = 0
  if (before !== null) {
    for await (const hash of rowHashes(before, shared)) {
      counts.set(hash, (counts.get(hash) ?? 0) + 1)
      rowsBefore += 1
    }
  }
  let rowsAfter = 0
  let same = 0
  for await (const hash of rowHashes(after, shared)) {
    rowsAfter += 1
    const left = counts.get(hash) ?? 0
    // Without a column in common no row is another's successor.
    if (left === 0 || shared.length === 0) continue
    counts.set(hash, left - 1)
    same += 1
  }
  return {
    columnsAdded: newHeader.filter((name) => !oldHeader.includes(name)),
    columnsRemoved: oldHeader.filter((name) => !newHeader.includes(name)),
    rowsBefore,
    rowsAfter,
    rowsAdded: rowsAfter - same,
    rowsRemoved: rowsBefore - same,
  }
}

async function headerOf(path: string): Promise<readonly string[]> {
  for await (const { header } of readWholeTable(path, publishedDialect)) return header
  return []
}

async function* rowHashes(path: string, columns: readonly string[]): AsyncGenerator<string> {
  let places: number[] | undefined
  for await (const { header, rows } of readWholeTable(path, publishedDialect)) {
    places ??= columns.map((name) => header.indexOf(name))
    for (const row of rows) {
      const cells = JSON.stringify(places.map((place) => row[place]))
      yield createHash('sha256').update(cells).digest('base64').slice(0, 22)
    }
  }
}
