import { readDate } from '#lib/tabular/read-date.ts'
import { type Detector, maskMiddle } from './detector.ts'

/** Date of birth: any date may be one, so only the header tells. */
export const birthDate: Detector = {
  id: 'birth-date',
  category: 'birth-date',
  strength: 'suggestive',
  header: /出生|生日|birth[ _-]?(?:date|day)|date[ _-]?of[ _-]?birth|\bdob\b/i,
  notHeader: /出生地|出生率|出生人口|出生数|人数|率$|地$/,
  matchValue: (value) => readDate(value) !== undefined,
  maskExample: (value) => maskMiddle(value, 2, 0),
}
