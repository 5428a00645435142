import { chineseDateDigits } from './chinese-date-digits.ts'
import { readTime, type TimeOfDay } from './read-time.ts'

/** A calendar date, or a month of one where the source gives no day. */
export interface PartialDate {
  readonly year: number
  readonly month: number
  readonly day: number | undefined
}

/** A date with the time that may follow it. */
export interface Moment extends PartialDate {
  readonly time: TimeOfDay | undefined
}

const SHORTEST = 6
const LONGEST = 40
const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
const YEAR_SIGN = 0x5e74
const MONTH_SIGN = 0x6708
const DAY_SIGN = 0x65e5
const COLLOQUIAL_DAY_SIGN = 0x53f7

/** Reads a date in the forms that Chinese files use; undefined where it is none or never was in the calendar. */
export function readDate(value: string): PartialDate | undefined {
  const moment = readMoment(value)
  return moment && { year: moment.year, month: moment.month, day: moment.day }
}

/**
 * Reads a date with or without a time of day: 2024-03-05, 2024/3/5, 2024.3.5, 2024年3月5日, 20240305, 二〇二四年三月五日, each
 * with 14:05, 14:05:06, 14时05分, 下午2:05 or 2:05 PM behind it, or 20240305140506. A month alone (2024-03, 2024年3月) is a
 * date without a day; `2024.3` is not, being a number.
 */
export function readMoment(value: string): Moment | undefined {
  const text = value.trim()
  const { length } = text
  if (length < SHORTEST || length > LONGEST) return undefined
  const first = text.charCodeAt(0)
  if (first >= 48 && first <= 57)
    return separated(text) ?? (length === 8 || length === 14 ? compact(text) : undefined)
  // A year in Chinese digits begins with 〇, 一 or one that follows them.
  const latin = first > 0x3000 ? chineseDateDigits(text) : undefined
  return latin === undefined ? undefined : separated(latin)
}

/** By character codes rather than by an expression: this runs on every cell that begins with a digit. */
function separated(text: string): Moment | undefined {
  const separator = text.charCodeAt(4)
  if (separator === YEAR_SIGN) return worded(text)
  if (separator === 32)
    return text.charCodeAt(5) === YEAR_SIGN
      ? worded(text.replace(/\s(?=[年月日号])|(?<=[年月])\s/g, ''))
      : undefined
  // Hyphen, point or slash, the same both times.
  if (separator < 45 || separator > 47) return undefined
  const year = digitsAt(text, 0, 4)
  const monthEnd = endOfDigits(text, 5)
  if (monthEnd === text.length)
    return separator === 46 ? undefined : momentOf(year, digitsAt(text, 5, monthEnd), undefined, '', false)
  if (text.charCodeAt(monthEnd) !== separator) return undefined
  const dayEnd = endOfDigits(text, monthEnd + 1)
  const [month, day] = [digitsAt(text, 5, monthEnd), digitsAt(text, monthEnd + 1, dayEnd)]
  return momentOf(year, month, day, text.slice(dayEnd), false)
}

/** 2024年3月5日, 2024年3月 */
function worded(text: string): Moment | undefined {
  const year = digitsAt(text, 0, 4)
  const monthEnd = endOfDigits(text, 5)
  if (text.charCodeAt(monthEnd) !== MONTH_SIGN) return undefined
  const month = digitsAt(text, 5, monthEnd)
  if (monthEnd + 1 === text.length) return momentOf(year, month, undefined, '', true)
  const dayEnd = endOfDigits(text, monthEnd + 1)
  const sign = text.charCodeAt(dayEnd)
  if (sign !== DAY_SIGN && sign !== COLLOQUIAL_DAY_SIGN) return undefined
  return momentOf(year, month, digitsAt(text, monthEnd + 1, dayEnd), text.slice(dayEnd + 1), true)
}

/** `tight` where the time may follow without a space. */
function momentOf(
  year: number,
  month: number,
  day: number | undefined,
  rest: string,
  tight: boolean,
): Moment | undefined {
  if (!isCalendarDate(year, month, day ?? 1)) return undefined
  if (rest === '') return { year, month, day, time: undefined }
  const time = readTime(rest, tight)
  return time && { year, month, day, time }
}

function compact(text: string): Moment | undefined {
  const year = digitsAt(text, 0, 4)
  const month = digitsAt(text, 4, 6)
  const day = digitsAt(text, 6, 8)
  if (!isCalendarDate(year, month, day)) return undefined
  if (text.length === 8) return { year, month, day, time: undefined }
  const [hour, minute, second] = [digitsAt(text, 8, 10), digitsAt(text, 10, 12), digitsAt(text, 12, 14)]
  const exists = hour >= 0 && hour < 24 && minute >= 0 && minute < 60 && second >= 0 && second < 60
  return exists ? { year, month, day, time: { hour, minute, second } } : undefined
}

/** One or two digits end here; more are no month and no day, and `digitsAt` says so. */
function endOfDigits(text: string, from: number): number {
  let i = from
  while (i < text.length && i < from + 2 && isDigit(text.charCodeAt(i))) i += 1
  return i
}

/** The number that the digits from one place to another are, -1 where there is none. */
function digitsAt(text: string, from: number, to: number): number {
  if (from === to) return -1
  let number = 0
  for (let i = from; i < to; i += 1) {
    const code = text.charCodeAt(i)
    if (!isDigit(code)) return -1
    number = number * 10 + code - 48
  }
  return number
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57
}

/** Whether a day exists, between 1800 and 2199. */
export function isCalendarDate(year: number, month: number, day: number): boolean {
  if (year < 1800 || year > 2199 || month < 1 || month > 12 || day < 1) return false
  const leap = month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  return day <= (DAYS[month - 1] as number) + (leap ? 1 : 0)
}

/** Serials of days from 1954-10-03 to 2064-04-08: what a date column that was once in Excel holds. */
const FIRST_SERIAL = 20_000
const LAST_SERIAL = 60_000
/** Day 0 of Excel's calendar of 1900, whose leap day of that year never was. */
const EXCEL_EPOCH = Date.UTC(1899, 11, 30)
const DAY = 86_400_000

/**
 * A serial number of Excel (`45356`, `45356.5868`) as a date. Never part of `readDate`: only a header that says date, over
 * a column of nothing else, tells a serial from a number.
 */
export function readExcelSerial(value: string): Moment | undefined {
  if (!/^\d{5}(?:\.\d+)?$/.test(value)) return undefined
  const serial = Number(value)
  if (serial < FIRST_SERIAL || serial > LAST_SERIAL) return undefined
  const date = new Date(EXCEL_EPOCH + Math.round(serial * (DAY / 1000)) * 1000)
  const time = { hour: date.getUTCHours(), minute: date.getUTCMinutes(), second: date.getUTCSeconds() }
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    time: value.includes('.') ? time : undefined,
  }
}
