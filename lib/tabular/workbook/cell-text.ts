import { numberText } from './number-text.ts'
import type { OpenWorkbook } from './open-workbook.ts'
import { WorkbookError } from './workbook-error.ts'
import { decodeXstring } from './xstring.ts'

/** A cell as the file has it (ECMA-376 18.3.1.4). */
export interface RawCell {
  /** `s` shared string, `str` text of a formula, `inlineStr`, `b` boolean, `e` error, `d` ISO date, `n` number. */
  readonly type: string
  readonly style: number
  /** Undefined where the cell has no value element. */
  value: string | undefined
  inline: string
  formula: boolean
}

/** A fault of one cell; `column` from 0. */
export interface CellFault {
  readonly code: 'formula-without-value' | 'error-value' | 'digits-lost'
  readonly params: Readonly<Record<string, string>>
  readonly row: number
  readonly column: number
}

type Report = (code: CellFault['code'], params: CellFault['params']) => void

/** The text of a cell as the table has it; faults are reported, and an error value stays visible as such. */
export function cellText(cell: RawCell, workbook: OpenWorkbook, report: Report): string {
  const { type, value } = cell
  if (isUncomputed(cell)) {
    report('formula-without-value', {})
    return ''
  }
  if (type === 'inlineStr') return decodeXstring(cell.inline)
  if (value === undefined || (value === '' && type !== 's')) return ''
  if (type === 's') return sharedString(workbook, value)
  if (type === 'str') return decodeXstring(value)
  if (type === 'b') return value === '1' || value === 'true' ? 'TRUE' : 'FALSE'
  if (type === 'e') {
    report('error-value', { error: errorName(value) })
    return value
  }
  if (type === 'd') return value.replace(/T00:00:00(?:\.0+)?Z?$/, '').replace('T', ' ')
  return number(cell, workbook, report)
}

/** A formula whose result the file has not; the result of a text formula may be the empty text. */
function isUncomputed({ formula, type, value, inline }: RawCell): boolean {
  if (!formula || inline !== '') return false
  return value === undefined || (value === '' && type !== 'str')
}

function sharedString({ strings }: OpenWorkbook, value: string): string {
  const text = strings[/^\s*\d+\s*$/.test(value) ? Number(value) : -1]
  if (text === undefined) throw new WorkbookError('no such shared string')
  return text
}

/** Only the errors of Excel are named; anything else in an error cell could be a value. */
function errorName(value: string): string {
  return /^#[A-Z0-9/_]{2,20}[!?]?$/.test(value) ? value : '#?'
}

function number(cell: RawCell, workbook: OpenWorkbook, report: Report): string {
  const format = workbook.formats[cell.style] ?? { kind: 'number' as const }
  const { text, lost } = numberText((cell.value ?? '').trim(), format, workbook.date1904)
  if (lost) report('digits-lost', {})
  return text
}
