import type { CodedColumn, Combinations, Rung } from './combinations.ts'

/** Classes over some of the columns: each remaining combination with the number of its class. */
export interface Partition {
  /** Indexes of the combinations that still stand in classes of k or more records. */
  readonly rows: Uint32Array
  readonly classOf: Uint32Array
  readonly classes: number
  /** Records of the smallest class that stands. */
  readonly smallest: number
  /** Records left out so far. */
  readonly suppressed: number
  /** Indexes of the combinations that were left out, in pieces. */
  readonly leftOut: readonly Uint32Array[]
}

/** Above this many slots for each combination, classes are found by hashing instead of by a table. */
const SLOTS_PER_ROW = 8

/** All combinations in one class; undefined where even that is smaller than k and may not be left out. */
export function wholeTable(
  { counts }: Combinations,
  k: number,
  maxSuppressed: number,
): Partition | undefined {
  const records = counts.reduce((sum, n) => sum + n, 0)
  const rows = Uint32Array.from(counts.keys())
  const none = { classes: 0, smallest: 0, suppressed: records, leftOut: [rows] }
  if (records < k)
    return records <= maxSuppressed
      ? { rows: new Uint32Array(), classOf: new Uint32Array(), ...none }
      : undefined
  return {
    rows,
    classOf: new Uint32Array(rows.length),
    classes: 1,
    smallest: records,
    suppressed: 0,
    leftOut: [],
  }
}

/**
 * Splits the classes by one more column at one rung, and leaves out the combinations whose class falls below k: further
 * columns would only split it more. Undefined where more records than allowed are left out.
 */
export function refine(
  partition: Partition,
  { codes, columns, counts }: Combinations,
  column: number,
  rung: number,
  k: number,
  maxSuppressed: number,
): Partition | undefined {
  const { becomes, results } = (columns[column] as CodedColumn).rungs[rung] as Rung
  if (results === 1) return partition
  const values = codes[column] as Uint32Array
  const { rows } = partition
  const split = new Uint32Array(rows.length)
  const numbering = classNumbering(partition.classes * results, rows.length)
  const sizes = new Float64Array(rows.length)
  for (let i = 0; i < rows.length; i += 1) {
    const row = rows[i] as number
    const key = (partition.classOf[i] as number) * results + (becomes[values[row] as number] as number)
    const number = numbering.numberOf(key)
    split[i] = number
    sizes[number] = (sizes[number] as number) + (counts[row] as number)
  }
  return dropSmall(partition, split, sizes.subarray(0, numbering.count()), k, maxSuppressed)
}

function dropSmall(
  partition: Partition,
  split: Uint32Array,
  sizes: Float64Array,
  k: number,
  maxSuppressed: number,
): Partition | undefined {
  let { suppressed } = partition
  let smallest = Number.POSITIVE_INFINITY
  for (const size of sizes) {
    if (size < k) suppressed += size
    else if (size < smallest) smallest = size
  }
  if (suppressed > maxSuppressed) return undefined
  const base = { classes: sizes.length, smallest: Number.isFinite(smallest) ? smallest : 0, suppressed }
  if (suppressed === partition.suppressed)
    return { ...base, rows: partition.rows, classOf: split, leftOut: partition.leftOut }
  const stands = (_: number, i: number) => (sizes[split[i] as number] as number) >= k
  return {
    ...base,
    rows: partition.rows.filter(stands),
    classOf: split.filter((number) => (sizes[number] as number) >= k),
    leftOut: [...partition.leftOut, partition.rows.filter((row, i) => !stands(row, i))],
  }
}

/** Numbers keys from 0 in the order in which they come. */
function classNumbering(keys: number, rows: number): { numberOf(key: number): number; count(): number } {
  let count = 0
  if (keys <= SLOTS_PER_ROW * rows + 4096) {
    const table = new Uint32Array(keys)
    return {
      numberOf(key) {
        const known = table[key] as number
        if (known !== 0) return known - 1
        count += 1
        table[key] = count
        return count - 1
      },
      count: () => count,
    }
  }
  const bits = Math.max(4, Math.ceil(Math.log2(rows * 2)))
  const mask = 2 ** bits - 1
  const slots = new Float64Array(2 ** bits).fill(-1)
  const numbers = new Uint32Array(2 ** bits)
  return {
    numberOf(key) {
      // Fibonacci hashing of both halves: keys are below 2^53.
      let slot = (Math.imul(key >>> 0, 0x9e3779b1) ^ Math.imul(Math.floor(key / 2 ** 32), 0x85ebca6b)) >>> 0
      slot = (slot ^ (slot >>> 15)) & mask
      while (slots[slot] !== key) {
        if (slots[slot] === -1) {
          slots[slot] = key
          numbers[slot] = count
          count += 1
          return count - 1
        }
        slot = (slot + 1) & mask
      }
      return numbers[slot] as number
    },
    count: () => count,
  }
}
