import { MAX_COLUMNS } from '#lib/tabular/header.ts'
import type { InspectedColumn } from '#lib/tabular/inspection.ts'
import { DistinctStage } from './distinct-stage.ts'
import { columnsOf } from './pack-rows.ts'
import { ColumnScan } from './scan-column.ts'

/** Scans the rows of one table as they come: type, personal data and distinct values of every column. */
export interface RowScan {
  add(rows: readonly (readonly string[])[]): Promise<void>
  result(): Promise<InspectedColumn[]>
}

/** The scan itself, in whatever thread it runs. */
export class TableScan implements RowScan {
  private readonly columns: readonly ColumnScan[]
  private readonly stage: DistinctStage

  constructor(header: readonly string[], workDir: string) {
    this.columns = scannedColumns(header).map((name) => new ColumnScan(name))
    this.stage = new DistinctStage(workDir)
  }

  async add(rows: readonly (readonly string[])[]): Promise<void> {
    await this.addColumns(columnsOf(rows, this.columns.length))
  }

  /** Takes the next rows column by column. */
  async addColumns(columns: readonly (readonly string[])[]): Promise<void> {
    for (let column = 0; column < this.columns.length; column += 1) {
      const scan = this.columns[column] as ColumnScan
      const cells = columns[column] ?? []
      for (const cell of cells) scan.add(cell)
      if (scan.distinctOverflow) await this.stage.add(column, () => scan.distinctValues(), cells)
    }
  }

  async result(): Promise<InspectedColumn[]> {
    const counts = await this.stage.count()
    return this.columns.map((column, index) => {
      const result = column.result()
      return { ...result, distinct: counts.get(index) ?? result.distinct }
    })
  }
}

/** A delimiter gone wrong can make a column of every word: such a file is refused, not scanned. */
export function scannedColumns(header: readonly string[]): readonly string[] {
  return header.length <= MAX_COLUMNS ? header : []
}
