import { marks } from './cell-shape.ts'
import { type Detector, maskMiddle, shape, spansOf } from './detector.ts'

/**
 * Mainland: ordinary E and G (E with a second letter since 2017), diplomatic D, DE, service S, SE, public affairs P, PE;
 * Hong Kong K, KJ, H; Macao M, MA, MB.
 */
const MAINLAND = /^(?:[EG]\d{8}|E[A-HJ-NP-Z]\d{7}|(?:DE|SE|PE)\d{7}|[DSP]\d{7,8}|14\d{7}|15\d{7})$/i
const OF_THE_REGIONS = /^(?:K\d{8}|KJ\d{7}|H\d{8}|M[AB]\d{7})$/i
const FOREIGN = /^(?=.*\d.*\d.*\d)[A-Z0-9]{6,12}$/i
const IN_TEXT =
  /(?:护照|passport)[^\dA-Za-z]{0,8}(?:no\.?|number)?[^\dA-Za-z]{0,3}(?<value>[A-Za-z]{1,2}\d{7,8}|\d{9})(?![\dA-Za-z])/gi

/** Passport number. The form alone could be a product's code. */
export const passport: Detector = {
  id: 'passport',
  category: 'passport',
  personal: true,
  strength: 'suggestive',
  header: /护照|passport/i,
  notHeader: /类型|种类|国家|签发/,
  headerSuffices: true,
  shapes: [shape('alphanumeric', 8, 9)],
  announcedShapes: [shape('alphanumeric', 6, 12), shape('digits', 7, 9)],
  matchValue: (value) => /^[A-Za-z]/.test(value) && MAINLAND.test(value),
  matchAnnounced: (value) => MAINLAND.test(value) || OF_THE_REGIONS.test(value) || FOREIGN.test(value),
  inText: {
    needs: marks.digit,
    digits: 7,
    byContext: true,
    find: (text) => (/护照|passport/i.test(text) ? spansOf(text, IN_TEXT) : []),
  },
  maskExample: (value) => maskMiddle(value, 1, 2),
}
