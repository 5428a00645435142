import { marks } from './cell-shape.ts'
import { type Detector, maskMiddle, shape, spansOf } from './detector.ts'

const PROVINCE = '京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼'
const CODE = '[A-HJ-NP-Z0-9]'
/** Ordinary plates; new energy, small (D or F and the like after the letter) and large (at the end); training, police, Hong Kong and Macao, consulate, trailer. */
const NUMBER = `(?:${CODE}{4,5}[学警港澳挂领超试]|[A-HJK]${CODE}\\d{4}|\\d{5}[A-HJK]|${CODE}{5})`
const PLATE = `(?:[${PROVINCE}][A-HJ-NP-Z][·•・.\\s-]?${NUMBER}|使\\s?\\d{6}|\\d{6}使|WJ[${PROVINCE}]\\d{4}[0-9A-Z])`
const WHOLE = new RegExp(`^${PLATE}$`)
const IN_TEXT = new RegExp(`${PLATE}(?![A-Za-z0-9])`, 'g')

/** Number plate of a motor vehicle (GA 36-2018). */
export const licencePlate: Detector = {
  id: 'licence-plate',
  category: 'licence-plate',
  personal: true,
  strength: 'formed',
  header: /车牌|号牌号码|车号|licen[cs]e[ _-]?plate|plate[ _-]?(?:no|number)/i,
  notHeader: /类型|种类|颜色|数|公交|火车/,
  headerSuffices: true,
  shapes: [shape('text', 7, 10)],
  // As typed: letters may be small. At least one digit, as every plate has.
  matchValue: (value) => /\d/.test(value) && WHOLE.test(value.toUpperCase()),
  inText: {
    needs: marks.han,
    digits: 2,
    byContext: false,
    find: (text) => spansOf(text, IN_TEXT, (plate) => /\d/.test(plate)),
  },
  maskExample: (value) => maskMiddle(value, 2, 1),
}
