import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { detectJson } from './detect-json.ts'
import { openTable } from './open-table.ts'
import { ProblemList } from './problem-list.ts'
import type { Encoding, GivenDialect } from './table-dialect.ts'
import { temporaryFile } from './testing.ts'

async function read(content: string | Uint8Array, given: GivenDialect = {}, encoding: Encoding = 'utf-8') {
  const path = await temporaryFile(content, 'table.json')
  const reading = await detectJson(path, { encoding, bom: false }, given)
  const problems = new ProblemList()
  let header: readonly string[] = []
  const rows: string[][] = []
  const lines: number[] = []
  if (reading.ok)
    for await (const batch of openTable(path, reading.dialect, problems)) {
      header = batch.header
      rows.push(...batch.rows)
      lines.push(...batch.lines)
    }
  const all = [...(reading.ok ? reading.warnings : reading.problems), ...problems.list]
  return {
    dialect: reading.ok ? reading.dialect : undefined,
    header,
    rows,
    lines,
    problems: all,
    codes: all.map(({ code }) => code),
  }
}

describe('a list of objects', () => {
  test('is a table whose columns are the keys of all objects, as they first come', async () => {
    const { header, rows, lines, codes, dialect } = await read('[{"b":"1","a":"2"},\n{"c":"3","a":"4"}]')
    expect(dialect).toMatchObject({ format: 'json', shape: 'array' })
    expect(header).toEqual(['b', 'a', 'c'])
    expect(rows).toEqual([
      ['1', '2', ''],
      ['', '4', '3'],
    ])
    expect([lines, codes]).toEqual([[1, 2], []])
  })

  test('keeps the digits of numbers, booleans and texts as they are, and null as an empty cell', async () => {
    const { rows } = await read(
      '[{"n":440106199001011234,"d":1.10,"e":1E+2,"b":true,"z":null,"t":"00\\u4e2d\\n\\ud83d\\ude00"}]',
    )
    expect(rows).toEqual([['440106199001011234', '1.10', '1E+2', 'true', '', '00中\n😀']])
  })

  test('keeps every character of a text, even one that is a byte order mark elsewhere', async () => {
    const { rows } = await read('[{"a":"\ufeffx","b":"\\ufeffx","c":["\ufeff中"]}]')
    expect(rows).toEqual([['\ufeffx', '\ufeffx', '["\ufeff中"]']])
  })

  test('keeps keys that look like numbers, or like members of every object, where they stand', async () => {
    const { header, rows } = await read('[{"b":1,"2":2,"1":3,"__proto__":4,"constructor":5}]')
    expect([header, rows]).toEqual([['b', '2', '1', '__proto__', 'constructor'], [['1', '2', '3', '4', '5']]])
  })

  test('gives the records before the place where the text breaks', async () => {
    const { rows, problems } = await read('[{"a":1},\n{"a":2},\n{"a":x},{"a":4}]')
    expect(rows).toEqual([['1'], ['2']])
    expect(problems).toMatchObject([{ code: 'broken-json', params: { line: 3, column: 6 } }])
  })

  test('is refused where one object, or one text wherever it stands, is longer than fits into memory', async () => {
    const long = 'x'.repeat(17 << 20)
    for (const text of [`[{"a":1},{"a":"${long}"}]`, `[{"a":1},"${long}"]`, `{"a":1}\n{"a":"${long}"}`])
      expect((await read(text)).codes).toContain('too-large')
  })

  test('keeps lists and objects within a cell as JSON text, and says so once for the column', async () => {
    const { rows, problems } = await read('[{"a":[1.0, {"b": " x "}]},{"a":{}},{"a":1}]')
    expect(rows).toEqual([['[1.0,{"b":" x "}]'], ['{}'], ['1']])
    expect(problems).toEqual([
      {
        code: 'nested-value',
        severity: 'warning',
        row: 1,
        column: 'a',
        params: { rows: 2, row: 1, column: 'a' },
      },
    ])
  })

  test('reports a key that comes twice in one object, and takes the later value', async () => {
    const { rows, problems } = await read('[{"a":1,"a":2}]')
    expect(rows).toEqual([['2']])
    expect(problems).toMatchObject([{ code: 'duplicate-key', row: 1, column: 'a' }])
  })

  test('reports an element that is no object by its number', async () => {
    const { rows, lines, problems } = await read('[{"a":1}, 2, [3], {"a":4}]')
    expect([rows, lines]).toEqual([
      [['1'], ['4']],
      [1, 4],
    ])
    expect(problems).toMatchObject([
      { code: 'not-a-table', row: 2 },
      { code: 'not-a-table', row: 3 },
    ])
  })

  test('inside the answer of an interface is found and named', async () => {
    const { rows, problems } = await read(
      '{"code":0,"tags":["x"],"result":{"records":[{"a":"]"},{"a":"\\"}"}],"total":2}}',
    )
    expect(rows).toEqual([[']'], ['"}']])
    expect(problems).toEqual([
      { code: 'table-inside', severity: 'warning', params: { path: 'result.records' } },
    ])
  })

  test('is cut alike wherever the pieces of the file end', async () => {
    // Longer than a piece of a file by far, so that strings, escapes and objects lie across the borders.
    const objects = Array.from({ length: 40_000 }, (_, i) => ({
      id: i,
      text: `"${'\\'.repeat(i % 7)}中${'x'.repeat(i % 50)}"`,
      list: [{}, '[{"'],
    }))
    const { rows, codes } = await read(JSON.stringify(objects, null, 1))
    expect(rows.length).toBe(objects.length)
    expect(rows.every(([, text], i) => text === objects[i]?.text)).toBe(true)
    expect(codes).toEqual(['nested-value'])
  })
})

describe('text that is not a table', () => {
  test.each([
    ['{"a":1', 1, 7],
    ['[{"a":1},\n {"a":01}]', 2, 8],
    ['[{"a":1}\n {"a":2}]', 2, 2],
    ['[{"a":1},]', 1, 10],
    ['[{"a":1}', 1, 9],
    ['[{"a":1}] x', 1, 11],
    ['{"data":[{"a":1}],\n"b":}', 2, 5],
    ['[{"a":"\\ud83d"}]', 1, 7],
    ['[{"a":"\n"}]', 1, 8],
  ])('is reported where it breaks: %s', async (source, line, column) => {
    const { problems } = await read(source)
    const errors = problems.filter(({ severity }) => severity === 'error')
    expect(errors).toEqual([{ code: 'broken-json', severity: 'error', params: { line, column } }])
  })

  test.each([['[1,2]'], ['[]'], ['"text"'], ['{"a":1,\n"b":[]}'], ['[[1,2],[3,4]]']])(
    'is not taken for one: %s',
    async (source) => {
      expect((await read(source)).codes).toEqual(['not-a-table'])
    },
  )

  test('is empty', async () => {
    expect((await read(' \n')).codes).toEqual(['empty-file'])
  })
})

describe('a line per object', () => {
  test('is read line by line; blank lines are none', async () => {
    const { rows, dialect, codes, lines } = await read('{"a":1,"list":[{"x":1}]}\r\n\n{"a":2}\n')
    expect(dialect).toMatchObject({ format: 'json', shape: 'lines' })
    expect([rows, lines, codes]).toEqual([
      [
        ['1', '[{"x":1}]'],
        ['2', ''],
      ],
      [1, 2],
      ['nested-value'],
    ])
  })

  test('goes on behind a broken line, which is reported by line and column', async () => {
    const { rows, problems } = await read('{"a":1}\n{"a":\n{"a":3}')
    expect(rows).toEqual([['1'], ['3']])
    expect(problems).toEqual([{ code: 'broken-json', severity: 'error', params: { line: 2, column: 6 } }])
  })

  test('may be a single line', async () => {
    expect((await read('{"a":1}')).rows).toEqual([['1']])
  })
})

describe('a FeatureCollection', () => {
  const feature = (id: string, properties: string, geometry: string) =>
    `{"type":"Feature","id":${id},"properties":${properties},"geometry":${geometry}}`

  test('is a table of properties with the geometry as the last column, its digits kept', async () => {
    const point = '{"type": "Point", "coordinates": [113.38270000, 22.5]}'
    const { dialect, header, rows, codes } = await read(
      `{"type":"FeatureCollection","features":[\n${feature('7', '{"name":"甲"}', point)},${feature('"8"', 'null', 'null')}]}`,
    )
    expect(dialect).toEqual({ format: 'geojson', encoding: 'utf-8', bom: false, datum: 'wgs-84' })
    expect(header).toEqual(['id', 'name', 'geometry'])
    expect(rows).toEqual([
      ['7', '甲', '{"type":"Point","coordinates":[113.38270000,22.5]}'],
      ['8', '', ''],
    ])
    expect(codes).toEqual([])
  })

  test('has the datum that is declared, and properties of the same name beside its members', async () => {
    const { dialect, header, rows } = await read(`{"features":[${feature('7', '{"id":"a"}', 'null')}]}`, {
      datum: 'gcj-02',
    })
    expect(dialect).toMatchObject({ datum: 'gcj-02' })
    expect([header, rows]).toEqual([['id', 'id (2)', 'geometry'], [['7', 'a', '']]])
  })

  test('can be read as a plain list by hand', async () => {
    const { header } = await read(`{"features":[${feature('7', '{"id":"a"}', 'null')}]}`, { format: 'json' })
    expect(header).toEqual(['type', 'id', 'properties', 'geometry'])
  })
})

test('any table of texts is read back the same, as a list and line by line', async () => {
  const text = fc.string({ unit: 'grapheme' })
  const table = fc
    .uniqueArray(
      text.filter((name) => name.trim() !== ''),
      { minLength: 1, maxLength: 5, selector: (name) => name.trim() },
    )
    .chain((header) =>
      fc.record({
        header: fc.constant(header),
        rows: fc.array(fc.array(text, { minLength: header.length, maxLength: header.length }), {
          minLength: 1,
          maxLength: 6,
        }),
      }),
    )
  await fc.assert(
    fc.asyncProperty(table, fc.boolean(), fc.constantFrom(0, 2), async ({ header, rows }, lines, indent) => {
      // Through entries, since a key __proto__ or 1 would not stay where it stands in an object.
      const objects = rows.map(
        (row) =>
          `{${row.map((cell, i) => `${JSON.stringify(header[i])}:${' '.repeat(indent)}${JSON.stringify(cell)}`).join(',')}}`,
      )
      const read_ = await read(lines ? objects.join('\n') : `[${objects.join(`,${'\n'.repeat(indent)}`)}]`)
      expect([read_.header, read_.rows, read_.codes]).toEqual([header, rows, []])
    }),
    { numRuns: 100 },
  )
})

test('UTF-16 is decoded before it is read', async () => {
  const { rows } = await read(Buffer.from('\ufeff[{"甲":"中"}]', 'utf16le'), {}, 'utf-16le')
  expect(rows).toEqual([['中']])
})
