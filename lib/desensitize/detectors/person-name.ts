import { marks } from './cell-shape.ts'
import { type Detector, maskMiddle, type Span, shape } from './detector.ts'
import { GIVEN_NAME_CHARACTERS } from './given-name-characters.ts'
import { findNamesInText } from './names-in-text.ts'
import { COMPOUND_SURNAMES, SURNAMES } from './surnames.ts'

const HAN = /^\p{Script=Han}{2,4}$/u
/** Names of minorities and transliterations with the middle dot: 阿不都热依木·买买提. */
const DOTTED = /^\p{Script=Han}{1,12}(?:[·•・‧∙．]\p{Script=Han}{1,12}){1,3}$/u
/** Endings of organisations, places and things that begin like a name: 高新区, 金山桥, 张家村. */
const NOT_A_NAME =
  /[省市区县镇乡村街路巷道里庄屯寨站桥湖岛港湾寺庙塔厂店行社所局委会部处科室院校馆场厅队组司业类型费率量数额值]$|^.[山河江海园学]$|合计|总计|小计|其他|公司|中心|社区|街道|居委|银行|集团|工程|农业|工业|服务/
/** Names in Latin letters, below a header that says so only. */
const LATIN = /^[A-Z][A-Za-z'’-]+(?:[ ,]{1,2}[A-Z][A-Za-z.'’-]*){1,3}$/

/** Name of a natural person: by surname and characters of given names; with a middle dot by its form. */
export const personName: Detector = {
  id: 'person-name',
  category: 'person-name',
  personal: true,
  strength: 'suggestive',
  vocabulary: true,
  header:
    /姓名|联系人|聯絡人|户主|申请人|当事人|负责人|经办人|法定代表人|法人代表|业主|监护人|家长|患者|学生名|曾用名|\b(?:full|first|last|person(?:al)?)[ _-]?name\b|surname/i,
  notHeader:
    /企业|单位|公司|机构|部门|项目|名称|电话|電話|邮件|郵件|邮箱|手机|号码|证件|身份证|地址|类型|数|性别|年龄|职务|关系/,
  headerSuffices: true,
  shapes: [shape('han', 2, 4), shape('dotted', 3, 40)],
  announcedShapes: [shape('text', 3, 40), shape('letters', 3, 30), shape('ascii', 3, 40)],
  matchValue(value) {
    if (value.length > 40 || value.length < 2) return false
    if (HAN.test(value)) return isHanName(value)
    return DOTTED.test(value)
  },
  // Rare surnames, and given names that are words of the language.
  matchAnnounced: (value) =>
    LATIN.test(value) || (HAN.test(value) && (beginsWithSurname([...value]) || !NOT_A_NAME.test(value))),
  inText: {
    needs: marks.cue,
    digits: 0,
    byContext: true,
    find: (text): Span[] => findNamesInText(text, isHanName),
  },
  maskExample: (value) => maskMiddle(value, 1, 0),
}

/** A surname, then one or two characters of which at least one is common in given names. */
export function isHanName(value: string): boolean {
  const points = [...value]
  if (NOT_A_NAME.test(value) || !beginsWithSurname(points)) return false
  const given = points.slice(COMPOUND_SURNAMES.has(value.slice(0, 2)) && points.length > 2 ? 2 : 1)
  return given.some((point) => GIVEN_NAME_CHARACTERS.has(point))
}

/** A surname and one or two characters more. */
function beginsWithSurname(points: readonly string[]): boolean {
  if (points.length >= 3 && COMPOUND_SURNAMES.has(points.slice(0, 2).join(''))) return true
  return points.length <= 3 && SURNAMES.has(points[0] ?? '')
}
