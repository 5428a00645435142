import { rm } from 'node:fs/promises'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { UnknownColumn } from '#lib/tabular/duckdb/csv-source.ts'
import { publishedTable } from '#lib/tabular/duckdb/testing.ts'
import { measureRisk } from './measure-risk.ts'
import { recordsBelow } from './records-below.ts'
import { riskReportSchema, type SuppressionReading, suppressionReadings } from './risk-report.ts'

/** The definitions of docs/risk.md, word for word and record by record. */
const agrees: Record<SuppressionReading, (a: string, b: string) => boolean> = {
  'own-value': (a, b) => a === b,
  'matches-all': (a, b) => a === b || a === '' || b === '',
}

function sizesOf(rows: readonly string[][], keys: readonly number[], reading: SuppressionReading): number[] {
  const same = (one: string[], other: string[]) =>
    keys.every((key) => agrees[reading](one[key] ?? '', other[key] ?? ''))
  return rows.map((row) => rows.filter((other) => same(row, other)).length)
}

function classesOf(rows: readonly string[][], keys: readonly number[]): string[][][] {
  const classes = new Map<string, string[][]>()
  for (const row of rows) {
    const name = JSON.stringify(keys.map((key) => row[key]))
    classes.set(name, [...(classes.get(name) ?? []), row])
  }
  return [...classes.values()]
}

function expectedMeasures(rows: readonly string[][], keys: readonly number[], reading: SuppressionReading) {
  const sizes = sizesOf(rows, keys, reading)
  const k = sizes.length === 0 ? 0 : Math.min(...sizes)
  const share = (count: number) => (rows.length === 0 ? 0 : count / rows.length)
  const unique = sizes.filter((size) => size === 1).length
  return {
    classes: classesOf(rows, keys).length,
    k,
    uniqueRecords: unique,
    uniqueShare: share(unique),
    averageRisk: share(sizes.reduce((sum, size) => sum + 1 / size, 0)),
    highestRisk: k === 0 ? 0 : 1 / k,
    atRisk: (threshold: number) => share(sizes.filter((size) => size < threshold).length),
  }
}

function distribution(rows: readonly string[][], column: number, values: readonly string[]): number[] {
  return values.map((value) => rows.filter((row) => row[column] === value).length / rows.length)
}

function expectedSensitive(
  rows: readonly string[][],
  keys: readonly number[],
  column: number,
  ordered: boolean,
) {
  const values = [...new Set(rows.map((row) => row[column] ?? ''))]
  if (ordered) values.sort((a, b) => Number(a) - Number(b))
  const whole = distribution(rows, column, values)
  const measured = classesOf(rows, keys).map((members) => {
    const p = distribution(members, column, values)
    const entropy = p.filter((x) => x > 0).reduce((sum, x) => sum - x * Math.log(x), 0)
    const equal = p.reduce((sum, x, i) => sum + Math.abs(x - (whole[i] ?? 0)), 0) / 2
    let carried = 0
    let moved = 0
    for (const [i, x] of p.entries()) {
      carried += x - (whole[i] ?? 0)
      moved += Math.abs(carried)
    }
    const emd = values.length < 2 ? 0 : moved / (values.length - 1)
    return { distinct: p.filter((x) => x > 0).length, entropy: Math.exp(entropy), t: ordered ? emd : equal }
  })
  return {
    distinctL: Math.min(...measured.map(({ distinct }) => distinct)),
    entropyL: Math.min(...measured.map(({ entropy }) => entropy)),
    t: Math.max(...measured.map(({ t }) => t)),
  }
}

const key = fc.constantFrom('', 'a', 'b', '01')
const illness = fc.constantFrom('', '流感', '胃炎', '肺炎')
const income = fc.integer({ min: -3, max: 9 }).map(String)
const table = fc.array(fc.tuple(key, key, key, illness, income), { maxLength: 14 })
const header = ['甲', '乙"', '丙', '病种', '收入']

test('every measure is the one that the definitions give, in both readings', async () => {
  await fc.assert(
    fc.asyncProperty(
      table,
      fc.subarray([0, 1, 2]),
      fc.constantFrom(...suppressionReadings),
      fc.integer({ min: 1, max: 4 }),
      async (rows, keys, reading, threshold) => {
        const { csv, workDir } = await publishedTable(header, rows)
        const quasiIdentifiers = keys.map((key) => header[key] as string)
        const options = { quasiIdentifiers, sensitive: [], threshold, reading, workDir }
        const report = riskReportSchema.parse(await measureRisk(csv, options))
        const { atRisk, ...expected } = expectedMeasures(rows, keys, reading)
        expect(report.records).toBe(rows.length)
        expect(report).toMatchObject({ ...expected, averageRisk: expect.closeTo(expected.averageRisk, 12) })
        expect(report.prosecutor.atRisk).toBeCloseTo(atRisk(threshold), 12)
        const other = suppressionReadings.find((one) => one !== reading) as SuppressionReading
        const { atRisk: _, ...otherExpected } = expectedMeasures(rows, keys, other)
        expect(report.suppressed.other).toEqual({
          reading: other,
          ...otherExpected,
          averageRisk: expect.closeTo(otherExpected.averageRisk, 12),
        })
        const empty = rows.map((row) => keys.filter((key) => row[key] === '').length)
        expect(report.suppressed.cells).toBe(empty.reduce((sum, n) => sum + n, 0))
        expect(report.suppressed.records).toBe(empty.filter((n) => n > 0).length)
        const listed = report.classSizes.reduce((sum, { records }) => sum + records, 0)
        expect(listed).toBe(rows.length)
        await rm(workDir, { recursive: true })
      },
    ),
    { numRuns: 80 },
  )
})

test('l-diversity and t-closeness are those that the definitions give', async () => {
  const filled = fc.array(fc.tuple(key, key, key, illness, income), { minLength: 1, maxLength: 14 })
  await fc.assert(
    fc.asyncProperty(filled, fc.subarray([0, 1]), async (rows, keys) => {
      const { csv, workDir } = await publishedTable(header, rows)
      const report = await measureRisk(csv, {
        quasiIdentifiers: keys.map((key) => header[key] as string),
        sensitive: ['病种', '收入'],
        threshold: 2,
        workDir,
      })
      for (const [index, ordered] of [false, true].entries()) {
        const { entropyL, t, ...rest } = expectedSensitive(rows, keys, 3 + index, ordered)
        expect(report.sensitive[index]).toEqual({
          ...rest,
          column: header[3 + index],
          entropyL: expect.closeTo(entropyL, 9),
          t: expect.closeTo(t, 9),
          distance: ordered ? 'ordered' : 'equal',
        })
      }
      await rm(workDir, { recursive: true })
    }),
    { numRuns: 60 },
  )
})

test('codes with leading zeros are categories, not numbers', async () => {
  const { csv, workDir } = await publishedTable(
    ['a', 's'],
    [
      ['x', '01'],
      ['x', '02'],
      ['y', '02'],
    ],
  )
  const report = await measureRisk(csv, { quasiIdentifiers: ['a'], sensitive: ['s'], threshold: 2, workDir })
  expect(report.sensitive[0]).toMatchObject({ distance: 'equal', distinctL: 1 })
})

test('leaving out the records below k leaves a table that reaches it, and no other record is named', async () => {
  await fc.assert(
    fc.asyncProperty(table, fc.subarray([0, 1, 2]), fc.integer({ min: 1, max: 5 }), async (rows, keys, k) => {
      const { csv, workDir } = await publishedTable(header, rows)
      const columns = keys.map((key) => header[key] as string)
      const below = await recordsBelow(csv, columns, k, { workDir })
      const sizes = sizesOf(rows, keys, 'own-value')
      sizes.forEach((size, row) => {
        expect(below.has(row)).toBe(size < k)
      })
      expect(below.size).toBe(sizes.filter((size) => size < k).length)
      const left = rows.filter((_, row) => !below.has(row))
      const after = await publishedTable(header, left)
      const options = { quasiIdentifiers: columns, sensitive: [], threshold: k, workDir: after.workDir }
      const report = await measureRisk(after.csv, options)
      expect(report.k === 0 ? left.length === 0 : report.k >= k).toBe(true)
    }),
    { numRuns: 40 },
  )
})

test('the published example of both readings', async () => {
  const rows = [
    ['30', 'x'],
    ['', 'x'],
    ['40', ''],
    ['30', 'y'],
  ]
  const { csv, workDir } = await publishedTable(['age', 'town'], rows)
  const options = { quasiIdentifiers: ['age', 'town'], sensitive: [], threshold: 2, workDir }
  const report = await measureRisk(csv, options)
  expect(report).toMatchObject({ classes: 4, k: 1, uniqueRecords: 4, averageRisk: 1 })
  // 30/x agrees with ∅/x; ∅/x with 30/x and 40/∅; 40/∅ with ∅/x; 30/y with nothing else.
  expect(report.suppressed.other).toMatchObject({
    k: 1,
    uniqueRecords: 1,
    averageRisk: expect.closeTo((1 / 2 + 1 / 3 + 1 / 2 + 1) / 4, 12),
  })
})

test('a column that is not there is refused by name', async () => {
  const { csv, workDir } = await publishedTable(['a'], [['1']])
  const options = { quasiIdentifiers: ['b'], sensitive: [], threshold: 2, workDir }
  await expect(measureRisk(csv, options)).rejects.toThrow(UnknownColumn)
})
