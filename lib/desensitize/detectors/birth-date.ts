import { readDate } from '#lib/tabular/read-date.ts'
import { marks } from './cell-shape.ts'
import { type Detector, maskMiddle, shape, spansOf } from './detector.ts'

const DATE = '(?:18|19|20)\\d{2}(?:年\\d{1,2}月(?:\\d{1,2}日)?|[-/.]\\d{1,2}[-/.]\\d{1,2}|\\d{4})'
const AFTER_WORD = new RegExp(
  `(?:出生(?:日期|年月|于)?|生日|生于)[:：为是\\s]{0,3}(?<value>${DATE})(?!\\d)`,
  'g',
)
const BEFORE_WORD = new RegExp(`(?<!\\d)${DATE}(?=\\s?(?:出生|生(?![产效成命活日])))`, 'g')

/** Date of birth: any date may be one, so only the header or the words beside it tell. */
export const birthDate: Detector = {
  id: 'birth-date',
  category: 'birth-date',
  personal: true,
  strength: 'suggestive',
  header: /出生|生日|birth[ _-]?(?:date|day)|date[ _-]?of[ _-]?birth|\bdob\b/i,
  notHeader: /出生地|出生率|出生人口|出生数|人数|率$|地$/,
  headerSuffices: true,
  shapes: [],
  announcedShapes: [
    shape('digits', 8),
    shape('spaced', 6, 30),
    shape('pointed', 8, 10),
    shape('ascii', 6, 30),
    shape('text', 7, 30),
  ],
  matchAnnounced: (value) => readDate(value) !== undefined,
  inText: {
    needs: marks.digit,
    digits: 5,
    byContext: true,
    find(text) {
      if (!text.includes('生')) return []
      return [...spansOf(text, AFTER_WORD), ...spansOf(text, BEFORE_WORD)]
    },
  },
  maskExample: (value) => maskMiddle(value, 2, 0),
}
