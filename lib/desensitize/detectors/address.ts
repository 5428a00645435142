import { marks } from './cell-shape.ts'
import { type Detector, maskMiddle, type Span, shape, spansOf } from './detector.ts'

/** Down to the door: a road, lane or village with a number, building or room behind it. */
const PLACE = '(?:[路街巷道弄里村组屯庄寨坊苑园城湾桥旁座栋侬]|中心|大厦|小区|新村|社区|花园)'
export const TO_THE_DOOR = new RegExp(
  `${PLACE}[^路街巷\\n〔〕第]{0,16}?\\d{1,5}\\s*(?:号|栋|幢|座|单元|室|房|楼|弄|组|之)`,
)
/** The place that the number belongs to, read backwards from it at most so far. */
const IN_TEXT = new RegExp(
  `${PLACE}[^路街巷\\n〔〕第]{0,16}?\\d{1,5}\\s*(?:号|栋|幢|座|单元|室|房|楼|弄|组|之)(?:[\\dA-Za-z之\\-]{0,6}(?:号|栋|幢|座|单元|梯|层|楼|室|房|户)){0,4}(?:\\d{2,4}(?!\\d))?`,
  'g',
)
const BEFORE = /[\p{Script=Han}\dA-Za-z]{0,40}$/u
const DIVISION = /(?:省|自治区|特别行政区|市|州|盟|县|区|旗|镇|乡|街道)/

/** Postal address of a home, precise to the door. */
export const address: Detector = {
  id: 'address',
  category: 'address',
  personal: true,
  strength: 'suggestive',
  header:
    /住址|家庭地址|居住地址|户籍地址|户口所在地|通讯地址|通信地址|收货地址|联系地址|详细地址|现住|home[ _-]?address/i,
  notHeader: /单位|企业|公司|机构|办公|经营|注册地址|网址|IP|MAC|说明/i,
  headerSuffices: true,
  shapes: [shape('text', 5, 120)],
  matchValue: (value) =>
    value.length >= 5 &&
    value.length <= 120 &&
    /\d/.test(value) &&
    TO_THE_DOOR.test(value) &&
    !/\n/.test(value),
  inText: { needs: marks.digit | marks.wideDigit, digits: 1, byContext: false, find: findAddresses },
  maskExample: (value) => maskMiddle(value, 3, 0).slice(0, 12),
}

/** From the division that leads the address, where the text says it, to the door. */
function findAddresses(text: string): Span[] {
  if (!DIVISION.test(text)) return []
  return spansOf(text, IN_TEXT).map(({ start, end }) => {
    const before = BEFORE.exec(text.slice(Math.max(0, start - 40), start))?.[0] ?? ''
    return { start: start - before.length, end }
  })
}
