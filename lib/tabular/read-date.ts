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

/** A date at the start of a text, in digits: its separators are the same, and 年 goes with 月 and 日. */
const SEPARATED =
  /^(\d{4})(?:([-/.])(\d{1,2})(?:\2(\d{1,2}))?|\s?年\s?(\d{1,2})\s?月(?:\s?(\d{1,2})\s?[日号])?)/
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?:(\d{2})(\d{2})(\d{2}))?$/
const SHORTEST = 6
const LONGEST = 40
const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

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
  if (text.length < SHORTEST || text.length > LONGEST) return undefined
  const first = text.charCodeAt(0)
  // 零 and 〇 to 九: a year in Chinese digits begins with one of them.
  const latin = first >= 48 && first <= 57 ? text : first > 0x3000 ? chineseDateDigits(text) : undefined
  if (latin === undefined) return undefined
  return separated(latin) ?? compact(latin)
}

function separated(text: string): Moment | undefined {
  const found = SEPARATED.exec(text)
  if (!found) return undefined
  const dayText = found[4] ?? found[6]
  if (found[2] === '.' && dayText === undefined) return undefined
  const year = Number(found[1])
  const month = Number(found[3] ?? found[5])
  const day = dayText === undefined ? undefined : Number(dayText)
  if (!isCalendarDate(year, month, day ?? 1)) return undefined
  const rest = text.slice(found[0].length)
  if (rest === '') return { year, month, day, time: undefined }
  // Only behind 日 may the time stand without a space.
  const time = day === undefined ? undefined : readTime(rest, found[6] !== undefined)
  return time && { year, month, day, time }
}

function compact(text: string): Moment | undefined {
  if (text.length !== 8 && text.length !== 14) return undefined
  const found = COMPACT.exec(text)
  if (!found) return undefined
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = found.slice(1).map(Number)
  if (!isCalendarDate(year, month, day)) return undefined
  if (text.length === 8) return { year, month, day, time: undefined }
  return hour < 24 && minute < 60 && second < 60
    ? { year, month, day, time: { hour, minute, second } }
    : undefined
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
