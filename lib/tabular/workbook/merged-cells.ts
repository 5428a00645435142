/** A range of cells merged into one: rows from 1, columns from 0, ends included. The value stands in its first cell. */
export interface MergedRange {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

/** Merged ranges met by rows from top to bottom: which range covers a column of the present row. */
export class MergedCells {
  /** By top row, the highest first to be taken from the end. */
  private readonly waiting: MergedRange[]
  /** Ranges that reach the present row, at most one for a column. */
  private readonly active = new Map<number, { range: MergedRange; value: string }>()
  /** 1 where a range of the present row covers the column. */
  private readonly covered: Uint8Array
  private readonly width: number

  /** @param width columns beyond it are none of the table's. */
  constructor(ranges: readonly MergedRange[], width: number) {
    this.waiting = [...ranges].sort((a, b) => b.top - a.top)
    this.width = width
    this.covered = new Uint8Array(width)
  }

  /**
   * Writes the value of each merged range into all its cells that stand in this row. Rows must come in order.
   * @returns the ranges that begin here.
   */
  fill(row: number, cells: string[]): MergedRange[] {
    this.drop(row)
    const begun = this.begin(row, cells)
    for (const { range, value } of this.active.values())
      for (let column = range.left; column <= Math.min(range.right, this.width - 1); column += 1) {
        if (value === '') break
        while (cells.length < column) cells.push('')
        // What a file holds in a covered cell is hidden from view, but it is data: it is not written over.
        if ((cells[column] ?? '') === '') cells[column] = value
      }
    return begun
  }

  private drop(row: number): void {
    for (const [column, { range }] of this.active) {
      if (range.bottom >= row) continue
      this.active.delete(column)
      this.covered.fill(0, range.left, range.right + 1)
    }
  }

  private begin(row: number, cells: readonly string[]): MergedRange[] {
    const begun: MergedRange[] = []
    for (let next = this.waiting.at(-1); next && next.top <= row; next = this.waiting.at(-1)) {
      this.waiting.pop()
      if (next.left >= this.width || next.bottom < row) continue
      // Overlapping ranges are a fault of whoever wrote the file; the first one counts.
      if (this.covered.subarray(next.left, next.right + 1).includes(1)) continue
      this.covered.fill(1, next.left, next.right + 1)
      this.active.set(next.left, { range: next, value: next.top === row ? (cells[next.left] ?? '') : '' })
      begun.push(next)
    }
    return begun
  }
}
