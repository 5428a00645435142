import { marks } from './cell-shape.ts'
import { type Detector, maskMiddle, shape, spansOf } from './detector.ts'
import { isResidentId18 } from './resident-id.ts'

/** A letter and eight digits on the card (社会保障卡号), or a local account number; the number of the insured is the resident number. */
const CARD = /^(?:[A-Z]\d{8}|[A-Z0-9]{2}\d{6,14}|\d{8,12})$/i
const IN_TEXT =
  /(?:社保|社会保障|医保|社会保险)(?:卡|账|帐|编)?号?码?[:：为是\s]{0,3}(?<value>[A-Za-z]?\d{8,18}[Xx]?)(?![\dA-Za-z])/g

/** Social security number (社会保障号码, 社保卡号, 医保卡号). */
export const socialSecurity: Detector = {
  id: 'social-security',
  category: 'social-security',
  personal: true,
  strength: 'suggestive',
  header: /社会保障.{0,3}号|社保.{0,3}号|医保.{0,3}号|社会保险.{0,3}号|参保.{0,3}号|social[ _-]?security/i,
  notHeader: /单位|企业|机构|登记证/,
  headerSuffices: true,
  shapes: [],
  announcedShapes: [shape('digits', 8, 18), shape('alphanumeric', 8, 18)],
  matchAnnounced: (value) => CARD.test(value) || isResidentId18(value),
  strengthOf: (value) => (isResidentId18(value) ? 'validated' : 'suggestive'),
  inText: {
    needs: marks.digit,
    digits: 8,
    byContext: true,
    find: (text) => (/社保|保障|医保|保险/.test(text) ? spansOf(text, IN_TEXT) : []),
  },
  maskExample: (value) => maskMiddle(value, 1, 1),
}
