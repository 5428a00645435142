import { type Detector, maskMiddle, shape } from './detector.ts'

const AGE = /^(?:1[0-2]\d|\d{1,2})(?:\.\d)?(?:周?岁)?$/

/** Age in years. */
export const age: Detector = {
  id: 'age',
  category: 'age',
  personal: true,
  strength: 'shared',
  header: /年龄|周岁|(?<![A-Za-z])age(?![A-Za-z])/i,
  notHeader: /平均|年龄段|年龄组|分组|结构|船龄|树龄|房龄|车龄|限制|要求/,
  headerSuffices: false,
  shapes: [],
  announcedShapes: [shape('digits', 1, 3), shape('pointed', 3, 5), shape('text', 2, 6)],
  matchAnnounced: (value) => AGE.test(value),
  maskExample: (value) => maskMiddle(value, 0, 0),
}
