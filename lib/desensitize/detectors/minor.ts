import { type Detector, maskMiddle, shape } from './detector.ts'

/** Kindergarten and the six years of primary school are attended by children under fourteen. */
const SCHOOL =
  /^(?:托班|小小班|小班|中班|大班|学前班|幼儿园|小学|小学生|幼儿|婴儿|婴幼儿|新生儿)$|^(?:小学)?[一二三四五六1-6]年级(?:[（(]?\d{1,2}[)）]?班)?$/
const AGE = /^(?:1[0-3]|\d)(?:周?岁)?(?:\d{1,2}个月)?$|^\d{1,2}个月$|^\d{1,3}天$/

/**
 * Children under fourteen (PIPL Articles 28 and 31): by age, by the year of kindergarten or primary school. Dates of birth
 * are left to `birth-date`: whether one lies within fourteen years depends on the day of asking, and a detector is pure.
 */
export const minor: Detector = {
  id: 'minor',
  category: 'minor',
  personal: true,
  strength: 'suggestive',
  header:
    /年龄|周岁|儿童|幼儿|婴|未成年|学籍|监护人|年级|班级|入园|入托|小学生|学生姓名|(?<![A-Za-z])age(?![A-Za-z])|guardian|child(?:ren)?[ _-]?name/i,
  notHeader:
    /平均|年龄段|年龄组|结构|船龄|树龄|人数|数量|学校名称|数|率|园名|机构|用品|福利|船|房龄|车龄|限制|要求/,
  headerSuffices: false,
  shapes: [],
  announcedShapes: [shape('digits', 1, 2), shape('han', 2, 5), shape('text', 2, 12)],
  matchAnnounced: (value) => SCHOOL.test(value) || AGE.test(value),
  maskExample: (value) => maskMiddle(value, 0, 0),
}
