import { fault } from './problem-list.ts'
import { findSheet } from './workbook/find-sheet.ts'
import { withWorkbook } from './workbook/open-workbook.ts'
import { sheetRows } from './workbook/sheet-rows.ts'
import { WorkbookError } from './workbook/workbook-error.ts'

/** A row of a sheet as it stands there, merged cells not filled: `row` from 1, cells from column A. */
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
  const rows = withWorkbook(path, (workbook) => {
    const part = findSheet(workbook, sheet)
    if (!part) throw new WorkbookError('no such sheet', { problem: fault('unknown-sheet', { sheet }) })
    return sheetRows(workbook, part)
  })
  for await (const batch of rows) {
    for (const { row, cells } of batch) if (found.length < limit) found.push({ row, cells })
    if (found.length >= limit) break
  }
  return found
}
