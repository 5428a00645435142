import iconv from 'iconv-lite'
import { expect, test } from 'vitest'
import { detectReading } from './detect-reading.ts'
import type { DelimitedDialect } from './table-dialect.ts'
import { temporaryFile } from './testing.ts'

const TEXT = '名称,镇街\n沙溪公园,沙溪镇\n𠮷野家,石岐街道\n'
const TRADITIONAL = '名稱,行政區\n臺北車站,中正區\n圖書館,大安區\n'
const utf16 = (text: string, order: 'le' | 'be') => {
  const bytes = Buffer.from(text, 'utf16le')
  return order === 'le' ? bytes : bytes.swap16()
}

async function read(bytes: string | Uint8Array, given = {}): Promise<DelimitedDialect> {
  const reading = await detectReading(await temporaryFile(bytes), { given })
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems))
  return reading.dialect as DelimitedDialect
}

test.each([
  ['UTF-8', Buffer.from(TEXT), 'utf-8', false],
  ['UTF-8 with a mark', Buffer.from(`\uFEFF${TEXT}`), 'utf-8', true],
  ['UTF-16 LE with a mark', utf16(`\uFEFF${TEXT}`, 'le'), 'utf-16le', true],
  ['UTF-16 BE with a mark', utf16(`\uFEFF${TEXT}`, 'be'), 'utf-16be', true],
  ['UTF-16 LE without a mark', utf16(TEXT, 'le'), 'utf-16le', false],
  ['UTF-16 BE without a mark', utf16(TEXT, 'be'), 'utf-16be', false],
  ['GB18030 with a mark', iconv.encode(`\uFEFF${TEXT}`, 'gb18030'), 'gb18030', true],
  ['GB18030 with characters of four bytes', iconv.encode(TEXT, 'gb18030'), 'gb18030', false],
  ['Big5', iconv.encode(TRADITIONAL, 'big5'), 'big5', false],
  ['traditional characters in GBK', iconv.encode(TRADITIONAL, 'gbk'), 'gb18030', false],
  ['a short GBK word', iconv.encode('a\n联通\n', 'gbk'), 'gb18030', false],
  ['Latin letters with accents', Buffer.from('pays,prix\nFrance métropolitaine,5 £\n'), 'utf-8', false],
  ['no-break spaces', Buffer.from('a,b\n1\u00a0\u00a0x,2\n'), 'utf-8', false],
] as const)('%s is recognised', async (_, bytes, encoding, bom) => {
  expect(await read(bytes)).toMatchObject({ encoding, bom })
})

test('Chinese that comes after megabytes of ASCII is seen', async () => {
  const late = Buffer.concat([
    Buffer.from(`id,name\n${'1,x\n'.repeat(600_000)}`),
    iconv.encode('2,沙溪镇\n', 'gbk'),
  ])
  expect(await read(late)).toMatchObject({ encoding: 'gb18030' })
})

test('an encoding given by hand is used, and what it does not read is named by row, column and byte', async () => {
  const bytes = Buffer.concat([Buffer.from('名称,镇街\n甲,'), iconv.encode('东区', 'gbk'), Buffer.from('\n')])
  const reading = await detectReading(await temporaryFile(bytes), { given: { encoding: 'utf-8' } })
  expect(reading).toMatchObject({
    ok: false,
    problems: [
      {
        code: 'undecodable-bytes',
        row: 2,
        column: '镇街',
        params: { columnNumber: 2, offset: 18, encoding: 'UTF-8', count: 1 },
      },
    ],
  })
})

test('a wrong encoding given by hand counts every place and names twenty', async () => {
  const bytes = iconv.encode(`名称\n${'公园\n'.repeat(50)}`, 'gbk')
  const reading = await detectReading(await temporaryFile(bytes), { given: { encoding: 'utf-8' } })
  expect(!reading.ok && reading.problems).toHaveLength(20)
  expect(!reading.ok && reading.problems[0]?.params.count).toBeGreaterThanOrEqual(51)
})

test.each([
  ['a title and a note', '公园名录\n\n名称,面积,镇街\n甲,1,东区\n乙,2,西区\n注：截至2024年底\n', [3, 1, 1]],
  [
    'titles as long as the table',
    '公园名录,,\n单位：亩,,\n名称,面积,镇街\n甲,1,东区\n乙,2,西区\n',
    [3, 1, 0],
  ],
  ['groups over columns', '地区,人口,,备注\n,男,女,\n东区,1,2,\n西区,3,4,\n', [1, 2, 0]],
  ['a row of units', '地区,人口,面积\n,人,亩\n东区,1,2\n西区,3,4\n', [1, 2, 0]],
  ['an empty corner', ',产值,户数\n1978年,,\n1979年,1.5,2\n1980年,2.5,3\n', [1, 1, 0]],
  ['years as names', '指标,2023年,2024年\n户数,15,26\n人口,31,45\n', [1, 1, 0]],
  ['figures alone', '1,2.5\n2,3.5\n3,4.5\n', [0, 1, 0]],
  [
    'a source set off by a blank line',
    'a,b,c\n1,2,3\n4,5,6\n\n本表由统计局提供\n数据来源：统计局\n',
    [1, 1, 2],
  ],
  ['records with the first cell alone', 'a,b,c\n甲,1,2\n乙,,\n丙,,\n', [1, 1, 0]],
] as const)('the layout of %s is found', async (_, text, [headerRow, headerRows, footerRows]) => {
  expect(await read(text)).toMatchObject({ headerRow, headerRows, footerRows })
})

test('a table without a header stops the submission until the person says that it has none', async () => {
  const path = await temporaryFile('1,2\n3,4\n')
  const severity = async (given = {}) => {
    const reading = await detectReading(path, { given })
    return reading.ok && reading.warnings.map(({ code, severity: grade }) => [code, grade])
  }
  expect(await severity()).toEqual([['no-header', 'error']])
  expect(await severity({ headerRow: 0 })).toEqual([['no-header', 'warning']])
  expect(await severity({ headerRow: 1 })).toEqual([])
})

test('a legacy workbook is refused by its kind, whatever its name', async () => {
  const path = await temporaryFile(Buffer.from('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'latin1'), 'a.xls')
  expect(await detectReading(path)).toMatchObject({
    problems: [{ code: 'binary-file', params: { kind: 'xls' } }],
  })
})
