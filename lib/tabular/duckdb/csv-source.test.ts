import { rm } from 'node:fs/promises'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openTable } from '../open-table.ts'
import { ProblemList } from '../problem-list.ts'
import { publishedDialect } from '../write-csv.ts'
import { csvSource, UnknownColumn } from './csv-source.ts'
import { withDuckDb } from './session.ts'
import { publishedTable } from './testing.ts'

async function readByDuckDb(csv: string, workDir: string): Promise<unknown[][]> {
  const source = await csvSource(csv, workDir)
  const cells = source.header.map((name) => source.cell(name)).join(', ')
  return withDuckDb({ workDir, files: [source.path] }, (db) => db.rows(`select ${cells} from ${source.from}`))
}

async function readByUs(csv: string): Promise<string[][]> {
  const rows: string[][] = []
  for await (const batch of openTable(csv, publishedDialect, new ProblemList())) rows.push(...batch.rows)
  return rows
}

const awkward = fc.constantFrom(
  ...['"', ',', '\r', '\n', '\r\n', ' ', '\t', '\\', "'", '0', '-', 'a', '中', '𠮷', '\u3000'],
)
const cell = fc.oneof(
  fc.string({ unit: awkward, maxLength: 8 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.constantFrom('', '007', '440106', 'NULL', 'null', '\\N', 'true', '1e5', '2024-03-05', '""'),
)
/** Names with something to read: a blank one is a fault of its own. */
const name = fc.string({ unit: awkward, minLength: 1, maxLength: 5 }).map((text) => `h${text}h`)
const table = fc
  .uniqueArray(name, { minLength: 1, maxLength: 4 })
  .chain((header) =>
    fc.tuple(
      fc.constant(header),
      fc.array(fc.array(cell, { minLength: header.length, maxLength: header.length }), { maxLength: 6 }),
    ),
  )

test('DuckDB reads every cell as it was written, and as our own reader does', async () => {
  await fc.assert(
    fc.asyncProperty(table, async ([header, rows]) => {
      const { csv, workDir } = await publishedTable(header, rows)
      expect((await csvSource(csv, workDir)).header).toEqual(header)
      expect(await readByDuckDb(csv, workDir)).toEqual(rows)
      // Our reader takes a carriage return at the end of a line for part of the line end, quoted or not.
      if (!rows.some((row) => row.at(-1)?.endsWith('\r'))) expect(await readByUs(csv)).toEqual(rows)
      await rm(workDir, { recursive: true })
    }),
    { numRuns: 60 },
  )
})

test('a line end inside the header does not hide the rows', async () => {
  const rows = [['张三', '一\r\n二']]
  const { csv, workDir } = await publishedTable(['姓名\n(必填)', '"备注"\r'], rows)
  expect(await readByDuckDb(csv, workDir)).toEqual(rows)
})

test('the only column may be empty in any row', async () => {
  const rows = [[''], ['1'], [''], ['']]
  const { csv, workDir } = await publishedTable(['备注'], rows)
  expect(await readByDuckDb(csv, workDir)).toEqual(rows)
})

test('quotes in names of files and columns are names', async () => {
  const { csv, workDir } = await publishedTable(
    ['it\'s "a"', "'); drop table x; --"],
    [['1', '2']],
    `o'b"r.csv`,
  )
  expect(await readByDuckDb(csv, workDir)).toEqual([['1', '2']])
})

test('line ends inside quotes and long cells far into a large file are read', async () => {
  const rows = Array.from({ length: 40_000 }, (_, i) => [
    String(i).padStart(6, '0'),
    i % 97 === 0 ? `第一行\r\n第二行,"${i}"` : `备注${'长'.repeat(i % 200)}`,
  ])
  rows.push(['last', '长'.repeat(500_000)])
  const { csv, workDir } = await publishedTable(['编号', '备注'], rows)
  const read = await readByDuckDb(csv, workDir)
  expect(read.length).toBe(rows.length)
  expect(read.every((row, i) => row[0] === rows[i]?.[0] && row[1] === rows[i]?.[1])).toBe(true)
})

test('a row that does not fit the header is an error, not a guess', async () => {
  const { csv, workDir } = await publishedTable(
    ['a', 'b'],
    [
      ['1', '2'],
      ['1', '2', '3'],
    ],
  )
  await expect(readByDuckDb(csv, workDir)).rejects.toThrow()
})

test('a column that is not there is named, with those that are', async () => {
  const { csv, workDir } = await publishedTable(['a', 'b'], [])
  const source = await csvSource(csv, workDir)
  expect(() => source.cell('c')).toThrow(UnknownColumn)
  expect(() => source.cell('c')).toThrow(expect.objectContaining({ column: 'c', columns: ['a', 'b'] }))
})
