import { rm } from 'node:fs/promises'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { publishedTable } from '#lib/tabular/duckdb/testing.ts'
import { compareRows } from './compare-rows.ts'

const cell = fc.constantFrom('', '1', '01', '1:', ':1', '甲', '"\r\n')
const rows = fc.array(fc.tuple(cell, cell), { maxLength: 8 })

/** Rows of one list that the other has too, each as often as both have it. */
function inBoth(before: readonly string[][], after: readonly string[][]): number {
  const left = before.map((row) => JSON.stringify(row))
  return after.filter((row) => {
    const at = left.indexOf(JSON.stringify(row))
    if (at >= 0) left.splice(at, 1)
    return at >= 0
  }).length
}

test('rows are compared as multisets, whatever the order of rows and columns', async () => {
  await fc.assert(
    fc.asyncProperty(rows, rows, async (before, after) => {
      const one = await publishedTable(['a', 'b"'], before)
      const swapped = after.map(([a, b]) => [b, 'new', a])
      const two = await publishedTable(['b"', 'c', 'a'], swapped)
      const same = inBoth(before, after)
      expect(await compareRows(one.csv, two.csv)).toEqual({
        columnsAdded: ['c'],
        columnsRemoved: [],
        rowsBefore: before.length,
        rowsAfter: after.length,
        rowsAdded: after.length - same,
        rowsRemoved: before.length - same,
      })
      await Promise.all([one, two].map(({ workDir }) => rm(workDir, { recursive: true })))
    }),
    { numRuns: 50 },
  )
})

test('a key limits the comparison to its columns', async () => {
  const before = await publishedTable(
    ['id', 'v'],
    [
      ['1', 'x'],
      ['2', 'y'],
    ],
  )
  const after = await publishedTable(
    ['id', 'v'],
    [
      ['1', 'changed'],
      ['3', 'y'],
    ],
  )
  expect(await compareRows(before.csv, after.csv, ['id'])).toMatchObject({ rowsAdded: 1, rowsRemoved: 1 })
  expect(await compareRows(before.csv, after.csv)).toMatchObject({ rowsAdded: 2, rowsRemoved: 2 })
})

test('without a version before, or a column in common, every row is new', async () => {
  const before = await publishedTable(['a'], [['1']])
  const after = await publishedTable(['b'], [['1'], ['1']])
  const nothing = { rowsBefore: 0, rowsRemoved: 0, columnsAdded: ['b'], columnsRemoved: [] }
  expect(await compareRows(null, after.csv)).toEqual({ ...nothing, rowsAfter: 2, rowsAdded: 2 })
  expect(await compareRows(before.csv, after.csv)).toMatchObject({ rowsAdded: 2, rowsRemoved: 1 })
})
