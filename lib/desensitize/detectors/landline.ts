import { marks } from './cell-shape.ts'
import { type Detector, maskMiddle, shape, spansOf } from './detector.ts'

/** 010, 02x and the four-digit area codes 03xx to 09xx, then seven or eight digits that begin with 2 to 8. */
const AREA = '(?:010|02\\d|0[3-9]\\d{2})'
const WITH_AREA = new RegExp(`^[(（]?(?:\\+?86[\\s-]?)?${AREA}[)）]?[\\s-]?[2-8]\\d{6,7}(?:[-转]\\d{1,6})?$`)
const IN_TEXT = new RegExp(
  `(?<![\\d.-])[(（]?${AREA}(?:[)）]|[\\s-])[2-8]\\d{6,7}(?:[-转]\\d{1,6})?(?!\\d)`,
  'g',
)
const AFTER_WORD = new RegExp(
  `(?:电话|座机|固话|致电|Tel)[:：为是\\s]{0,3}(?<value>${AREA}[2-8]\\d{6,7}|[2-8]\\d{6,7})(?![\\d-])`,
  'gi',
)
/** What a number with its area code begins with. */
const FIRST = '0+8(（'
const WORDS = /电话|座机|固话|致电|Tel/i

/** Fixed-network telephone number with area code. */
export const landline: Detector = {
  id: 'landline',
  category: 'landline',
  personal: true,
  strength: 'suggestive',
  header: /固定电话|固话|座机|家庭电话|住宅电话|landline|home[ _-]?phone/i,
  notHeader: /咨询|服务|监督|投诉|办公|值班|热线|单位|机构/,
  headerSuffices: true,
  shapes: [shape('digits', 10, 12), shape('spaced', 10, 24), shape('text', 12, 24)],
  // The first character sorts out most codes before the pattern is tried.
  matchValue: (value) =>
    FIRST.includes(value[0] as string) && value.length >= 10 && value.length <= 24 && WITH_AREA.test(value),
  inText: {
    needs: marks.digit,
    digits: 7,
    byContext: false,
    find(text) {
      const spans = spansOf(text, IN_TEXT)
      return WORDS.test(text) ? [...spans, ...spansOf(text, AFTER_WORD)] : spans
    },
  },
  maskExample: (value) => maskMiddle(value, 4, 2),
}
