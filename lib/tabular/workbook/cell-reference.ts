import { WorkbookError } from './workbook-error.ts'

/** Rows and columns that a sheet can have; beyond them a reference is a fault of the file. */
export const MAX_ROW = 1_048_576
export const MAX_COLUMN = 16_384

/** Column of a reference such as `BC12`, from 0. */
export function columnOf(reference: string): number {
  let column = 0
  for (let i = 0; i < reference.length; i += 1) {
    const code = reference.charCodeAt(i)
    if (code >= 65 && code <= 90) column = column * 26 + code - 64
    else if (code >= 97 && code <= 122) column = column * 26 + code - 96
    else if (code !== 36) break
    if (column > MAX_COLUMN) throw new WorkbookError('column out of bounds')
  }
  if (column === 0) throw new WorkbookError('cell without column')
  return column - 1
}

/** Row of a reference such as `BC12`, from 1. */
export function rowOf(reference: string): number {
  const row = Number(/(\d+)$/.exec(reference)?.[1])
  if (!(row >= 1 && row <= MAX_ROW)) throw new WorkbookError('row out of bounds')
  return row
}

/** `BC12` of row 12 and column 54. */
export function cellName(row: number, column: number): string {
  let letters = ''
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters
  return letters + row
}
