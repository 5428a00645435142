import { MAX_COLUMNS } from '#lib/tabular/header.ts'
import type { InspectedColumn } from '#lib/tabular/inspection.ts'
import { DistinctStage } from './distinct-stage.ts'
import { ColumnScan } from './scan-column.ts'

/** Scans the rows of one table as they come: type, personal data and distinct values of every column. */
export class TableScan {
  rows = 0
  private readonly columns: readonly ColumnScan[]
  private readonly stage: DistinctStage

  constructor(header: readonly string[], workDir: string) {
    // A delimiter gone wrong can make a column of every word: such a file is refused, not scanned.
    this.columns = header.length <= MAX_COLUMNS ? header.map((name) => new ColumnScan(name)) : []
    this.stage = new DistinctStage(workDir)
  }

  async add(rows: readonly (readonly string[])[]): Promise<void> {
    this.rows += rows.length
    for (let i = 0; i < this.columns.length; i += 1) {
      const column = this.columns[i] as ColumnScan
      for (const row of rows) {
        const cell = row[i]
        if (cell !== undefined) column.add(cell)
      }
      if (!column.distinctOverflow) continue
      if (!this.stage.has(i)) this.stage.begin(i, column.distinctValues())
      await this.stage.add(i, rows)
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
