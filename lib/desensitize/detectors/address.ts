import { type Detector, maskMiddle } from './detector.ts'

/** Down to the door: a road, lane or village with a number, building or room behind it. */
const TO_THE_DOOR =
  /(?:[路街巷道弄里村组屯庄寨坊苑园城湾桥旁座中心栋侬]|大厦|小区|新村|社区|花园)[^路街巷\n]{0,16}?\d{1,5}\s*(?:号|栋|幢|座|单元|室|房|楼|弄|组|之)/
const LONGEST_TEXT = 4000
const DIVISION = /(?:省|自治区|特别行政区|市|州|盟|县|区|旗|镇|乡|街道)/

/** Postal address of a home, precise to the door. */
export const address: Detector = {
  id: 'address',
  category: 'address',
  strength: 'suggestive',
  header:
    /住址|家庭地址|居住地址|户籍地址|户口所在地|通讯地址|通信地址|收货地址|联系地址|详细地址|现住|home[ _-]?address/i,
  notHeader: /单位|企业|公司|机构|办公|经营|注册地址|网址|IP|MAC/i,
  matchValue: (value) =>
    value.length >= 5 && value.length <= 120 && TO_THE_DOOR.test(value) && !/[\n]/.test(value),
  // A digit first: most texts have none, and the patterns cost more.
  findInText(text) {
    if (text.length > LONGEST_TEXT || !/\d/.test(text) || !DIVISION.test(text)) return undefined
    return TO_THE_DOOR.exec(text)?.[0]
  },
  maskExample: (value) => maskMiddle(value, 3, 0).slice(0, 12),
}
