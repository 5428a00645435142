import { marks } from './cell-shape.ts'
import { type Detector, maskMiddle, shape, spansOf } from './detector.ts'

/** 回乡证: H or M with eight digits (ten on older cards, the last two counting renewals). 往来港澳通行证: C…, formerly W…. */
const FORM = /^(?:[HM]\d{8}(?:\d{2})?|C[A-HJ-NP-Z0-9]\d{7}|W\d{8})$/i
const WORDS = /通行证|回乡证|回乡卡|港澳/
const IN_TEXT =
  /(?:通行证|回乡证|回乡卡)[^\dA-Za-z]{0,8}(?<value>[HMCW][A-Za-z0-9]\d{7}(?:\d{2})?)(?![\dA-Za-z])/gi

/** Permit of residents of Hong Kong and Macao for the mainland, and of mainland residents for Hong Kong and Macao. */
export const hongKongMacaoPermit: Detector = {
  id: 'hong-kong-macao-permit',
  category: 'hong-kong-macao-permit',
  personal: true,
  strength: 'suggestive',
  header: /港澳.{0,8}通行证|回乡证|回乡卡|港澳.{0,4}证件|home[ _-]?return[ _-]?permit/i,
  notHeader: /类型|种类|签发/,
  headerSuffices: true,
  shapes: [shape('alphanumeric', 9), shape('alphanumeric', 11)],
  matchValue: (value) => FORM.test(value),
  inText: {
    needs: marks.letter,
    digits: 7,
    byContext: true,
    find: (text) => (WORDS.test(text) ? spansOf(text, IN_TEXT, (value) => FORM.test(value)) : []),
  },
  maskExample: (value) => maskMiddle(value, 1, 2),
}
