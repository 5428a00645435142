import { isCalendarDate } from '#lib/tabular/read-date.ts'
import { type Detector, maskMiddle } from './detector.ts'
import { compactDigits, endsInDigit } from './digits.ts'
import { isRegionCode } from './region-codes.ts'

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const CHECK = '10X98765432'
const IN_TEXT = /(?<![0-9A-Za-z])[1-8]\d{16}[\dXx](?![0-9A-Za-z])/g

/** Citizen identification number by GB 11643-1999, 18 characters, and its predecessor with 15 digits. */
export const residentId: Detector = {
  id: 'resident-id',
  category: 'resident-id',
  strength: 'validated',
  header:
    /身份证|公民身份号码|身份号码|证件号|证件编号|\bid[ _-]?card\b|resident[ _-]?id|identity[ _-]?(?:card|number|no)/i,
  notHeader: /统一社会信用|机构|企业|营业执照|证件类型|许可/,
  matchValue(value) {
    // Bounds first: this runs on every cell.
    if (value.length < 15 || value.length > 25) return false
    if (!endsInDigit(value) && !/[xX]$/.test(value)) return false
    const id = compactDigits(value)
    return id.length === 18 ? isResidentId18(id) : id.length === 15 && isResidentId15(id)
  },
  findInText: (text) => {
    if (text.length < 18) return undefined
    return text.match(IN_TEXT)?.find(isResidentId18)
  },
  // Fifteen digits carry no check character: one code in a hundred has a date and a region by chance.
  strengthOf: (value) => (compactDigits(value).length === 18 ? 'validated' : 'formed'),
  maskExample: (value) => maskMiddle(value, 1, 1),
}

/** Check character (ISO 7064 MOD 11-2), a day in the calendar and a region that was ever in force. */
export function isResidentId18(id: string): boolean {
  if (!/^[1-8]\d{16}[\dXx]$/.test(id) || !isRegionCode(id)) return false
  let sum = 0
  for (let i = 0; i < 17; i += 1) sum += (id.charCodeAt(i) - 48) * (WEIGHTS[i] ?? 0)
  if (CHECK[sum % 11] !== id.slice(17).toUpperCase()) return false
  return isBirthday(Number(id.slice(6, 10)), Number(id.slice(10, 12)), Number(id.slice(12, 14)))
}

function isResidentId15(id: string): boolean {
  if (!/^[1-8]\d{14}$/.test(id) || !isRegionCode(id)) return false
  return isBirthday(1900 + Number(id.slice(6, 8)), Number(id.slice(8, 10)), Number(id.slice(10, 12)))
}

/** The number of 15 digits in its form of 18 (GB 11643-1999); undefined where it is not valid. */
export function upgradeResidentId(id: string): string | undefined {
  if (!isResidentId15(id)) return undefined
  const body = `${id.slice(0, 6)}19${id.slice(6)}`
  let sum = 0
  for (let i = 0; i < 17; i += 1) sum += (body.charCodeAt(i) - 48) * (WEIGHTS[i] ?? 0)
  return body + CHECK[sum % 11]
}

function isBirthday(year: number, month: number, day: number): boolean {
  return year >= 1880 && year <= 2100 && isCalendarDate(year, month, day)
}
