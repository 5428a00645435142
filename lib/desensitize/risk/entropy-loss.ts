import type { CodedColumn } from './combinations.ts'

/**
 * Loss of information by non-uniform entropy (de Waal and Willenborg 1999; Gionis and Tassa 2009): a record whose value
 * x became g loses −log₂ (records with x / records with g) bits; a record left out loses all of its
 * −log₂ (records with x / records). A column's loss is the sum over the records divided by what leaving the
 * column out would lose: 0 nothing, 1 everything. A column of one value has nothing to lose.
 */
export class ColumnLoss {
  /** For each rung, the loss of the column if no record is left out. */
  readonly byRung: readonly number[]
  private readonly column: CodedColumn
  private readonly whole: Float64Array
  private readonly atRung: readonly Float64Array[]

  constructor(column: CodedColumn) {
    this.column = column
    const { counts } = column
    const records = counts.reduce((sum, n) => sum + n, 0)
    const bits = counts.map((n) => Math.log2(records / n))
    const total = bits.reduce((sum, value, code) => sum + value * (counts[code] as number), 0)
    const scale = total > 0 ? 1 / total : 0
    this.whole = bits.map((value) => value * scale)
    this.atRung = column.rungs.map(({ becomes, results }) => {
      const groups = new Float64Array(results)
      for (const [code, n] of counts.entries()) {
        const result = becomes[code] as number
        groups[result] = (groups[result] as number) + n
      }
      return counts.map((n, code) => Math.log2((groups[becomes[code] as number] as number) / n) * scale)
    })
    this.byRung = this.atRung.map((loss) =>
      loss.reduce((sum, value, code) => sum + value * (counts[code] as number), 0),
    )
  }

  /** What one record with the value `code` loses more, at this rung, by being left out. */
  extraIfLeftOut(rung: number, code: number): number {
    return (this.whole[code] as number) - (this.atRung[rung]?.[code] as number)
  }

  get name(): string {
    return this.column.name
  }
}
