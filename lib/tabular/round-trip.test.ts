import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lineWriter } from './csv-line.ts'
import { decodeText } from './decode.ts'
import { detectReading } from './detect-reading.ts'
import { encodeText, UnencodableError } from './encode.ts'
import { openTable } from './open-table.ts'
import { ProblemList } from './problem-list.ts'
import { readTable } from './read-rows.ts'
import { type DelimitedDialect, encodings } from './table-dialect.ts'
import { dialectOf, temporaryFile } from './testing.ts'

const characters = [
  'a',
  '中',
  '臺',
  '𠮷',
  ',',
  ';',
  '|',
  ':',
  '\t',
  '"',
  "'",
  '\\',
  '#',
  '\n',
  '\r',
  '\r\n',
  ' ',
  '1',
]
const cell = fc.string({ unit: fc.constantFrom(...characters), maxLength: 7 })
const table = fc
  .integer({ min: 1, max: 4 })
  .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { maxLength: 12 }))

const dialect: fc.Arbitrary<DelimitedDialect> = fc
  .record({
    delimiter: fc.constantFrom(',', ';', '\t', '|', '::', '||', '|@|', '，'),
    quote: fc.constantFrom('"', "'", ''),
    backslash: fc.boolean(),
    newline: fc.constantFrom('\n' as const, '\r\n' as const, '\r' as const),
    comment: fc.constantFrom('', '#'),
    encoding: fc.constantFrom(...encodings),
    bom: fc.boolean(),
    headerRow: fc.constantFrom(0, 1, 3),
    footerRows: fc.constantFrom(0, 1, 3),
  })
  .map(({ backslash, ...rest }) =>
    dialectOf({ ...rest, escape: backslash && rest.quote ? '\\' : rest.quote }),
  )

/** The bytes of a table in a dialect, with titles above and notes below; undefined where it cannot hold them. */
function write(form: DelimitedDialect, rows: readonly string[][]): Uint8Array | undefined {
  const width = rows[0]?.length ?? 1
  const line = lineWriter(form.delimiter, form.quote, form.newline, form)
  const header = Array.from({ length: width }, (_, i) => `列名${i}`)
  const above = `题名 ${form.quote} 二${form.newline}`.repeat(Math.max(0, form.headerRow - 1))
  const below = `注 ${form.quote}${form.newline}`.repeat(form.footerRows)
  try {
    const body = (form.headerRow === 0 ? rows : [header, ...rows]).map(line).join('')
    const mark = form.bom && form.encoding !== 'big5' ? '\uFEFF' : ''
    return Buffer.from(encodeText(mark + above + body + below, form.encoding))
  } catch (error) {
    if (error instanceof UnencodableError) return undefined
    throw error
  }
}

async function* pieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.byteLength; at += size) yield bytes.subarray(at, at + size)
}

test('a table reads back as it was, in any dialect, encoding and cut into pieces anywhere', async () => {
  let compared = 0
  await fc.assert(
    fc.asyncProperty(dialect, table, fc.integer({ min: 1, max: 50 }), async (form, rows, size) => {
      const bytes = write(form, rows)
      // Without a header the first line gives the width, and a blank one is none.
      fc.pre(bytes !== undefined && (form.headerRow > 0 || rows[0]?.[0] !== ''))
      const problems = new ProblemList()
      const read: string[][] = []
      for await (const batch of readTable(decodeText(pieces(bytes, size), form.encoding), form, problems))
        read.push(...batch.rows)
      expect(read).toEqual(rows)
      const other = problems.list.filter(({ code }) => code !== 'no-rows' && code !== 'no-header')
      expect(other).toEqual([])
      compared += 1
    }),
    { numRuns: 500 },
  )
  expect(compared).toBeGreaterThan(200)
})

const town = fc.constantFrom('沙溪镇', '石岐街道', '東區', '南朗', '五桂山街道', '神湾镇', '三乡镇')
const record = fc.tuple(
  fc.constantFrom('公园', '学校', '医院', '图书馆', '体育场馆', '消防站'),
  town,
  fc.integer({ min: 1, max: 99999 }).map(String),
  fc.constantFrom('', '有；无', '周一至周五 9:00-17:00', '含"老街"，见附注', '甲,乙;丙'),
)

test('an ordinary table is found and read as it was, whatever it was written in', async () => {
  const forms = fc.record({
    delimiter: fc.constantFrom(',', ';', '\t', '|', '||'),
    newline: fc.constantFrom('\n' as const, '\r\n' as const),
    encoding: fc.constantFrom('utf-8' as const, 'gb18030' as const, 'utf-16le' as const, 'utf-16be' as const),
    bom: fc.boolean(),
    title: fc.boolean(),
  })
  await fc.assert(
    fc.asyncProperty(forms, fc.array(record, { minLength: 3, maxLength: 20 }), async (form, rows) => {
      const line = lineWriter(form.delimiter, '"', form.newline)
      const title = form.title ? `中山市公共设施名录${form.newline}${form.newline}` : ''
      const text = title + [['类别', '镇街', '面积', '备注'], ...rows].map(line).join('')
      const path = await temporaryFile(encodeText((form.bom ? '\uFEFF' : '') + text, form.encoding))
      const reading = await detectReading(path)
      if (!reading.ok) throw new Error(JSON.stringify(reading.problems))
      const { encoding, bom, delimiter, headerRow } = reading.dialect as DelimitedDialect
      expect({ encoding, bom, delimiter, headerRow }).toEqual({
        encoding: form.encoding,
        bom: form.bom,
        delimiter: form.delimiter,
        headerRow: form.title ? 3 : 1,
      })
      const problems = new ProblemList()
      const read: string[][] = []
      for await (const batch of openTable(path, reading.dialect, problems)) read.push(...batch.rows)
      expect(read).toEqual(rows)
      expect(problems.list).toEqual([])
    }),
    { numRuns: 100 },
  )
})
