import { marks } from './cell-shape.ts'
import { type Detector, maskMiddle, shape, spansOf } from './detector.ts'
import { compactDigits, endsInDigit } from './digits.ts'

/** Number ranges of the plan for public mobile networks (13 to 19; 14 and 16 only as opened). */
const NUMBER = /^(?:\+?0{0,2}86)?1(?:3\d|4[014-9]|5[0-35-9]|6[2567]|7[0-8]|8\d|9[0-35-9])\d{8}$/
const IN_TEXT = /(?<![\dA-Za-z.])(?:\+?86[\s-]?)?1[3-9]\d[\s-]?\d{4}[\s-]?\d{4}(?!\d|\.\d)/g

/** Mobile telephone number of the mainland. */
export const mobile: Detector = {
  id: 'mobile',
  category: 'mobile',
  personal: true,
  strength: 'formed',
  header: /手机|移动电话|联系电话|联系方式|电话号码|mobile|cell[ _-]?phone/i,
  notHeader: /咨询|服务|监督|投诉|办公|值班|热线|单位电话|机构/,
  headerSuffices: true,
  // Eleven digits, or more with 86 before them; no number has twelve.
  shapes: [shape('digits', 11), shape('digits', 13, 15), shape('spaced', 11, 20)],
  matchValue: isMobile,
  inText: {
    needs: marks.digit,
    digits: 11,
    byContext: false,
    find: (text) => spansOf(text, IN_TEXT, isMobile),
  },
  maskExample: (value) => maskMiddle(value, 3, 2),
}

function isMobile(value: string): boolean {
  if (value.length < 11 || value.length > 20 || !endsInDigit(value)) return false
  // Eleven digits that do not begin with 1 are the most common cell that comes here.
  if (value.length === 11 && value.charCodeAt(0) !== 49 && value.charCodeAt(0) < 128) return false
  return NUMBER.test(compactDigits(value).replace(/[()（）]/g, ''))
}
