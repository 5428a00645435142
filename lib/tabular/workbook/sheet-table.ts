import { nameColumns, numberedColumns } from '../header.ts'
import { fault, type ProblemList } from '../problem-list.ts'
import type { RowBatch } from '../read-rows.ts'
import type { WorkbookDialect } from '../table-dialect.ts'
import { cellName } from './cell-reference.ts'
import { MergedCells, type MergedRange } from './merged-cells.ts'
import type { SheetRow } from './sheet-rows.ts'
import type { SheetSurvey } from './survey-sheet.ts'

/**
 * Makes a table of the rows of a sheet. The value of a merged cell stands in each of the cells that it covers; a row
 * without content of its own is no record, and a cell merged across the whole table is a title between records.
 */
export class SheetTable {
  /** Columns of the table: those in use between header and notes. */
  readonly width: number
  private readonly firstColumn: number
  private readonly lastRow: number
  private readonly bodyRow: number
  private readonly merged: MergedCells
  private readonly headerLines: string[][] = []
  private header: readonly string[] | undefined
  private rows: string[][] = []
  private lines: number[] = []
  private records = 0
  /** Last row that was a record or part of the header. */
  private previous: number
  private blank = { rows: 0, first: 0 }
  private repeated = { rows: 0, first: 0 }
  private hidden = { rows: 0, first: 0 }
  private filled = { ranges: 0, first: 0 }
  private readonly survey: SheetSurvey
  private readonly dialect: WorkbookDialect
  private readonly problems: ProblemList

  constructor(survey: SheetSurvey, dialect: WorkbookDialect, problems: ProblemList) {
    this.survey = survey
    this.dialect = dialect
    this.problems = problems
    this.lastRow = survey.used.lastRow - dialect.footerRows
    const { first, end } = survey.used.columns(Math.max(1, dialect.headerRow), this.lastRow)
    this.bodyRow = dialect.headerRow === 0 ? 1 : dialect.headerRow + dialect.headerRows
    this.firstColumn = first
    // A header cell that is merged over columns without content names them all the same.
    let wide = end
    for (const { top, right } of survey.merged)
      if (top >= dialect.headerRow && top < this.bodyRow) wide = Math.max(wide, right + 1)
    this.width = dialect.headerRow === 0 || end === 0 ? end - first : wide - first
    this.previous = this.bodyRow - 1
    this.merged = new MergedCells(survey.merged, first + this.width)
  }

  add(row: SheetRow): void {
    if (row.row > this.lastRow) return
    const inHeader = row.row >= this.dialect.headerRow && row.row < this.bodyRow
    const own = row.cells.some((cell, column) => column >= this.firstColumn && cell !== '')
    if (row.row >= this.bodyRow) {
      if (!own) return
      this.endHeader()
    }
    const cells = [...row.cells]
    const begun = this.merged.fill(row.row, cells)
    if (inHeader) this.headerLines[row.row - this.dialect.headerRow] = cells.slice(this.firstColumn)
    else if (row.row >= this.bodyRow) this.addRecord(row, cells, begun)
  }

  private addRecord(row: SheetRow, cells: string[], begun: readonly MergedRange[]): void {
    this.countBlank(row.row)
    if (this.isTitle(row, begun)) {
      this.problems.add({ ...fault('section-title', {}, { row: row.row }), severity: 'warning' })
      return
    }
    const record = cells.slice(this.firstColumn)
    while (record.length < this.width) record.push('')
    if (this.repeatsHeader(record)) {
      this.repeated = { rows: this.repeated.rows + 1, first: this.repeated.first || row.row }
      return
    }
    this.report(row, begun)
    this.rows.push(record)
    this.lines.push(row.row)
    this.records += 1
  }

  /** A single text merged across all columns: 一、农业 above the rows of agriculture. */
  private isTitle(row: SheetRow, begun: readonly MergedRange[]): boolean {
    if (this.width < 2 || row.cells.filter((cell) => cell !== '').length !== 1) return false
    return begun.some(
      ({ left, right }) => left <= this.firstColumn && right >= this.firstColumn + this.width - 1,
    )
  }

  /** Printed pages and files pasted together have the header again. */
  private repeatsHeader(record: readonly string[]): boolean {
    return this.headerLines.some((line) => record.every((cell, column) => cell === (line[column] ?? '')))
  }

  private countBlank(row: number): void {
    if (row > this.previous + 1) {
      if (this.blank.rows === 0) this.blank.first = this.previous + 1
      this.blank.rows += row - this.previous - 1
    }
    this.previous = row
  }

  private report(row: SheetRow, begun: readonly MergedRange[]): void {
    for (const { code, params, column } of row.faults) {
      const name = this.header?.[column - this.firstColumn]
      const place = name === undefined ? { row: row.row } : { row: row.row, column: name }
      const problem = fault(code, { ...params, cell: cellName(row.row, column) }, place)
      this.problems.add(code === 'digits-lost' ? { ...problem, severity: 'warning' } : problem)
    }
    if (row.hidden) this.hidden = { rows: this.hidden.rows + 1, first: this.hidden.first || row.row }
    if (begun.length > 0)
      this.filled = { ranges: this.filled.ranges + begun.length, first: this.filled.first || row.row }
  }

  private endHeader(): void {
    if (this.header) return
    const { headerRow, headerRows } = this.dialect
    if (headerRow === 0) this.header = numberedColumns(this.width)
    else {
      // Rows of the header without content are not in the file; all are made as wide as the table, so that each column gets a name.
      const lines = Array.from({ length: headerRows }, (_, i) =>
        headerLine(this.headerLines[i] ?? [], this.width),
      )
      this.header = nameColumns(lines, headerRow, this.problems)
    }
  }

  /** The records since the last call; nothing before there is a header. */
  take(): RowBatch | undefined {
    if (!this.header || (this.rows.length === 0 && this.records > 0)) return undefined
    const batch = { header: this.header, rows: this.rows, lines: this.lines }
    this.rows = []
    this.lines = []
    return batch
  }

  *finish(): Generator<RowBatch> {
    if (this.width <= 0) {
      this.problems.add(fault('no-header', { row: 0 }))
      return
    }
    this.endHeader()
    const batch = this.take()
    if (batch) yield batch
    this.warn('blank-rows', { rows: this.blank.rows }, this.blank.first)
    this.warn('repeated-header', { rows: this.repeated.rows }, this.repeated.first)
    this.warn('merged-cells', { ranges: this.filled.ranges }, this.filled.first)
    const { hiddenColumns } = this.survey
    if (this.hidden.rows + hiddenColumns > 0)
      this.warn('hidden-cells', { rows: this.hidden.rows, columns: hiddenColumns }, this.hidden.first)
    if (this.records === 0) this.problems.add(fault('no-rows'))
  }

  private warn(
    code: 'blank-rows' | 'repeated-header' | 'merged-cells' | 'hidden-cells',
    params: Record<string, number>,
    row: number,
  ) {
    if (Object.values(params).every((count) => count === 0)) return
    const place = row > 0 ? { row } : {}
    this.problems.add({ ...fault(code, params, place), severity: 'warning' })
  }
}

/** A row of the header, as wide as the table. A name that is broken over lines within its cell is one name. */
function headerLine(cells: readonly string[], width: number): string[] {
  return Array.from({ length: width }, (_, column) =>
    (cells[column] ?? '')
      .replace(/(?<=[\p{Script=Han}（）])\s*\n\s*|\s*\n\s*(?=[\p{Script=Han}（）])/gu, '')
      .replace(/\s*\n\s*/g, ' '),
  )
}
