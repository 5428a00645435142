import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countDistinct, rareValues } from './count-distinct.ts'
import { findDuplicates } from './find-duplicates.ts'
import { RowSet } from './row-set.ts'
import { withDuckDb } from './session.ts'
import { quoteText } from './sql-text.ts'
import { publishedTable } from './testing.ts'
import { writeParquet } from './write-parquet.ts'

const cell = fc.constantFrom('', '1', '01', ' 1', '甲', '乙', 'a"b')
const rowsOfTwo = fc.array(fc.tuple(cell, cell), { maxLength: 12 })
const runs = { numRuns: 40 }

test('distinct and rare values are those that counting by hand finds', async () => {
  await fc.assert(
    fc.asyncProperty(rowsOfTwo, fc.integer({ min: 2, max: 4 }), async (rows, below) => {
      const { csv, workDir } = await publishedTable(['a', 'b'], rows)
      const counts = new Map<string, number>()
      for (const [a] of rows) if (a !== '') counts.set(a, (counts.get(a) ?? 0) + 1)
      const distinctOfB = new Set(rows.map(([, b]) => b).filter((b) => b !== '')).size
      expect(await countDistinct(csv, ['a', 'b'], { workDir })).toEqual({ a: counts.size, b: distinctOfB })
      const rare = [...counts].filter(([, n]) => n < below).map(([value]) => value)
      expect(await rareValues(csv, 'a', below, { workDir })).toEqual(new Set(rare))
    }),
    runs,
  )
})

test('a duplicate is a row whose key an earlier row has, and no cell of it is empty', async () => {
  await fc.assert(
    fc.asyncProperty(rowsOfTwo, async (rows) => {
      const { csv, workDir } = await publishedTable(['a', 'b'], rows)
      const first = new Map<string, number>()
      const expected = { rows: [] as number[], firsts: [] as number[] }
      rows.forEach((row, index) => {
        if (row.includes('')) return
        const known = first.get(JSON.stringify(row))
        if (known === undefined) first.set(JSON.stringify(row), index + 1)
        else {
          expected.rows.push(index + 1)
          expected.firsts.push(known)
        }
      })
      const count = expected.rows.length
      expect(await findDuplicates(csv, ['a', 'b'], { workDir, limit: 100 })).toEqual({ ...expected, count })
    }),
    runs,
  )
})

test('only so many duplicates are listed, and all are counted', async () => {
  const { csv, workDir } = await publishedTable(['a'], Array(50).fill(['x']))
  expect(await findDuplicates(csv, ['a'], { workDir, limit: 3 })).toEqual({
    rows: [2, 3, 4],
    firsts: [1, 1, 1],
    count: 49,
  })
})

test('a set of rows holds what was added and counts each once', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(5000)), fc.nat(100), (rows, hint) => {
      const set = new RowSet(hint)
      for (const row of rows) set.add(row)
      const expected = new Set(rows)
      expect(set.size).toBe(expected.size)
      for (let row = 0; row <= 5001; row += 1) expect(set.has(row)).toBe(expected.has(row))
    }),
    runs,
  )
})

test('Parquet is Snappy, holds codes as text and an empty cell as the empty text, and repeats byte for byte', async () => {
  const rows = Array.from({ length: 70_000 }, (_, i) => [
    String(i).padStart(6, '0'),
    i % 3 ? '' : `"${i}",\r\n`,
  ])
  const { csv, workDir } = await publishedTable(['编"号', 'note'], rows)
  const outs = ['one.parquet', 'two.parquet'].map((name) => join(workDir, name))
  for (const out of outs) await writeParquet(csv, out, ['note', '编"号'], { workDir })
  const digests = await Promise.all(
    outs.map(async (out) =>
      createHash('sha256')
        .update(await readFile(out))
        .digest('hex'),
    ),
  )
  expect(digests[0]).toBe(digests[1])
  const [out = ''] = outs
  await withDuckDb({ workDir, files: [out] }, async (db) => {
    const read = await db.rows(`select * from read_parquet(${quoteText(out)})`)
    expect(read.length).toBe(rows.length)
    expect(read.every(([note, code], i) => note === rows[i]?.[1] && code === rows[i]?.[0])).toBe(true)
    const about = await db.rows(`select distinct path_in_schema, type, compression
      from parquet_metadata(${quoteText(out)}) order by 1`)
    expect(about).toEqual([
      ['note', 'BYTE_ARRAY', 'SNAPPY'],
      ['编"号', 'BYTE_ARRAY', 'SNAPPY'],
    ])
  })
})
