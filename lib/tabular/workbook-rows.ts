import { fault } from './problem-list.ts'
import { findSheet } from './workbook/find-sheet.ts'
import { MergedCells, type MergedRange } from './workbook/merged-cells.ts'
import { type OpenWorkbook, withWorkbook } from './workbook/open-workbook.ts'
import { sheetRows } from './workbook/sheet-rows.ts'
import { surveySheet } from './workbook/survey-sheet.ts'
import { WorkbookError } from './workbook/workbook-error.ts'

/**
 * A row of a sheet as a person sees it: `row` from 1, cells from column A. The value of a merged cell stands in all cells
 * that it covers, as in the table, but a title over the whole width only in its first.
 */
export interface WorkbookRow {
  readonly row: number
  readonly cells: string[]
}

/**
 * The first rows of a sheet, for a preview. The cells are raw.
 * @throws {WorkbookError} where the workbook is damaged or has no such sheet; its `problem` tells the person.
 */
export async function workbookRows(path: string, sheet: string, limit: number): Promise<WorkbookRow[]> {
  const found: WorkbookRow[] = []
  for await (const batch of withWorkbook(path, (workbook) => filledRows(workbook, sheet))) {
    found.push(...batch.slice(0, limit - found.length))
    if (found.length >= limit) break
  }
  return found
}

async function* filledRows(workbook: OpenWorkbook, name: string): AsyncGenerator<WorkbookRow[]> {
  const sheet = findSheet(workbook, name)
  if (!sheet) throw new WorkbookError('no such sheet', { problem: fault('unknown-sheet', { sheet: name }) })
  const { used, merged } = await surveySheet(workbook, sheet)
  const { first, end } = used.columns(1, used.lastRow)
  const isTitle = ({ left, right }: MergedRange) => left <= first && right >= end - 1 && end - first > 1
  const merges = new MergedCells(
    merged.filter((range) => !isTitle(range)),
    end,
  )
  for await (const rows of sheetRows(workbook, sheet)) {
    for (const row of rows) merges.fill(row.row, row.cells)
    yield rows.map(({ row, cells }) => ({ row, cells }))
  }
}
