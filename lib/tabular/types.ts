import type { InspectedColumn } from './inspection.ts'
import { readDate } from './read-date.ts'

/** The type of a column as inferred from all its cells. */
export type ColumnType = InspectedColumn['type']

const INTEGER = /^[-+]?\d+$/
const DECIMAL = /^[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?$/
const CODE_HEADER =
  /(?:代码|编码|编号|证号|号码|邮编|邮政编码|电话|手机|账号|卡号|工号|学号|区划|\bcode\b|_code$|\bid\b|_id$)/i
const BOOLEANS = new Set(['是', '否', '有', '无', 'true', 'false', 'yes', 'no', 'y', 'n'])
/** More digits than a double holds exactly: a number would lose the last ones, so it is a code. */
const MAX_EXACT_DIGITS = 15
const FIXED_LENGTH = 6
const FIXED_LENGTH_ROWS = 10

/** Infers the type of one column. Codes (leading zeros, fixed length, more than 15 digits) are not numbers. */
export class TypeInference {
  private readonly header: string
  private cells = 0
  private integers = 0
  private decimals = 0
  private dates = 0
  private booleans = 0
  private leadingZeros = 0
  private longest = 0
  private shortest = Number.POSITIVE_INFINITY
  private alphanumeric = 0

  constructor(header: string) {
    this.header = header
  }

  add(raw: string): void {
    const value = raw.trim()
    if (value === '') return
    this.cells += 1
    if (value.length > this.longest) this.longest = value.length
    if (value.length < this.shortest) this.shortest = value.length
    const first = value.charCodeAt(0)
    if ((first >= 48 && first <= 57) || first === 43 || first === 45 || first === 46) this.addNumeric(value)
    else if (value.length <= 5 && BOOLEANS.has(value.toLowerCase())) this.booleans += 1
    else if (first < 128 && /^[A-Za-z][A-Za-z-]*\d[A-Za-z0-9-]*$/.test(value)) this.alphanumeric += 1
  }

  private addNumeric(value: string): void {
    if (INTEGER.test(value)) {
      this.integers += 1
      if (value.length > 1 && value.startsWith('0')) this.leadingZeros += 1
      if (value.length === 8 && readDate(value)) this.dates += 1
    } else if (DECIMAL.test(value)) this.decimals += 1
    else if (readDate(value)) this.dates += 1
    else if (/^[A-Za-z0-9-]+$/.test(value)) this.alphanumeric += 1
  }

  result(): ColumnType {
    const { cells } = this
    if (cells === 0) return 'empty'
    if (this.dates === cells) return 'date'
    if (this.booleans === cells) return 'boolean'
    if (this.integers === cells) return this.isCode() ? 'code' : 'integer'
    if (this.integers + this.decimals === cells) return 'decimal'
    if (this.integers + this.alphanumeric === cells && this.shortest === this.longest && this.longest >= 4)
      return 'code'
    return 'text'
  }

  private isCode(): boolean {
    if (this.leadingZeros > 0 || this.longest > MAX_EXACT_DIGITS || CODE_HEADER.test(this.header)) return true
    return this.shortest === this.longest && this.longest >= FIXED_LENGTH && this.cells >= FIXED_LENGTH_ROWS
  }
}
