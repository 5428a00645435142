import { MAX_ROW } from './cell-reference.ts'
import type { MergedRange } from './merged-cells.ts'
import type { OpenWorkbook, SheetPart } from './open-workbook.ts'
import { type SheetFacts, type SheetRow, sheetRows } from './sheet-rows.ts'

/** Rows kept of the head and of the foot of a sheet, among which the header and the notes are looked for. */
const HEAD = 60
const FOOT = 40

/** A sheet read through once: where it has content, its merged ranges, its first and last rows. */
export interface SheetSurvey {
  readonly used: UsedCells
  readonly merged: readonly MergedRange[]
  readonly hiddenColumns: number
  readonly head: readonly SheetRow[]
  readonly foot: readonly SheetRow[]
}

/** First and last column that hold something, for every row. Four megabytes whatever the sheet. */
export class UsedCells {
  /** Last row that holds something; 0 where none does. */
  lastRow = 0
  private readonly first = new Uint16Array(MAX_ROW + 1)
  /** One more than the last column; 0 where the row is empty. */
  private readonly end = new Uint16Array(MAX_ROW + 1)

  add({ row, cells }: SheetRow): void {
    if (cells.length === 0) return
    this.first[row] = cells.findIndex((cell) => cell !== '')
    this.end[row] = cells.length
    this.lastRow = row
  }

  /** Columns in use between two rows, ends included: from `first` up to, not including, `end`; 0 and 0 where none is. */
  columns(from: number, to: number): { first: number; end: number } {
    let first = Number.POSITIVE_INFINITY
    let end = 0
    for (let row = Math.max(1, from); row <= Math.min(to, this.lastRow); row += 1) {
      if (this.end[row] === 0) continue
      first = Math.min(first, this.first[row] as number)
      end = Math.max(end, this.end[row] as number)
    }
    return { first: end === 0 ? 0 : first, end }
  }
}

/** Reads a sheet through once. Merged ranges stand behind the rows in the file, so that a reader needs them beforehand. */
export async function surveySheet(
  workbook: OpenWorkbook,
  sheet: SheetPart,
  onBytes?: (read: number) => void,
): Promise<SheetSurvey> {
  const facts: SheetFacts = { merged: [], hiddenColumns: 0 }
  const used = new UsedCells()
  const head: SheetRow[] = []
  let foot: SheetRow[] = []
  for await (const rows of sheetRows(workbook, sheet, facts, onBytes)) {
    for (const row of rows) {
      if (row.cells.length === 0) continue
      used.add(row)
      if (head.length < HEAD) head.push(row)
      foot.push(row)
    }
    if (foot.length > FOOT * 4) foot = foot.slice(-FOOT)
  }
  return { used, merged: facts.merged, hiddenColumns: facts.hiddenColumns, head, foot: foot.slice(-FOOT) }
}
