import { selectElementName } from '../../element-name.ts'
import { catalogue } from './catalogue.ts'

const element = selectElementName(catalogue.elements, '目录条目')
/** 要素、语种与第几项，例如：“信息项名称（英文）”（第 3 项）。 */
const named = `“${element}{language, select, zh {（中文）} en {（英文）} other {}}”{place, plural, =0 {} other {（第 # 项）}}`

export const problemsCatalogue = {
  'element-missing': `${named}未填写，请补充。`,
  'element-malformed': `${named}的填写格式不正确，请按填写说明修改。`,
  'element-not-allowed': `${named}只能从以下代码中选择：{allowed}。`,
  'element-too-long': `${named}超出上限 {maximum}，请精简。`,
  'element-unknown': '目录条目含有未规定的要素：{names}。请删除，或者核对要素名称是否有误。',
  'sharing-type-undefined':
    '共享类型未明确。请在无条件共享、有条件共享、不予共享中选择其中一种，且只能选择一种。',
  'sharing-basis-missing': '列入有条件共享类的，应当写明依据。请填写“共享依据”。',
  'sharing-conditions-missing': '列入有条件共享类的，应当写明共享条件。请填写“共享条件”。',
  'sharing-scope-missing': '列入共享目录的，应当写明共享范围。请填写“共享范围”。',
  'sharing-purpose-missing': '列入共享目录的，应当写明具体用途。请填写“共享用途”。',
  'unconditional-sharing-with-conditions':
    '无条件共享不得设置共享条件。请删除共享条件；确需设置条件的，将共享类型改为有条件共享并写明依据。',
  'non-sharing-law-missing':
    '列入不予共享类的，应当写明所依据的法律、行政法规或者党中央、国务院政策。请填写“共享依据”；没有此类依据的，应当共享。',
  'non-sharing-law-unnamed':
    '不予共享的依据未写明具体的法律、行政法规或者党中央、国务院政策。请写出文件名称和条款，例如“《中华人民共和国统计法》第×条”；没有此类依据的，应当共享。',
  'basic-database-not-unconditional': '基础数据库的数据应当无条件共享。请将共享类型改为无条件共享。',
  'disclosure-conditions-missing':
    '有条件开放的，应当写明开放条件，申请人方能知晓如何取得数据。请填写“开放条件”。',
  'disclosure-basis-missing': '有条件开放的，应当写明设置条件的依据。请填写“开放依据”。',
  'non-disclosure-basis-missing': '不予开放的，应当写明依据。请填写“开放依据”。',
  'unconditional-disclosure-with-conditions':
    '无条件开放不得设置开放条件。请删除开放条件；确需设置条件的，将开放类型改为有条件开放并写明依据。',
  'sample-missing': '未提供样例数据。请提供一至十行可以公开的样例；尚无数据的，可以填写明示为“示例”的样例。',
  'sample-row-width':
    '样例数据第 {row} 行有 {found} 个值，而信息项有 {expected} 个。请按信息项的顺序逐项填写。',
  'item-name-repeated':
    '第 {place} 个信息项的列名“{name}”与第 {first} 个重复。列名应当与文件表头一致且互不相同，请修改。',
  'constraint-not-for-type':
    '第 {place} 个信息项“{name}”的类型不能用这个约束（{constraint, select, minLength {最少字符数} pattern {样式} minimum {最小值} other {最大值}}）。字符数和样式用于字符型，最小值和最大值用于数值、日期。请删除该约束，或者修改类型。',
  'constraint-bound-malformed':
    '第 {place} 个信息项“{name}”的{constraint, select, minimum {最小值} other {最大值}}与类型不符。数值填数字，日期填如 2024-03-05。',
  'constraint-range-reversed':
    '第 {place} 个信息项“{name}”的最小值（{minimum}）大于最大值（{maximum}），请核对。',
  'constraint-length-reversed':
    '第 {place} 个信息项“{name}”的最少字符数（{minLength}）大于数据长度（{maxLength}），请核对。',
  'constraint-pattern-broken':
    "第 {place} 个信息项“{name}”的样式不是正确的正则表达式。请核对括号和符号，例如六位数字写成 [0-9]'{6}'。",
  'constraint-pattern-unsafe':
    "第 {place} 个信息项“{name}”的样式可能使检查没有尽头。请不要在括号内外都用不限次数的重复，也不用引用和环视；重复写明次数，例如 [0-9]'{1,18}'。",
  'constraint-enum-not-of-type':
    '第 {place} 个信息项“{name}”允许的取值中，第 {position} 个与类型不符。请修改取值或者类型。',
  'constraint-enum-repeated':
    '第 {place} 个信息项“{name}”允许的取值中，第 {position} 个与前面的重复，请删除。',
  'key-item-unknown': '第 {place} 个主键中的“{name}”不是信息项的列名。请从信息项中选取，写法一字不差。',
  'key-item-repeated': '第 {place} 个主键中“{name}”写了两次，请删除一个。',
  'organisation-unknown': `“${element}”填写的机构“{id}”不在机构名录中。请从名录中选择。`,
  'theme-unknown': '分类“{id}”不在分类体系中。请从分类列表中选择。',
  'theme-repeated': '分类“{id}”重复选择，请删除多余的一个。',
  'slug-taken': '网址标识“{slug}”已被另一条目使用。请另取一个。',
  'code-taken': '信息资源代码“{code}”已被另一条目使用。请另编一个顺序号。',
  'code-class-contradicts-database':
    '信息资源代码的类与“所属基础数据库”不一致：以 1 开头的代码用于基础数据库，其他条目以 2 或者 3 开头。请修改其中一项。',
  'related-code-own': '关联资源代码中含有本条目自身的代码，请删除。',
  'temporal-reversed': '时间范围的截止日（{end}）早于起始日（{start}），请核对。',
}
