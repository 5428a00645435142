import { type Detector, maskMiddle } from './detector.ts'

/** 010, 02x and the four-digit area codes 03xx to 09xx, then seven or eight digits that begin with 2 to 8. */
const AREA = '(?:010|02\\d|0[3-9]\\d{2})'
const WITH_AREA = new RegExp(`^[(（]?(?:\\+?86[\\s-]?)?${AREA}[)）]?[\\s-]?[2-8]\\d{6,7}(?:[-转]\\d{1,6})?$`)
const IN_TEXT = new RegExp(`(?<![\\d.-])${AREA}[\\s-][2-8]\\d{6,7}(?![\\d])`)

/** Fixed-network telephone number with area code. */
export const landline: Detector = {
  id: 'landline',
  category: 'landline',
  strength: 'suggestive',
  header: /固定电话|固话|座机|家庭电话|住宅电话|landline|home[ _-]?phone/i,
  notHeader: /咨询|服务|监督|投诉|办公|值班|热线|单位|机构/,
  matchValue: (value) => value.length >= 10 && value.length <= 24 && WITH_AREA.test(value),
  findInText: (text) => (text.length < 12 ? undefined : IN_TEXT.exec(text)?.[0]),
  maskExample: (value) => maskMiddle(value, 4, 2),
}
