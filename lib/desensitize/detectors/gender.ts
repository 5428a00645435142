import { type Detector, shape } from './detector.ts'

const WORDS = new Set([
  '男',
  '女',
  '男性',
  '女性',
  '男孩',
  '女孩',
  'male',
  'female',
  '未知的性别',
  '未说明的性别',
])
/** Codes of GB/T 2261.1 and the letters of forms, below a header only. */
const CODES = new Set([...WORDS, '0', '1', '2', '9', 'm', 'f'])

/** Gender of a person. */
export const gender: Detector = {
  id: 'gender',
  category: 'gender',
  personal: true,
  strength: 'shared',
  vocabulary: true,
  header: /性别|(?<![A-Za-z])(?:sex|gender)(?![A-Za-z])/i,
  headerSuffices: false,
  shapes: [shape('han', 1, 2), shape('letters', 4, 6)],
  announcedShapes: [shape('han', 5, 6), shape('digits', 1), shape('letters', 1)],
  matchValue: (value) => WORDS.has(value.toLowerCase()),
  matchAnnounced: (value) => CODES.has(value.toLowerCase()),
  // There are two: any character shown gives the cell away.
  maskExample: (value) => '*'.repeat(value.length),
}
