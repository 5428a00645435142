import iconv from 'iconv-lite'
import { expect, test } from 'vitest'
import { decodeText } from './decode.ts'
import { detectEncoding } from './detect-encoding.ts'
import { detectReading } from './detect-reading.ts'
import { temporaryFile } from './testing.ts'

const TEXT = '名称,镇街\n沙溪公园,沙溪镇\n联通,东区街道\n𠮷野家,石岐街道\n'

test.each([
  ['utf-8', Buffer.from(TEXT), false],
  ['utf-8', Buffer.from(`\uFEFF${TEXT}`), true],
  ['gb18030', iconv.encode(TEXT, 'gb18030'), false],
])('%s is recognised', async (encoding, bytes, bom) => {
  expect(await detectEncoding(await temporaryFile(bytes))).toMatchObject({ ok: true, encoding, bom })
})

test('a short GBK word that is valid UTF-8 by chance does not change the reading', async () => {
  const path = await temporaryFile(iconv.encode('名称\n联通\n', 'gbk'))
  expect(await detectEncoding(path)).toMatchObject({ ok: true, encoding: 'gb18030' })
})

test('an empty file is refused', async () => {
  expect(await detectEncoding(await temporaryFile(''))).toMatchObject({ problems: [{ code: 'empty-file' }] })
})

test.each([
  ['xlsx', 'PK\x03\x04\x14\0\x06\0[Content_Types].xml'],
  ['zip', 'PK\x03\x04\x14\0data.csv'],
  ['xls', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'],
  ['pdf', '%PDF-1.7'],
  ['binary', 'a,b\n1,\0\n'],
])('a %s file named .csv is told apart', async (kind, start) => {
  const path = await temporaryFile(Buffer.from(start, 'latin1'))
  expect(await detectEncoding(path)).toMatchObject({ problems: [{ code: 'binary-file', params: { kind } }] })
})

test('two encodings in one file are reported with the rows of the rarer one', async () => {
  const bytes = Buffer.concat([
    iconv.encode('名称,镇街\n沙溪公园,沙溪镇\n', 'gb18030'),
    Buffer.from('石岐公园,石岐街道\n'),
    iconv.encode('东区公园,东区街道\n', 'gb18030'),
  ])
  expect(await detectReading(await temporaryFile(bytes))).toMatchObject({
    ok: false,
    problems: [
      { code: 'mixed-encodings', row: 3, params: { main: 'GB18030', other: 'UTF-8', lines: 1, row: 3 } },
    ],
  })
})

test('bytes of no encoding are reported by row', async () => {
  const path = await temporaryFile(
    Buffer.concat([Buffer.from('名称\n公园\n'), Buffer.from([0xff, 0xff, 0x0a])]),
  )
  const result = await detectReading(path)
  expect(result).toMatchObject({
    ok: false,
    problems: [{ code: 'undecodable-bytes', row: 3, params: { count: 1, offset: 14 } }],
  })
})

test('characters at the borders of pieces are not broken', async () => {
  async function* oneByOne() {
    for (const byte of iconv.encode(TEXT, 'gb18030')) yield Uint8Array.of(byte)
  }
  let text = ''
  for await (const piece of decodeText(oneByOne(), 'gb18030')) text += piece
  expect(text).toBe(TEXT)
})

test('bytes that the encoding does not allow stop the reading without a value in the error', async () => {
  async function* bad() {
    yield Uint8Array.of(0x61, 0xff)
  }
  await expect(decodeText(bad(), 'utf-8').next()).rejects.toThrow('not valid utf-8')
})

test('the bytes of U+FFFD across other characters do not hide what cannot be decoded', async () => {
  // A4 37 84 31 is one character, A4 37 DD 97 is none; 84 31 A4 37, across them, would be U+FFFD.
  const bytes = Buffer.concat([
    iconv.encode('名称,镇街\n沙溪公园,', 'gb18030'),
    Buffer.from([0xa4, 0x37, 0x84, 0x31, 0xa4, 0x37, 0xdd, 0x97]),
    iconv.encode('\n文化馆,东区街道\n', 'gb18030'),
  ])
  const reading = await detectReading(await temporaryFile(bytes))
  expect(reading).toMatchObject({ ok: false, problems: [{ code: 'undecodable-bytes', row: 2 }] })
})
