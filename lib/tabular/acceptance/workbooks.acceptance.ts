import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { detectReading } from '../detect-reading.ts'
import type { TableProblem } from '../inspection.ts'
import { openTable } from '../open-table.ts'
import { ProblemList } from '../problem-list.ts'
import type { GivenDialect } from '../table-dialect.ts'
import { shared } from './shared-folder.ts'

interface ReadFile {
  header: readonly string[]
  rows: string[][]
  problems: readonly TableProblem[]
  sheets: string[]
}

async function read(path: string, given: GivenDialect = {}): Promise<ReadFile> {
  const reading = await detectReading(path, { given })
  const sheets = reading.choices.sheets.map(({ name }) => name)
  if (!reading.ok) return { header: [], rows: [], problems: reading.problems, sheets }
  const problems = new ProblemList()
  const rows: string[][] = []
  let header: readonly string[] = []
  for await (const batch of openTable(path, reading.dialect, problems)) {
    header = batch.header
    rows.push(...batch.rows)
  }
  return { header, rows, problems: [...reading.warnings, ...problems.list], sheets }
}

const workbook = (name: string, given?: GivenDialect) => read(shared('data', 'xlsx', name), given)

describe('workbooks', () => {
  test('fr-multiline-headers: five rows of header, merged down and across, are one name for each column', async () => {
    const group = 'Cumulative impact of changes on cost of food basket'
    expect(await workbook('fr-multiline-headers.xlsx')).toMatchObject({
      header: [
        'Region',
        'Caloric contribution / (%)',
        `${group} / from previous quarter`,
        `${group} / from baseline (%)`,
      ],
      rows: [['A', 'B', 'C', 'D']],
      problems: [],
    })
  })

  test('fr-preserve-formatting-percentage: percentages are as written', async () => {
    expect(await workbook('fr-preserve-formatting-percentage.xlsx')).toMatchObject({
      header: ['col1', 'col2'],
      rows: [
        ['123', '52.00%'],
        ['456', '30.00%'],
        ['789', '6.00%'],
      ],
      problems: [],
    })
  })

  test.each([
    ['Sheet1', 'id', ['1', 'london']],
    ['Sheet2', 'id', ['2', 'paris']],
    ['Sheet3', 'id ', ['3', 'rome']],
  ])('fr-sheets: %s is offered and read', async (sheet, id, row) => {
    const table = await workbook('fr-sheets.xlsx', { sheet })
    expect(table).toMatchObject({ header: [id, 'name'], rows: [row], problems: [] })
    expect(table.sheets).toEqual(['Sheet1', 'Sheet2', 'Sheet3'])
  })

  test('fr-skip-rows: the merged title above the header is left out, the total below is a record', async () => {
    expect(await workbook('fr-skip-rows.xlsx')).toMatchObject({
      header: ['A', 'B'],
      rows: [
        ['8', '9'],
        ['', 'TOTAL'],
      ],
      problems: [],
    })
  })

  test('fr-issue-312: columns without a name and of the same name get one each, the blank row is left out, all reported', async () => {
    const table = await workbook('fr-issue-312.xlsx')
    expect(table.header).toEqual(['id', 'name', '列3', 'name (2)', '列5'])
    expect(table.rows).toEqual([
      ['1', 'english', '', '', ''],
      ['1', 'english', '', '', ''],
      ['11', 'english', '', '', ''],
      ['2', 'german', '1', '2', '3'],
    ])
    expect(table.problems.map(({ code }) => code)).toEqual([
      'empty-header',
      'duplicate-header',
      'empty-header',
      'blank-rows',
    ])
  })

  test('fr-table-infer-boolean: numbers that were saved as 1.0 are 1, booleans as Excel shows them', async () => {
    expect(await workbook('fr-table-infer-boolean.xlsx')).toMatchObject({
      header: ['number', 'string', 'boolean'],
      rows: [
        ['1', 'two', 'TRUE'],
        ['3', 'four', 'FALSE'],
      ],
      problems: [],
    })
  })

  // Explained in docs/acceptance.md: one merged cell is the whole file, which is a header and no record here.
  test('fr-merged-cells: the value of the merged cell belongs to both of its columns', async () => {
    const table = await workbook('fr-merged-cells.xlsx')
    expect(table.header).toEqual(['data', 'data (2)'])
    expect(table.problems.map(({ code }) => code)).toEqual(['duplicate-header', 'no-rows'])
  })

  test('Chinese_Family_Name: 1,074 surnames', async () => {
    const { header, rows, problems } = await workbook('Chinese_Family_Name（1k）.xlsx')
    expect([header, problems, rows.length]).toEqual([['NameB', 'TF'], [], 1074])
    expect(rows.slice(0, 2)).toEqual([
      ['王', '9520'],
      ['李', '9340'],
    ])
    expect(
      rows.every(
        ([name, count]) => /^\p{Script=Han}{1,2}$/u.test(name ?? '') && /^\d+(?:\.\d)?$/.test(count ?? ''),
      ),
    ).toBe(true)
  })
})

describe('GeoJSON', () => {
  test.each([
    ['guangdong-44.json', 21, ['id', 'name', 'cp', 'childNum', 'geometry']],
    ['zhongshan-442000.json', 1, ['name', 'id', 'geometry']],
  ])('%s: every feature with its properties, and its geometry unchanged', async (name, count, columns) => {
    const path = shared('data', 'geojson', name)
    const { header, rows } = await read(path)
    expect([header, rows.length]).toEqual([columns, count])
    const source = readFileSync(path, 'utf8').replace(/^\uFEFF/, '')
    const { features } = JSON.parse(source)
    rows.forEach((row, i) => {
      columns.slice(0, -1).forEach((key, column) => {
        const value = features[i].properties[key]
        expect(row[column]).toBe(typeof value === 'object' ? JSON.stringify(value) : String(value))
      })
      expect(JSON.parse(row.at(-1) ?? '')).toEqual(features[i].geometry)
      // Digit for digit, not only number for number.
      expect(source.replace(/\s/g, '')).toContain(row.at(-1))
    })
  })
})
