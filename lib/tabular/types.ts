import {
  isCurrency,
  isDigits,
  isGeometryText,
  isLatinCode,
  isYear,
  startsNumber,
  trimmed,
} from './cell-text.ts'
import { type HeaderWords, headerWords } from './column-words.ts'
import { isCreditCode } from './identifiers/credit-code-check.ts'
import { isResidentIdNumber } from './identifiers/resident-id-check.ts'
import type { InspectedColumn } from './inspection.ts'
import { DIGIT_PAIR, HAS_PAIR, readBoolean } from './read-boolean.ts'
import { readExcelSerial, readMoment } from './read-date.ts'
import { numberForm } from './read-number.ts'

/** The type of a column as inferred from all its cells. */
export type ColumnType = InspectedColumn['type']

/** More digits than a double holds exactly: a number would lose the last ones, so it is a code. */
const MAX_EXACT_DIGITS = 15
/** Digits of one length are a code from this many on, in this many rows. */
const FIXED_LENGTH = 6
const FIXED_LENGTH_ROWS = 10
/** Identifiers of which this share is valid are such: a few with a slip of the pen change nothing. */
const VALID_SHARE = 0.9
/** Texts of at most so many distinct values, each on twenty rows on average, are a category. */
const CATEGORY_VALUES = 50
const CATEGORY_ROWS_PER_VALUE = 20
const CATEGORY_LENGTH = 30
const IDENTIFIER_LENGTH = 18

/**
 * Infers the type of one column from all its cells, which it sees one by one. One cell that does not fit makes a column
 * text; only identifiers, whose check character says what they are, suffer slips. Codes (leading zeros, fixed length,
 * more than 15 digits, or a header that says so) are no numbers. Runs on every cell: the first character decides early.
 */
export class TypeInference {
  private readonly words: HeaderWords
  /** How often the cell stands below itself that is looked at. */
  private times = 1
  private cells = 0
  private integers = 0
  private decimals = 0
  private dates = 0
  private datetimes = 0
  private serials = 0
  private years = 0
  private residentIds = 0
  private creditCodes = 0
  private geometries = 0
  private booleans = 0
  private booleanPairs = 0
  private booleanValues = 0
  private leadingZeros = 0
  private texts = 0
  private alphanumeric = 0
  private longest = 0
  private shortest = Number.POSITIVE_INFINITY
  private least = Number.POSITIVE_INFINITY
  private most = Number.NEGATIVE_INFINITY
  private values: Set<string> | undefined = new Set()

  constructor(header: string) {
    this.words = headerWords(header.trim())
  }

  /** Takes a cell, and as many below it as repeat it. */
  add(raw: string, times = 1): void {
    const value = trimmed(raw)
    const { length } = value
    if (length === 0) return
    this.times = times
    this.cells += this.times
    if (length > this.longest) this.longest = length
    if (length < this.shortest) this.shortest = length
    const first = value.charCodeAt(0)
    if (startsNumber(first)) this.addNumeric(value)
    else this.addOther(value, first)
  }

  private addNumeric(value: string): void {
    // Most dates say so by their fifth character; a point there may be a number's.
    const fifth = value.charCodeAt(4)
    if ((fifth === 45 || fifth === 47 || fifth === 0x5e74) && this.addMoment(value)) return
    const form = numberForm(value)
    if (form === 'integer') this.addInteger(value)
    else if (form !== undefined) {
      this.decimals += this.times
      if (form === 'decimal') this.addMeasure(value)
    } else if (!this.addMoment(value)) this.addCode(value)
  }

  private addInteger(value: string): void {
    const { length } = value
    this.integers += this.times
    if (length > 1 && value.charCodeAt(0) === 48) this.leadingZeros += this.times
    if (length === 1) {
      if (value <= '1') this.addBoolean(value)
    } else if (length === 4) this.years += isYear(value) ? this.times : 0
    else if (length === 8 || length === 14) this.addMoment(value)
    else if (length === IDENTIFIER_LENGTH) this.addCode(value)
    this.addMeasure(value)
  }

  /** Looks at the size of a number only where the header asks for it. */
  private addMeasure(value: string): void {
    const { date, longitude, latitude } = this.words
    if (date && readExcelSerial(value)) this.serials += this.times
    if (!longitude && !latitude) return
    const number = Number(value)
    if (number < this.least) this.least = number
    if (number > this.most) this.most = number
  }

  private addMoment(value: string): boolean {
    const moment = readMoment(value)
    if (!moment) return value.length === 5 && this.addYear(value)
    if (moment.time) this.datetimes += this.times
    else this.dates += this.times
    return true
  }

  /** 2024年 */
  private addYear(value: string): boolean {
    if (value.charAt(4) !== '年' || !isYear(value.slice(0, 4))) return false
    this.years += this.times
    return true
  }

  private addCode(value: string): void {
    if (value.length === IDENTIFIER_LENGTH) {
      if (isResidentIdNumber(value)) this.residentIds += this.times
      if (isCreditCode(value)) this.creditCodes += this.times
    }
    if (!isDigits(value) && isLatinCode(value)) this.alphanumeric += this.times
  }

  private addOther(value: string, first: number): void {
    if (isCurrency(first) && numberForm(value)) this.decimals += this.times
    else if (first < 128) this.addLatin(value, first)
    else if (value.length === 1) this.addBoolean(value)
    else if (value.charCodeAt(4) === 0x5e74) this.addMoment(value)
    this.addValue(value)
  }

  private addLatin(value: string, first: number): void {
    if (isGeometryText(value, first)) this.geometries += this.times
    else if (value.length <= 5 && this.addBoolean(value)) return
    else if (value.length === IDENTIFIER_LENGTH && isCreditCode(value)) this.creditCodes += this.times
    else if (isLatinCode(value)) this.alphanumeric += this.times
  }

  private addBoolean(value: string): boolean {
    const read = readBoolean(value)
    if (!read) return false
    this.booleans += this.times
    this.booleanPairs |= 1 << read.pair
    this.booleanValues |= read.value ? 1 : 2
    return true
  }

  private addValue(value: string): void {
    this.texts += this.times
    if (!this.values) return
    if (value.length <= CATEGORY_LENGTH) this.values.add(value)
    if (value.length > CATEGORY_LENGTH || this.values.size > CATEGORY_VALUES) this.values = undefined
  }

  result(): ColumnType {
    const { cells } = this
    if (cells === 0) return 'empty'
    if (this.residentIds >= VALID_SHARE * cells && this.longest <= IDENTIFIER_LENGTH) return 'resident-id'
    if (this.creditCodes >= VALID_SHARE * cells && this.longest <= IDENTIFIER_LENGTH) return 'credit-code'
    if (this.geometries === cells) return 'geometry'
    if (this.isBoolean()) return 'boolean'
    return this.timeType() ?? this.numberType() ?? this.textType()
  }

  private timeType(): ColumnType | undefined {
    const { cells, words } = this
    if (this.dates === cells) return 'date'
    if (this.datetimes > 0 && this.dates + this.datetimes === cells) return 'datetime'
    if (this.serials === cells) return this.decimals > 0 ? 'datetime' : 'date'
    // Without the word in its header, a column of four digits is a year only where a cell says 年.
    if (this.years === cells && (words.year || this.integers < cells)) return 'year'
    return undefined
  }

  private numberType(): ColumnType | undefined {
    const { cells, words } = this
    if (this.integers + this.decimals < cells) return undefined
    if (this.decimals === 0 && this.isCode()) return 'code'
    if (words.longitude && this.least >= -180 && this.most <= 180) return 'longitude'
    if (words.latitude && this.least >= -90 && this.most <= 90) return 'latitude'
    return this.decimals > 0 ? 'decimal' : 'integer'
  }

  private textType(): ColumnType {
    const { cells } = this
    const fixed = this.shortest === this.longest && this.longest >= 4
    // 2024-02-30 has the form of a code, but in a column of dates it is a slip.
    if (fixed && this.integers + this.alphanumeric === cells && !this.words.date) return 'code'
    const distinct = this.values?.size ?? Number.POSITIVE_INFINITY
    const isCategory = this.texts === cells && distinct * CATEGORY_ROWS_PER_VALUE <= cells
    return isCategory ? 'category' : 'text'
  }

  private isCode(): boolean {
    if (this.leadingZeros > 0 || this.longest > MAX_EXACT_DIGITS || this.words.code) return true
    if (this.words.amount || this.shortest !== this.longest) return false
    return this.longest >= FIXED_LENGTH && this.cells >= FIXED_LENGTH_ROWS
  }

  /** All of one pair. 1 and 0 need a header that asks; 无 alone needs one too, or its 有. */
  private isBoolean(): boolean {
    if (this.booleans !== this.cells) return false
    const { question } = this.words
    if (this.booleanPairs === 1 << DIGIT_PAIR) return question
    if (this.booleanPairs === 1 << HAS_PAIR) return question || this.booleanValues === 3
    return (this.booleanPairs & (this.booleanPairs - 1)) === 0
  }
}
