import type { OpenWorkbook, SheetPart } from './open-workbook.ts'

/** A sheet by its name; the first of that name, should a broken file have two. */
export function findSheet(workbook: OpenWorkbook, name: string): SheetPart | undefined {
  return workbook.sheets.find((sheet) => sheet.name === name)
}
