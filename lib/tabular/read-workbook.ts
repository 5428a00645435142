import { stat } from 'node:fs/promises'
import { MAX_COLUMNS } from './header.ts'
import { fault, type ProblemList } from './problem-list.ts'
import type { RowBatch } from './read-rows.ts'
import type { WorkbookDialect } from './table-dialect.ts'
import { findSheet } from './workbook/find-sheet.ts'
import { type OpenWorkbook, type SheetPart, withWorkbook } from './workbook/open-workbook.ts'
import { sheetRows } from './workbook/sheet-rows.ts'
import { SheetTable } from './workbook/sheet-table.ts'
import { surveySheet } from './workbook/survey-sheet.ts'
import { WorkbookError } from './workbook/workbook-error.ts'

/**
 * Reads one sheet of a workbook as a table, in bounded memory: the cells pass by, only the shared strings are kept. The
 * sheet is read twice, since its merged ranges and its last row are known at its end only.
 * @param onBytes is told a share of the file's bytes.
 */
export async function* readWorkbook(
  path: string,
  dialect: WorkbookDialect,
  problems: ProblemList,
  onBytes?: (read: number) => void,
): AsyncGenerator<RowBatch> {
  try {
    const { size } = await stat(path)
    yield* withWorkbook(path, (workbook) => {
      const sheet = findSheet(workbook, dialect.sheet)
      if (!sheet)
        throw new WorkbookError('no such sheet', {
          problem: fault('unknown-sheet', { sheet: dialect.sheet }),
        })
      const read = (pass: 0 | 1) => (bytes: number) =>
        onBytes?.(Math.round((size * (pass + bytes / Math.max(1, workbook.archive.sizeOf(sheet.part)))) / 2))
      return readSheet(workbook, sheet, dialect, problems, read)
    })
    onBytes?.(size)
  } catch (cause) {
    if (!(cause instanceof WorkbookError)) throw cause
    problems.add(cause.problem)
  }
}

async function* readSheet(
  workbook: OpenWorkbook,
  sheet: SheetPart,
  dialect: WorkbookDialect,
  problems: ProblemList,
  read: (pass: 0 | 1) => (bytes: number) => void,
): AsyncGenerator<RowBatch> {
  const survey = await surveySheet(workbook, sheet, read(0))
  const table = new SheetTable(survey, dialect, problems)
  if (table.width > MAX_COLUMNS) {
    const params = { found: table.width, limit: MAX_COLUMNS }
    problems.add(fault('too-many-columns', params, { row: Math.max(1, dialect.headerRow) }))
    return
  }
  for await (const rows of sheetRows(workbook, sheet, undefined, read(1))) {
    for (const row of rows) table.add(row)
    const batch = table.take()
    if (batch) yield batch
  }
  yield* table.finish()
}
