import { ClassNumbers } from './class-numbers.ts'
import type { CodedColumn, Combinations, Rung } from './combinations.ts'

/** Classes over some of the columns: each remaining combination with the number of its class. */
export interface Partition {
  /** Indexes of the combinations that still stand in classes of k or more records. */
  readonly rows: Uint32Array
  readonly classOf: Uint32Array
  /** Numbers of classes are below this. */
  readonly classes: number
  /** Records of the smallest class that stands; 0 where none does. */
  readonly smallest: number
  /** Records left out so far. */
  readonly suppressed: number
  /** Indexes of the combinations that were left out, in pieces. */
  readonly leftOut: readonly Uint32Array[]
}

/**
 * Splits classes column by column, and leaves out the combinations whose class falls below k: further columns would only
 * split it more.
 */
export class ClassRefiner {
  private readonly combinations: Combinations
  private readonly k: number
  private readonly maxSuppressed: number
  private readonly numbers: ClassNumbers
  /** Of the split just made: the class of each row of the partition, and the records of each class. */
  private readonly split: Uint32Array
  private readonly sizes: Float64Array

  constructor(combinations: Combinations, k: number, maxSuppressed: number) {
    this.combinations = combinations
    this.k = k
    this.maxSuppressed = maxSuppressed
    const size = combinations.counts.length
    this.numbers = new ClassNumbers(size)
    this.split = new Uint32Array(size)
    this.sizes = new Float64Array(size)
  }

  /** All records in one class; undefined where even that is smaller than k and may not be left out. */
  whole(): Partition | undefined {
    const { counts } = this.combinations
    const records = counts.reduce((sum, n) => sum + n, 0)
    const rows = Uint32Array.from(counts.keys())
    const classOf = new Uint32Array(rows.length)
    if (records >= this.k) return { rows, classOf, classes: 1, smallest: records, suppressed: 0, leftOut: [] }
    if (records > this.maxSuppressed) return undefined
    const none = new Uint32Array()
    return { rows: none, classOf: none, classes: 0, smallest: 0, suppressed: records, leftOut: [rows] }
  }

  /** Whether one more column at this rung leaves out no more records than allowed. */
  fits(partition: Partition, column: number, rung: number): boolean {
    const { results } = this.rungOf(column, rung)
    if (results === 1) return true
    const classes = this.splitBy(partition, column, rung)
    return this.leftOutBy(classes) + partition.suppressed <= this.maxSuppressed
  }

  /** The classes split by one more column at one rung; undefined where more records than allowed are left out. */
  refine(partition: Partition, column: number, rung: number): Partition | undefined {
    const { results } = this.rungOf(column, rung)
    if (results === 1) return partition
    const classes = this.splitBy(partition, column, rung)
    const small = this.leftOutBy(classes)
    const suppressed = partition.suppressed + small
    if (suppressed > this.maxSuppressed) return undefined
    const { rows, leftOut } = partition
    const classOf = this.split.slice(0, rows.length)
    const base = { classes, smallest: this.smallestOf(classes), suppressed }
    if (small === 0) return { ...base, rows, classOf, leftOut }
    const { sizes, k } = this
    const stands = (number: number) => (sizes[number] as number) >= k
    return {
      ...base,
      rows: rows.filter((_, index) => stands(classOf[index] as number)),
      classOf: classOf.filter(stands),
      leftOut: [...leftOut, rows.filter((_, index) => !stands(classOf[index] as number))],
    }
  }

  private rungOf(column: number, rung: number): Rung {
    return (this.combinations.columns[column] as CodedColumn).rungs[rung] as Rung
  }

  /** Fills `split` and `sizes`; returns the number of classes. The hottest loop of the search. */
  private splitBy({ rows, classOf, classes }: Partition, column: number, rung: number): number {
    const { becomes, results } = this.rungOf(column, rung)
    const { split, sizes, numbers } = this
    const { counts } = this.combinations
    const values = this.combinations.codes[column] as Uint32Array
    numbers.begin(classes * results)
    for (let i = 0; i < rows.length; i += 1) {
      const row = rows[i] as number
      const key = (classOf[i] as number) * results + (becomes[values[row] as number] as number)
      const known = numbers.count
      const number = numbers.numberOf(key)
      split[i] = number
      const before = number === known ? 0 : (sizes[number] as number)
      sizes[number] = before + (counts[row] as number)
    }
    return numbers.count
  }

  private leftOutBy(classes: number): number {
    let records = 0
    for (let number = 0; number < classes; number += 1) {
      const size = this.sizes[number] as number
      if (size < this.k) records += size
    }
    return records
  }

  private smallestOf(classes: number): number {
    let smallest = Number.POSITIVE_INFINITY
    for (let number = 0; number < classes; number += 1) {
      const size = this.sizes[number] as number
      if (size >= this.k && size < smallest) smallest = size
    }
    return Number.isFinite(smallest) ? smallest : 0
  }
}
