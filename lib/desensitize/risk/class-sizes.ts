import type { RiskReport } from './risk-report.ts'

/** Records whose class has one size, and how many classes (for overlapping ones: distinct combinations) they form. */
export interface SizeCount {
  readonly size: number
  readonly classes: number
  readonly records: number
}

/** Lower bounds of the bands in which class sizes are listed. */
const BANDS = [1, 2, 3, 5, 10, 20, 50, 100]

export type ClassMeasures = Pick<
  RiskReport,
  'classes' | 'k' | 'uniqueRecords' | 'uniqueShare' | 'averageRisk' | 'highestRisk'
>

/** Measures of re-identification from how many records stand in classes of which size. */
export function measureClasses(sizes: readonly SizeCount[]): ClassMeasures & { records: number } {
  const records = sum(sizes.map((entry) => entry.records))
  const k = records === 0 ? 0 : Math.min(...sizes.map(({ size }) => size))
  const uniqueRecords = sum(sizes.filter(({ size }) => size === 1).map((entry) => entry.records))
  // In a partition each summand is the number of classes of that size, so the sum is exact: classes / records.
  const expected = sum(sizes.map((entry) => entry.records / entry.size))
  return {
    records,
    classes: sum(sizes.map(({ classes }) => classes)),
    k,
    uniqueRecords,
    uniqueShare: ratio(uniqueRecords, records),
    averageRisk: ratio(expected, records),
    highestRisk: ratio(1, k),
  }
}

/** Share of the records whose class is smaller than `threshold`. */
export function shareAtRisk(sizes: readonly SizeCount[], threshold: number): number {
  const below = sizes.filter(({ size }) => size < threshold).map((entry) => entry.records)
  return ratio(sum(below), sum(sizes.map((entry) => entry.records)))
}

/** Classes and records by bands of class size: 1, 2, 3–4, 5–9, 10–19, 20–49, 50–99, 100 and more. */
export function bandSizes(sizes: readonly SizeCount[]): RiskReport['classSizes'] {
  return BANDS.map((from, index) => {
    const next = BANDS[index + 1]
    const inside = sizes.filter(({ size }) => size >= from && (next === undefined || size < next))
    return {
      from,
      ...(next !== undefined && { to: next - 1 }),
      classes: sum(inside.map(({ classes }) => classes)),
      records: sum(inside.map(({ records }) => records)),
    }
  })
}

function ratio(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
