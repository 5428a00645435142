import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Dictionary, DictionaryColumn } from './dictionary.ts'
import { findDuplicates } from './duckdb/find-duplicates.ts'
import { RowValidator } from './row-validator.ts'

let workDir: string
beforeEach(async () => {
  workDir = await mkdtemp(join(tmpdir(), 'validate-'))
})
afterEach(() => rm(workDir, { recursive: true }))

const column = (name: string, more: Partial<DictionaryColumn> = {}): DictionaryColumn => ({
  name,
  type: 'string',
  required: false,
  unique: false,
  ...more,
})
const dictionary = (columns: DictionaryColumn[], more: Partial<Dictionary> = {}): Dictionary => ({
  columns,
  keys: [],
  missingValues: [''],
  ...more,
})

async function validate(header: string[], rows: string[][], of: Dictionary, rowsInMemory?: number) {
  const options = { workDir, findDuplicates, ...(rowsInMemory !== undefined && { rowsInMemory }) }
  const validator = new RowValidator(header, of, options)
  // Two batches, so that what spans them is seen.
  const middle = Math.floor(rows.length / 2)
  for (const [from, to] of [
    [0, middle],
    [middle, rows.length],
  ] as const)
    await validator.add({
      header,
      rows: rows.slice(from, to),
      lines: rows.slice(from, to).map((_, i) => from + i + 2),
    })
  const report = await validator.finish()
  expect(await readdir(workDir)).toEqual([])
  return report
}

const cell = async (more: Partial<DictionaryColumn>, value: string) => {
  const report = await validate(['甲'], [[value]], dictionary([column('甲', more)]))
  return report.faults.map(({ code }) => code)
}

describe('a cell', () => {
  test.each<[Partial<DictionaryColumn>, string, string]>([
    [{ required: true }, ' ', 'value-required'],
    [{ type: 'integer' }, '1.5', 'value-not-integer'],
    [{ type: 'integer' }, '1,234', 'value-not-integer'],
    [{ type: 'number' }, '¥12', 'value-not-number'],
    [{ type: 'number' }, '12%', 'value-not-number'],
    [{ type: 'number' }, '１２', 'value-not-number'],
    [{ type: 'boolean' }, '也许', 'value-not-boolean'],
    [{ type: 'date' }, '2024-02-30', 'value-not-date'],
    [{ type: 'date' }, '2024年3月', 'value-not-date'],
    [{ type: 'date' }, '45356', 'value-not-date'],
    [{ type: 'date' }, '2024-03-05 14:05', 'value-not-date'],
    [{ type: 'datetime' }, '2024-03-05', 'value-not-datetime'],
    [{ type: 'datetime' }, '2024-03-05 24:05', 'value-not-datetime'],
    [{ type: 'year' }, '24', 'value-not-year'],
    [{ type: 'geojson' }, '{"type":"Point"}', 'value-not-geojson'],
    [{ type: 'geojson' }, '{', 'value-not-geojson'],
    [{ type: 'integer', minimum: '0' }, '-1', 'value-below-minimum'],
    [{ type: 'number', maximum: '100' }, '100.01', 'value-above-maximum'],
    [{ type: 'date', minimum: '2024-01-01' }, '2023年12月31日', 'value-below-minimum'],
    [{ type: 'year', maximum: '2024' }, '2025', 'value-above-maximum'],
    [{ minLength: 2 }, '一', 'value-too-short'],
    [{ minLength: 2 }, '𠮷', 'value-too-short'],
    [{ maxLength: 2 }, '一二三', 'value-too-long'],
    [{ enum: ['市级', '区级'] }, '镇级', 'value-not-in-enum'],
    [{ pattern: '[A-Z]{2}' }, 'ABC', 'value-not-in-pattern'],
    [{ pattern: '.*' }, 'x'.repeat(501), 'value-not-in-pattern'],
    [{ format: 'email' }, 'a@b', 'value-not-in-format'],
    [{ format: 'uri' }, 'www.example.org', 'value-not-in-format'],
    [{ format: 'resident-id' }, '110105194912310021', 'value-not-in-format'],
    [{ format: 'credit-code' }, '91350100M000100Y44', 'value-not-in-format'],
    [{ format: 'division-code' }, '4401', 'value-not-in-format'],
    [{ type: 'number', format: 'longitude' }, '180.5', 'value-not-in-format'],
    [{ type: 'number', format: 'latitude' }, '-90.01', 'value-not-in-format'],
  ])('of %o is faulty: %s', async (more, value, code) => {
    expect(await cell(more, value)).toEqual([code])
  })

  test.each<[Partial<DictionaryColumn>, string]>([
    [{ type: 'integer', minimum: '0', maximum: '10' }, '10'],
    [{ type: 'number' }, '-1.5e3'],
    [{ type: 'boolean' }, '有'],
    [{ type: 'date' }, '二〇二四年三月五日'],
    [{ type: 'datetime' }, '2024年3月5日下午2:05'],
    [{ type: 'year' }, '2024'],
    [{ type: 'geojson' }, '{"type":"Point","coordinates":[113.4,22.5]}'],
    [{ maxLength: 2, minLength: 2 }, '𠮷𠮷'],
    [{ enum: ['市级'] }, ' 市级 '],
    [{ pattern: '[A-Z]{2}' }, 'AB'],
    [{ format: 'email' }, 'a.b@example.org'],
    [{ format: 'uri' }, 'https://example.org/甲'],
    [{ format: 'resident-id' }, '11010519491231002X'],
    [{ format: 'credit-code' }, '91350100M000100Y43'],
    [{ format: 'division-code' }, '442000100'],
    [{ format: 'longitude' }, '113.38'],
    [{ required: false, type: 'integer', minimum: '5', enum: ['7'] }, ''],
  ])('of %o is right: %s', async (more, value) => {
    expect(await cell(more, value)).toEqual([])
  })

  test('that counts as missing is only missing', async () => {
    const of = dictionary([column('甲', { type: 'integer', required: true })], { missingValues: ['-'] })
    const report = await validate(['甲'], [['-'], ['1']], of)
    expect(report.counts).toEqual([{ code: 'value-required', column: '甲', count: 1 }])
  })
})

describe('the columns', () => {
  test('may come in any order, missing and unexpected ones are named', async () => {
    const of = dictionary([column('甲', { type: 'integer' }), column('乙'), column('丙')])
    const report = await validate(['丙', ' 甲 ', '丁'], [['x', 'y', 'z']], of)
    expect(report.faults).toEqual([
      { code: 'column-unexpected', column: '丁', params: { column: '丁' } },
      { code: 'column-missing', column: '乙', params: { column: '乙' } },
      { code: 'value-not-integer', row: 2, column: '甲', params: { row: 2, column: '甲' } },
    ])
    expect(report).toMatchObject({ rows: 1, faultyRows: 1, faultCount: 3 })
  })

  test('that a row lacks are empty there', async () => {
    const report = await validate(
      ['甲', '乙'],
      [['1']],
      dictionary([column('甲'), column('乙', { required: true })]),
    )
    expect(report.faults).toMatchObject([{ code: 'value-required', row: 2, column: '乙' }])
  })
})

describe('what repeats', () => {
  const rows = [
    ['a', '1'],
    ['b', '1'],
    ['a', '1'],
    ['', '1'],
    ['', '1'],
    ['a', '2'],
    ['b', '1'],
  ]
  const of = dictionary([column('甲', { unique: true }), column('乙')], {
    keys: [['甲', '乙'], ['甲'], ['甲', '丙']],
  })

  test.each([0, 3, 1000])('is named with its first row, with %d rows in memory', async (rowsInMemory) => {
    const report = await validate(['甲', '乙'], rows, of, rowsInMemory)
    expect(report.counts).toEqual([
      { code: 'value-not-unique', column: '甲', count: 3 },
      { code: 'key-not-unique', column: '甲 + 乙', count: 2 },
    ])
    expect(report.faults.map(({ code, row, params }) => [code, row, params.first])).toEqual([
      ['value-not-unique', 4, 2],
      ['key-not-unique', 4, 2],
      ['value-not-unique', 7, 2],
      ['value-not-unique', 8, 3],
      ['key-not-unique', 8, 3],
    ])
    expect(report.faultyRows).toBe(3)
  })

  test('is the same in memory and on disk', async () => {
    const cells = fc.constantFrom('', 'a', 'A', ' a', 'a"b', 'a,b', 'a\nb', '甲', '0', '00')
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(cells, cells), { maxLength: 30 }), async (drawn) => {
        const table = drawn.map((row) => [...row])
        const [held, staged] = [
          await validate(['甲', '乙'], table, of, 1000),
          await validate(['甲', '乙'], table, of, 0),
        ]
        expect(staged).toEqual(held)
      }),
      { numRuns: 25 },
    )
  })
})

describe('a report', () => {
  test('names the first hundred faults by row and column and counts all', async () => {
    const table = Array.from({ length: 5000 }, (_, i) => ['x', 'x', i < 300 ? String(i) : '0'])
    const of = dictionary([
      column('甲', { type: 'integer' }),
      column('乙', { type: 'date' }),
      column('丙', { unique: true }),
    ])
    const report = await validate(['乙', '甲', '丙'], table, of)
    expect(report).toMatchObject({ rows: 5000, faultyRows: 5000, faultCount: 14_700 })
    expect(report.faults).toHaveLength(100)
    expect(report.faults.map(({ row, column }) => `${row}${column}`).slice(0, 4)).toEqual([
      '2乙',
      '2甲',
      '3乙',
      '3甲',
    ])
    expect(report.counts.reduce((sum, { count }) => sum + count, 0)).toBe(report.faultCount)
  })

  test('holds no value of the table', async () => {
    const of = dictionary([
      column('甲', { type: 'integer', unique: true }),
      column('乙', { enum: ['市级'], pattern: 'x', maxLength: 3 }),
    ])
    const report = await validate(
      ['甲', '乙'],
      [
        ['机密', '隐私内容'],
        ['机密', '隐私内容'],
      ],
      of,
    )
    expect(report.faultCount).toBeGreaterThan(3)
    expect(JSON.stringify(report)).not.toMatch(/机密|隐私/)
  })
})
