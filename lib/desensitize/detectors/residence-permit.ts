import { isResidentIdNumber } from '#lib/tabular/identifiers/resident-id-check.ts'
import { isCalendarDate } from '#lib/tabular/read-date.ts'
import { marks } from './cell-shape.ts'
import { type Detector, maskMiddle, shape, spansOf } from './detector.ts'
import { isRegionCode } from './region-codes.ts'

const OF_THE_REGIONS = /^(?:810000|820000|830000)/
const OLD_CARD = /^[A-Z]{3}\d{12}$/
const IN_TEXT =
  /(?<![0-9A-Za-z])(?:8[123]0000\d{11}|9\d{16})[\dXx](?![0-9A-Za-z])|(?<![0-9A-Za-z])[A-Z]{3}\d{12}(?![0-9A-Za-z])/g

/**
 * Residence permit of residents of Hong Kong, Macao and Taiwan (港澳台居民居住证: built as a resident number, region 81,
 * 82 or 83 0000), and the permanent residence card of foreigners: 9, province, country, date of birth, sequence and the
 * same check character (2023), or three letters of the country and twelve digits with the date of birth (2004).
 */
export const residencePermit: Detector = {
  id: 'residence-permit',
  category: 'residence-permit',
  personal: true,
  strength: 'validated',
  header: /居住证|永久居留|居留许可|residence[ _-]?permit|permanent[ _-]?resident/i,
  notHeader: /类型|种类|签发|事项|数量/,
  headerSuffices: true,
  shapes: [shape('digits', 18), shape('alphanumeric', 15), shape('alphanumeric', 18)],
  announcedShapes: [shape('alphanumeric', 8, 20), shape('digits', 8, 20)],
  matchValue: isResidencePermit,
  // 居住证 of the interior are numbered by each province.
  matchAnnounced: (value) => isResidentIdNumber(value) || /^[A-Z]{0,3}\d{8,18}[\dXx]$/.test(value),
  inText: {
    needs: marks.digit,
    digits: 12,
    byContext: false,
    find: (text) => spansOf(text, IN_TEXT, isResidencePermit),
  },
  strengthOf: (value) =>
    /^[89]\d{16}[\dXx]$/.test(value) && isResidencePermit(value) ? 'validated' : 'formed',
  maskExample: (value) => maskMiddle(value, 1, 1),
}

function isResidencePermit(value: string): boolean {
  if (value.length === 18) {
    if (OF_THE_REGIONS.test(value)) return isResidentIdNumber(value)
    // After the 9 stands the province of application; a prefecture is looked up for want of a list of provinces alone.
    return value.startsWith('9') && isRegionCode(`${value.slice(1, 3)}0100`) && isResidentIdNumber(value)
  }
  if (!OLD_CARD.test(value)) return false
  const [year, month, day] = [7, 9, 11].map((start) => Number(value.slice(start, start + 2)))
  return (
    isCalendarDate(1900 + (year ?? 0), month ?? 0, day ?? 0) ||
    isCalendarDate(2000 + (year ?? 0), month ?? 0, day ?? 0)
  )
}
