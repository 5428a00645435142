import { marks } from './cell-shape.ts'
import { type Detector, maskMiddle, shape, spansOf } from './detector.ts'

const IN_TEXT = /(?:QQ|扣扣)(?:号码?|群)?[:：为是\s]{0,3}(?<value>[1-9]\d{4,10})(?!\d)/gi

/** QQ number: five to eleven digits. Any number has that form, so the words beside it tell. */
export const qq: Detector = {
  id: 'qq',
  category: 'qq',
  personal: true,
  strength: 'suggestive',
  header: /(?<![A-Za-z])qq(?![A-Za-z])|扣扣/i,
  notHeader: /群数|是否/,
  headerSuffices: true,
  shapes: [],
  announcedShapes: [shape('digits', 5, 11)],
  matchAnnounced: (value) => /^[1-9]\d{4,10}$/.test(value),
  inText: {
    needs: marks.digit,
    digits: 5,
    byContext: true,
    find: (text) => (/QQ|扣扣/i.test(text) ? spansOf(text, IN_TEXT) : []),
  },
  maskExample: (value) => maskMiddle(value, 1, 1),
}
