import { isResidentIdNumber, residentIdCheckCharacter } from '#lib/tabular/identifiers/resident-id-check.ts'
import { isCalendarDate } from '#lib/tabular/read-date.ts'
import { marks } from './cell-shape.ts'
import { type Detector, maskMiddle, shape, spansOf } from './detector.ts'
import { compactDigits, endsInDigit } from './digits.ts'
import { isRegionCode } from './region-codes.ts'

const IN_TEXT =
  /(?<![0-9A-Za-z])[1-7]\d{5}(?:[\d]{11}[\dXx]|[ -]\d{8}[ -]?\d{3}[\dXx]|\d{8}[ -]\d{3}[\dXx])(?![0-9A-Za-z])/g

/** Citizen identification number by GB 11643-1999, 18 characters, and its predecessor with 15 digits. */
export const residentId: Detector = {
  id: 'resident-id',
  category: 'resident-id',
  personal: true,
  strength: 'validated',
  header:
    /身份证|公民身份号码|身份号码|证件号|证件编号|\bid[ _-]?card\b|resident[ _-]?id|identity[ _-]?(?:card|number|no)/i,
  notHeader: /统一社会信用|机构|企业|营业执照|证件类型|许可|军官证|驾驶证|护照|通行证|居住证/,
  headerSuffices: true,
  shapes: [
    shape('digits', 15),
    shape('digits', 18),
    shape('alphanumeric', 18),
    shape('spaced', 15, 25),
    shape('ascii', 19, 25),
    // Full-width digits with an X.
    shape('text', 18, 25),
  ],
  matchValue(value) {
    // Bounds first: this runs on every cell of its shape.
    if (value.length < 15 || value.length > 25) return false
    if (!endsInDigit(value) && !/[xXｘＸ]$/.test(value)) return false
    const id = compactDigits(value).replace(/[ｘＸ]$/, 'X')
    // 81 to 83 0000 lead the residence permits of Hong Kong, Macao and Taiwan.
    if (/^8[123]0000/.test(id)) return false
    return id.length === 18 ? isResidentId18(id) : id.length === 15 && isResidentId15(id)
  },
  inText: {
    needs: marks.digit,
    digits: 17,
    byContext: false,
    find: (text) => spansOf(text, IN_TEXT, (value) => isResidentId18(compactDigits(value))),
  },
  // Fifteen digits carry no check character: one code in a hundred has a date and a region by chance.
  strengthOf: (value) => (compactDigits(value).length === 18 ? 'validated' : 'formed'),
  maskExample: (value) => maskMiddle(value, 1, 1),
}

/** Check character (ISO 7064 MOD 11-2), a day in the calendar and a region that was ever in force. */
export function isResidentId18(id: string): boolean {
  return isRegionCode(id) && isResidentIdNumber(id)
}

/** Region and a day of the twentieth century; the predecessor has no check character. */
export function isResidentId15(id: string): boolean {
  if (!/^[1-8]\d{14}$/.test(id) || !isRegionCode(id)) return false
  return isCalendarDate(1900 + Number(id.slice(6, 8)), Number(id.slice(8, 10)), Number(id.slice(10, 12)))
}

/** The number of 15 digits in its form of 18 (GB 11643-1999); undefined where it is not valid. */
export function upgradeResidentId(id: string): string | undefined {
  if (!isResidentId15(id)) return undefined
  const body = `${id.slice(0, 6)}19${id.slice(6)}`
  return body + residentIdCheckCharacter(body)
}
