import { readFile } from 'node:fs/promises'
import fc from 'fast-check'
import { readXlsx } from 'hucre/xlsx'
import { describe, expect, test } from 'vitest'
import { detectReading } from './detect-reading.ts'
import { detectWorkbook } from './detect-workbook.ts'
import { openTable } from './open-table.ts'
import { ProblemList } from './problem-list.ts'
import type { GivenDialect } from './table-dialect.ts'
import { temporaryFile } from './testing.ts'
import { type TestSheet, textRows, workbookOf, zipOf } from './workbook/testing.ts'
import { workbookRows } from './workbook-rows.ts'
import { writeXlsx } from './write-xlsx.ts'

async function readBytesOf(bytes: Uint8Array, given: GivenDialect = {}) {
  const path = await temporaryFile(bytes, 'table.xlsx')
  const reading = await detectWorkbook(path, given)
  if (!reading.ok)
    return {
      reading,
      header: [],
      rows: [],
      lines: [],
      codes: reading.problems.map(({ code }) => code),
      problems: reading.problems,
    }
  const problems = new ProblemList()
  let header: readonly string[] = []
  const rows: string[][] = []
  const lines: number[] = []
  for await (const batch of openTable(path, reading.dialect, problems)) {
    header = batch.header
    rows.push(...batch.rows)
    lines.push(...batch.lines)
  }
  const all = [...reading.warnings, ...problems.list]
  return { reading, header, rows, lines, codes: all.map(({ code }) => code), problems: all }
}

const readSheet = (sheet: Partial<TestSheet> & { rows: string }, options = {}, given: GivenDialect = {}) =>
  readBytesOf(workbookOf([{ name: 'data', ...sheet }], options), given)

/** One number cell for each source and format. */
async function numbers(cells: readonly (readonly [value: string, format: string])[], date1904 = false) {
  const rows = cells.map(
    ([value], i) => `<row r="${i + 2}"><c r="A${i + 2}" s="${i + 1}"><v>${value}</v></c></row>`,
  )
  const table = await readSheet(
    { rows: textRows([['值']]) + rows.join('') },
    { formats: cells.map(([, format]) => format), date1904 },
  )
  return { texts: table.rows.map(([text]) => text), codes: table.codes }
}

describe('numbers of a workbook', () => {
  test('keep their value in plain digits, whatever decoration their format adds', async () => {
    const { texts } = await numbers([
      ['1', 'General'],
      ['1.0', 'General'],
      ['1234567.5', '#,##0.00'],
      ['-12', '¥#,##0;[Red]-¥#,##0'],
      ['1E-7', 'General'],
      ['1.5E+3', '0.00E+00'],
      ['0.30000000000000004', 'General'],
      ['7.0000000000000007E-2', '0.00'],
      ['440106', '0"号"'],
    ])
    expect(texts).toEqual(['1', '1', '1234567.5', '-12', '0.0000001', '1500', '0.3', '0.07', '440106'])
  })

  test('are percentages as written, with every digit that the cell holds', async () => {
    const { texts } = await numbers([
      ['0.125', '0%'],
      ['0.52', '0.00%'],
      ['7.0000000000000007E-2', '0%'],
      ['-1.5', '0.0%'],
      ['0', '0%'],
    ])
    expect(texts).toEqual(['12.5%', '52.00%', '7%', '-150.0%', '0%'])
  })

  test('are codes where their format fixes the length', async () => {
    const { texts } = await numbers([
      ['123', '000000'],
      ['7602345', '000-00000'],
      ['1234567', '000000'],
      ['12', '"NO."0000'],
    ])
    expect(texts).toEqual(['000123', '076-02345', '1234567', 'NO.0012'])
  })

  test('are dates by their format, with the time where it shows or hides one', async () => {
    const { texts } = await numbers([
      ['45356', 'yyyy/m/d'],
      ['45356', 'yyyy"年"m"月"d"日"'],
      ['45352', 'yyyy"年"m"月"'],
      ['45356', 'yyyy"年"m"月"'],
      ['45356.354166666664', 'yyyy-mm-dd hh:mm'],
      ['45356.5', 'yyyy-mm-dd'],
      ['0.354166666666667', 'h:mm'],
      ['1.1458333333', '[h]:mm:ss'],
      ['59', 'yyyy-mm-dd'],
      ['61', 'yyyy-mm-dd'],
      ['45356', '[$-804]yyyy-mm-dd;@'],
    ])
    expect(texts).toEqual([
      '2024-03-05',
      '2024-03-05',
      '2024-03',
      '2024-03-05',
      '2024-03-05 08:30',
      '2024-03-05 12:00',
      '08:30',
      '27:30:00',
      '1900-02-28',
      '1900-03-01',
      '2024-03-05',
    ])
  })

  test('count from 1904 where the workbook says so', async () => {
    expect((await numbers([['43894', 'yyyy-mm-dd']], true)).texts).toEqual(['2024-03-05'])
  })

  test('are reported where the workbook lost their last digits, and kept where it did not', async () => {
    const table = await numbers([
      ['4.40106199001011E+17', 'General'],
      ['440106199001011234', 'General'],
    ])
    expect(table.texts).toEqual(['440106199001011000', '440106199001011234'])
    expect(table.codes).toEqual(['digits-lost'])
  })
})

describe('cells of a workbook', () => {
  test('are texts, shared, rich, inline or of a formula, booleans and ISO dates', async () => {
    const row = (cells: string) => `<row r="2">${cells}</row>`
    const { rows, codes } = await readSheet(
      {
        rows:
          textRows([['a', 'b', 'c', 'd', 'e', 'f']]) +
          row(
            '<c r="A2" t="s"><v>0</v></c><c r="B2" t="s"><v>1</v></c><c r="C2" t="str"><f>A1</f><v>x &amp; y</v></c>' +
              '<c r="D2" t="b"><v>1</v></c><c r="E2" t="d"><v>2024-03-05T08:30:00</v></c><c r="F2" t="s"><v>2</v></c>',
          ),
      },
      {
        strings: [
          '<t>00123</t>',
          '<r><rPr><b/></rPr><t>中</t></r><r><t xml:space="preserve">山 </t></r><rPh sb="0" eb="1"><t>zhong</t></rPh>',
          '<t>a_x000D_b_x005F_x0041_</t>',
        ],
      },
    )
    expect(rows).toEqual([['00123', '中山 ', 'x & y', 'TRUE', '2024-03-05 08:30:00', 'a\rb_x0041_']])
    expect(codes).toEqual([])
  })

  test('that are errors or formulas without a result are reported by their cell', async () => {
    const { rows, problems } = await readSheet({
      rows: `${textRows([['a', 'b', 'c']])}<row r="2"><c r="A2" t="e"><v>#REF!</v></c><c r="B2"><f>1+1</f><v></v></c><c r="C2" t="str"><f>""</f><v></v></c></row>`,
    })
    expect(rows).toEqual([['#REF!', '', '']])
    expect(problems).toEqual([
      {
        code: 'error-value',
        severity: 'error',
        row: 2,
        column: 'a',
        params: { error: '#REF!', cell: 'A2', row: 2, column: 'a' },
      },
      {
        code: 'formula-without-value',
        severity: 'error',
        row: 2,
        column: 'b',
        params: { cell: 'B2', row: 2, column: 'b' },
      },
    ])
  })
})

describe('the layout of a sheet', () => {
  test('is found: titles above, a header of two rows, notes below', async () => {
    const { reading, header, rows, lines } = await readSheet({
      rows: textRows([
        ['中山市人口统计表'],
        ['', '', '', '单位：人'],
        ['镇街', '常住人口', '', '备注'],
        ['', '男', '女', ''],
        ['石岐', '10', '20', ''],
        ['东区', '30', '40', '暂估'],
        ['注：数据为年末数。'],
        ['制表人：', '某科'],
      ]),
      merged: ['A1:D1', 'A3:A4', 'B3:C3', 'D3:D4'],
    })
    expect(reading.ok && reading.dialect).toMatchObject({ headerRow: 3, headerRows: 2, footerRows: 2 })
    expect(header).toEqual(['镇街', '常住人口 / 男', '常住人口 / 女', '备注'])
    expect(rows).toEqual([
      ['石岐', '10', '20', ''],
      ['东区', '30', '40', '暂估'],
    ])
    expect(lines).toEqual([5, 6])
  })

  test('gives the value of a merged cell to all rows and columns that it covers', async () => {
    const { rows, problems } = await readSheet({
      rows: textRows([
        ['区', '镇', '甲', '乙'],
        ['中山', '石岐', '1', ''],
        ['', '东区', '2', '3'],
        ['珠海', '香洲', '4', '5'],
      ]),
      merged: ['A2:A3', 'C2:D2'],
    })
    expect(rows).toEqual([
      ['中山', '石岐', '1', '1'],
      ['中山', '东区', '2', '3'],
      ['珠海', '香洲', '4', '5'],
    ])
    expect(problems).toMatchObject([
      { code: 'merged-cells', severity: 'warning', params: { ranges: 2, row: 2 } },
    ])
  })

  test('leaves out blank rows, titles over all columns and headers that come again, and says so', async () => {
    const { rows, lines, codes } = await readSheet({
      rows: textRows([['名称', '数量'], ['一、农业'], ['水稻', '1'], [], ['名称', '数量'], ['鱼', '2']]),
      merged: ['A2:B2'],
    })
    expect(rows).toEqual([
      ['水稻', '1'],
      ['鱼', '2'],
    ])
    expect(lines).toEqual([3, 6])
    expect(codes).toEqual(['section-title', 'blank-rows', 'repeated-header'])
  })

  test('takes a record that is two rows high for one record', async () => {
    const { rows } = await readSheet({
      rows: textRows([
        ['a', 'b'],
        ['x', '1'],
        ['', ''],
        ['y', '2'],
      ]),
      merged: ['A2:A3', 'B2:B3'],
    })
    expect(rows).toEqual([
      ['x', '1'],
      ['y', '2'],
    ])
  })

  test('begins where the table begins, away from the first column', async () => {
    const { header, rows } = await readSheet({
      rows: textRows([
        ['', '', ''],
        ['', '甲', '乙'],
        ['', '1', '2'],
      ]),
    })
    expect([header, rows]).toEqual([['甲', '乙'], [['1', '2']]])
  })

  test('is as given by hand, and a header that is data is none', async () => {
    const rows = textRows([
      ['石岐', '440106199001011234'],
      ['东区', '440106199001011234'],
    ])
    const found = await readSheet({ rows })
    expect([found.header, found.rows.length, found.codes]).toEqual([['列1', '列2'], 2, ['no-header']])
    const given = await readSheet({ rows }, {}, { headerRow: 2 })
    expect([given.rows.length, given.codes]).toEqual([0, ['no-rows']])
  })

  test('tells of hidden rows and columns, which are read', async () => {
    const { rows, problems } = await readSheet({
      rows: `${textRows([['a', 'b']])}<row r="2" hidden="1"><c r="A2"><v>1</v></c><c r="B2"><v>2</v></c></row>`,
      columns: '<cols><col min="2" max="2" hidden="1"/></cols>',
    })
    expect(rows).toEqual([['1', '2']])
    expect(problems).toMatchObject([{ code: 'hidden-cells', params: { rows: 1, columns: 1 } }])
  })
})

describe('sheets', () => {
  const book = workbookOf([
    { name: '封面', rows: textRows([['中山市数据']]) },
    {
      name: '底稿',
      rows: textRows([
        ['x', 'y'],
        ['0', '0'],
      ]),
      state: 'hidden',
    },
    {
      name: '数据',
      rows: textRows([
        ['甲', '乙'],
        ['1', '2'],
        ['3', '4'],
      ]),
    },
  ])

  test('are all offered; the first visible one with a table is read', async () => {
    const { reading, rows } = await readBytesOf(book)
    expect(reading.choices.sheets).toEqual([
      { name: '封面', rows: 1, columns: 1, hidden: false },
      { name: '底稿', rows: 2, columns: 2, hidden: true },
      { name: '数据', rows: 3, columns: 2, hidden: false },
    ])
    expect(rows).toEqual([
      ['1', '2'],
      ['3', '4'],
    ])
  })

  test('are read by name, hidden ones too; a name that there is not is told', async () => {
    expect((await readBytesOf(book, { sheet: '底稿' })).rows).toEqual([['0', '0']])
    expect((await readBytesOf(book, { sheet: '没有' })).codes).toEqual(['unknown-sheet'])
  })

  test('are shown row by row for a preview', async () => {
    const path = await temporaryFile(book, 'table.xlsx')
    expect(await workbookRows(path, '数据', 2)).toEqual([
      { row: 1, cells: ['甲', '乙'] },
      { row: 2, cells: ['1', '2'] },
    ])
  })
})

test('a preview shows merged cells filled, but a title once', async () => {
  const rows = textRows([['表一'], ['甲', '乙', '丙'], ['1', '', '2'], ['', '', '3']])
  const path = await temporaryFile(
    workbookOf([{ name: 'data', rows, merged: ['A1:C1', 'A3:B4'] }]),
    'table.xlsx',
  )
  expect((await workbookRows(path, 'data', 9)).map(({ cells }) => cells)).toEqual([
    ['表一'],
    ['甲', '乙', '丙'],
    ['1', '1', '2'],
    ['1', '1', '3'],
  ])
})

describe('a damaged workbook', () => {
  const good = workbookOf([
    {
      name: 'data',
      rows: textRows([
        ['a', 'b'],
        ['1', '2'],
      ]),
    },
  ])

  test('is refused where a bit of any part is flipped, wherever it would change the table', async () => {
    const whole = await readBytesOf(good)
    await fc.assert(
      fc.asyncProperty(fc.nat(good.length - 1), fc.nat(7), async (at, bit) => {
        const bytes = Buffer.from(good)
        bytes[at] = (bytes[at] as number) ^ (1 << bit)
        const { rows, codes } = await readBytesOf(bytes)
        if (codes.length === 0) expect(rows).toEqual(whole.rows)
      }),
      { numRuns: 200, seed: 1 },
    )
  })

  test('is refused where it is cut short, no ZIP file, or has rows out of order', async () => {
    for (const bytes of [good.subarray(0, -30), Buffer.from('no workbook'), zipOf({ 'a.txt': 'a' })])
      expect((await readBytesOf(bytes)).codes).toEqual(['broken-workbook'])
    expect((await readSheet({ rows: textRows([['a']], 2) + textRows([['b']], 1) })).codes).toEqual([
      'broken-workbook',
    ])
  })

  test('with a password is told from an old .xls', async () => {
    const container = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(4000)])
    const stream = Buffer.from('EncryptedPackage', 'utf16le')
    const codeOf = async (bytes: Buffer) => {
      const reading = await detectReading(await temporaryFile(bytes))
      return reading.ok ? [] : reading.problems.map(({ code }) => code)
    }
    expect(await codeOf(Buffer.concat([container, stream]))).toEqual(['broken-workbook'])
    expect(await codeOf(container)).toEqual(['binary-file'])
  })

  test('is refused where a part claims to unpack to less than it does', async () => {
    const bytes = Buffer.from(good)
    const at = bytes.lastIndexOf('xl/worksheets/sheet1.xml') - 22
    bytes.writeUInt32LE(5, at)
    expect((await readBytesOf(bytes)).codes).toEqual(['broken-workbook'])
  })
})

test('any table of texts that is written as a workbook is read back the same, as hucre itself reads it', async () => {
  const cell = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom('00123', '12.5%', '440106199001011234', '', '_x0041_', '注：', ' a '),
  )
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 8 }),
      async (written) => {
        const path = `${await temporaryFile('')}.xlsx`
        const columns = ['甲', '乙', '丙'].map((name) => ({ name, type: 'text' as const }))
        const writer = await writeXlsx(path, columns)
        await writer.writeRows(written)
        await writer.close()
        const problems = new ProblemList()
        const rows: string[][] = []
        const dialect = { format: 'xlsx' as const, sheet: 'data', headerRow: 1, headerRows: 1, footerRows: 0 }
        for await (const batch of openTable(path, dialect, problems)) rows.push(...batch.rows)
        const kept = written.filter((row) => row.some((text) => text !== ''))
        expect(rows).toEqual(kept)
        const other = (await readXlsx(await readFile(path))).sheets[0]?.rows.slice(1) ?? []
        expect(rows).toEqual(
          other
            .filter((row) => row.some((value) => value !== null && value !== ''))
            .map((row) => ['', '', ''].map((_, i) => String(row[i] ?? ''))),
        )
      },
    ),
    { numRuns: 60 },
  )
})
