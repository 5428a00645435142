import type { ColumnType } from './types.ts'

/** What writers know of a column: its name and its type, which decides whether a cell may be a number. */
export interface WrittenColumn {
  readonly name: string
  readonly type: ColumnType
}

/** Writes one table, piece by piece, to one file. */
export interface TableWriter {
  writeRows(rows: readonly (readonly string[])[]): Promise<void>
  close(): Promise<{ bytes: number; sha256: string }>
}

const numeric: ReadonlySet<ColumnType> = new Set(['integer', 'decimal', 'year', 'longitude', 'latitude'])

/**
 * Whether a cell of a number column may be written as a number and read back as the same characters: no leading zero, no
 * trailing zero, at most 15 digits. Everything else stays text (Z27: identical to what the department holds).
 */
export function isExactNumber(cell: string, type: ColumnType): boolean {
  if (!numeric.has(type) || cell.length > 17) return false
  const digits = cell.replace(/[-.]/g, '')
  return digits.length <= 15 && String(Number(cell)) === cell && /^-?\d/.test(cell)
}
