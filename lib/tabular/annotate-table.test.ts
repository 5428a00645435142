import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readXlsx } from 'hucre/xlsx'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { annotateTable } from './annotate-table.ts'
import type { Dictionary } from './dictionary.ts'
import { publishedDialect } from './write-csv.ts'

let workDir: string
beforeEach(async () => {
  workDir = await mkdtemp(join(tmpdir(), 'annotate-'))
})
afterEach(() => rm(workDir, { recursive: true }))

const dictionary: Dictionary = {
  columns: [
    { name: '编码', type: 'string', required: true, unique: true },
    { name: '人数', type: 'integer', required: false, unique: false, minimum: '0' },
    { name: '邮箱', type: 'string', required: false, unique: false, format: 'email' },
  ],
  keys: [],
  missingValues: [''],
}
const messages = {
  sheetData: '数据',
  sheetFaults: '汇总',
  problems: '问题',
  column: '列',
  problem: '问题',
  count: '数',
  advice: '改正',
  separator: '；',
  more: '另有{count}处',
  cut: '{column}被截断',
  'fault.value-not-integer': '{column}不是整数',
  'fault.value-below-minimum': '{column}小于{minimum}',
  'fault.value-not-unique': '{column}重复',
  'fault.value-not-in-format': '{column}不是{format}',
  'fault.value-required': '{column}必填',
  'format.email': '邮箱地址',
}

async function annotate(csv: string) {
  const [path, outPath] = [join(workDir, 'in.csv'), join(workDir, 'out.xlsx')]
  await writeFile(path, csv)
  const { bytes } = await annotateTable({
    path,
    dialect: publishedDialect,
    dictionary,
    outPath,
    workDir,
    messages,
  })
  const written = await readFile(outPath)
  expect(written.byteLength).toBe(bytes)
  expect((await readdir(workDir)).sort()).toEqual(['in.csv', 'out.xlsx'])
  return (await readXlsx(written, { readStyles: true })).sheets
}

const csv = '编码,人数,邮箱\r\n007,3,\r\n440106,-1,a@b\r\n007,x,\r\n_x0041_,1\r\n'

test('the problems of each row stand beside it, and codes stay as they are', async () => {
  const [data] = await annotate(csv)
  expect(data?.rows).toEqual([
    ['问题', '编码', '人数', '邮箱'],
    [null, '007', '3', null],
    ['人数小于0；邮箱不是邮箱地址', '440106', '-1', 'a@b'],
    ['人数不是整数；编码重复', '007', 'x', null],
    [null, '_x0041_', '1', null],
  ])
})

test('faulty cells are coloured and counted on a second sheet', async () => {
  const [data, faults] = await annotate(csv)
  const coloured = [...(data?.cells ?? [])].filter(([, { style }]) => style?.fill).map(([place]) => place)
  expect(coloured.sort()).toEqual(['2,2', '2,3', '3,1', '3,2'])
  expect(faults?.rows.slice(3)).toEqual([
    ['编码', '编码重复', 1],
    ['人数', '人数小于0', 1],
    ['人数', '人数不是整数', 1],
    ['邮箱', '邮箱不是邮箱地址', 1],
  ])
})

test('a large table is streamed with the same rows', async () => {
  const rows = Array.from(
    { length: 60_000 },
    (_, i) => `${String(i).padStart(6, '0')},${i % 1000 ? i : 'x'},\r\n`,
  )
  const [data, ...others] = await annotate(`编码,人数,邮箱\r\n${rows.join('')}000005,1,\r\n`)
  expect(others).toEqual([])
  expect(data?.rows).toHaveLength(60_002)
  expect(data?.rows[1]).toEqual(['人数不是整数', '000000', 'x', null])
  expect(data?.rows[1000]).toEqual([null, '000999', '999', null])
  expect(data?.rows.at(-1)).toEqual(['编码重复', '000005', '1', null])
  expect(data?.rows.filter(([problems]) => problems)).toHaveLength(62)
}, 30_000)

test('a cell that Excel cannot hold is cut, and the row says so', async () => {
  const [data] = await annotate(`编码,人数,邮箱\r\n${'长'.repeat(40_000)},1,\r\n`)
  expect(data?.rows[1]?.[0]).toBe('编码被截断')
  expect(String(data?.rows[1]?.[1])).toHaveLength(32_767)
})
