import { marks } from './cell-shape.ts'
import { type Detector, maskMiddle, shape, spansOf } from './detector.ts'

/** 台胞证: eight digits, formerly ten with a letter. 大陆居民往来台湾通行证: T or L with eight digits. */
const ISSUED_FOR_TAIWAN = /^[TL]\d{8}$/i
const ISSUED_FOR_MAINLAND = /^(?:\d{8}|\d{10}[A-Z]?|\d{10}\([A-Z]\))$/i
const WORDS = /台胞证|通行证|台湾居民/
const IN_TEXT = /(?:台胞证|台湾.{0,10}通行证)[^\dA-Za-z]{0,8}(?<value>[TLtl]?\d{8})(?![\dA-Za-z])/g

/** Permit of residents of Taiwan for the mainland (台胞证), and of mainland residents for Taiwan. */
export const taiwanPermit: Detector = {
  id: 'taiwan-permit',
  category: 'taiwan-permit',
  personal: true,
  strength: 'suggestive',
  header: /台胞证|台湾.{0,10}通行证|台湾.{0,4}证件|taiwan.{0,12}permit/i,
  notHeader: /类型|种类|签发/,
  headerSuffices: true,
  shapes: [shape('alphanumeric', 9)],
  announcedShapes: [
    shape('digits', 8),
    shape('digits', 10),
    shape('alphanumeric', 11),
    shape('ascii', 13),
    shape('spaced', 13),
  ],
  matchValue: (value) => ISSUED_FOR_TAIWAN.test(value),
  matchAnnounced: (value) => ISSUED_FOR_MAINLAND.test(value),
  inText: {
    needs: marks.digit,
    digits: 8,
    byContext: true,
    find: (text) => (WORDS.test(text) ? spansOf(text, IN_TEXT) : []),
  },
  maskExample: (value) => maskMiddle(value, 1, 2),
}
