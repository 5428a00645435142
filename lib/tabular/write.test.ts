import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { readXlsx } from 'hucre'
import iconv from 'iconv-lite'
import { expect, test } from 'vitest'
import { UnencodableError } from './encode.ts'
import type { TableWriter } from './table-writer.ts'
import { isExactNumber } from './table-writer.ts'
import { dialectOf, temporaryFile } from './testing.ts'
import { publishedDialect, writeCsv } from './write-csv.ts'
import { writeJson } from './write-json.ts'
import { writeXlsx } from './write-xlsx.ts'

const columns = [
  { name: '名称', type: 'text' as const },
  { name: '代码', type: 'code' as const },
  { name: '户数', type: 'integer' as const },
]
const rows = [
  ['公园, "东"\n<&>', '007', '12'],
  ['', '1234567890123456789', '1234567890123456'],
]

async function written(open: (path: string) => Promise<TableWriter>): Promise<Buffer> {
  const path = join(await temporaryFile(''), '..', 'out')
  const writer = await open(path)
  await writer.writeRows(rows)
  const { bytes } = await writer.close()
  const content = await readFile(path)
  expect(content.byteLength).toBe(bytes)
  return content
}

test('the published CSV is UTF-8 with CRLF, quoted only where it must be', async () => {
  const bytes = await written((path) => writeCsv(path, columns, publishedDialect))
  expect(bytes.toString()).toBe(
    '名称,代码,户数\r\n"公园, ""东""\n<&>",007,12\r\n,1234567890123456789,1234567890123456\r\n',
  )
})

test('the form held is written in its encoding, delimiter and line end', async () => {
  const dialect = dialectOf({ encoding: 'gb18030', delimiter: ';', newline: '\n' })
  const bytes = await written((path) => writeCsv(path, columns, dialect))
  expect(iconv.decode(bytes, 'gb18030')).toBe(
    '名称;代码;户数\n"公园, ""东""\n<&>";007;12\n;1234567890123456789;1234567890123456\n',
  )
})

test('a lone surrogate is refused rather than replaced', async () => {
  const path = join(await temporaryFile(''), '..', 'out')
  const writer = await writeCsv(path, columns, dialectOf({ encoding: 'gb18030' }))
  await expect(writer.writeRows([['\ud800', '', '']])).rejects.toThrow(UnencodableError)
})

test('JSON is an array of objects with the cells as they are', async () => {
  const bytes = await written((path) => writeJson(path, columns))
  expect(JSON.parse(bytes.toString())).toEqual(
    rows.map(([name, code, count]) => ({ 名称: name, 代码: code, 户数: count })),
  )
})

test('XLSX keeps characters that XML cannot hold, and text that looks like their escape', async () => {
  const odd = ['a\u0007b', '_x0041_', '\t行\r\n尾', '\u{20000}', "'=1+1", ' 前后 ']
  const path = join(await temporaryFile(''), '..', 'out')
  const writer = await writeXlsx(path, [{ name: '备注', type: 'text' }])
  await writer.writeRows(odd.map((cell) => [cell]))
  await writer.close()
  const workbook = await readXlsx(await readFile(path))
  expect(workbook.sheets[0]?.rows.slice(1).map(([cell]) => cell)).toEqual(odd)
})

test('XLSX keeps codes and long numbers as text, and is the same bytes every time', async () => {
  const bytes = await written((path) => writeXlsx(path, columns))
  const workbook = await readXlsx(bytes)
  expect(workbook.sheets[0]?.rows).toEqual([
    ['名称', '代码', '户数'],
    ['公园, "东"\n<&>', '007', 12],
    [null, '1234567890123456789', '1234567890123456'],
  ])
  expect(await written((path) => writeXlsx(path, columns))).toEqual(bytes)
})

test.each(['1.50', '007', '+5', '1e5', '-0', '1234567890123456', '.5', ''])(
  '%s is no exact number',
  (cell) => {
    expect(isExactNumber(cell, 'decimal')).toBe(false)
  },
)
