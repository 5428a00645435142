import { type Detector, maskMiddle, shape } from './detector.ts'

/** The 56 of GB/T 3304-1991, in its order, without 族. */
const NAMES =
  '汉 蒙古 回 藏 维吾尔 苗 彝 壮 布依 朝鲜 满 侗 瑶 白 土家 哈尼 哈萨克 傣 黎 傈僳 佤 畲 高山 拉祜 水 东乡 纳西 景颇 柯尔克孜 土 达斡尔 仫佬 羌 布朗 撒拉 毛南 仡佬 锡伯 阿昌 普米 塔吉克 怒 乌孜别克 俄罗斯 鄂温克 德昂 保安 裕固 京 塔塔尔 独龙 鄂伦春 赫哲 门巴 珞巴 基诺'.split(
    ' ',
  )
const WITH_SUFFIX = new Set(NAMES.map((name) => `${name}族`))
const ANNOUNCED = new Set([...NAMES, ...WITH_SUFFIX, '穿青人', '其他', '外国血统中国籍人士'])

/** Ethnicity (民族), by the names of GB/T 3304-1991. */
export const ethnicity: Detector = {
  id: 'ethnicity',
  category: 'ethnicity',
  personal: true,
  strength: 'shared',
  vocabulary: true,
  header: /民族|族别|ethnic/i,
  notHeader: /民族乡|民族自治|学校|文化|政策|医院|特色|数/,
  headerSuffices: false,
  shapes: [shape('han', 2, 5)],
  announcedShapes: [shape('han', 1, 9), shape('digits', 1, 2)],
  matchValue: (value) => value.endsWith('族') && WITH_SUFFIX.has(value),
  matchAnnounced: (value) => ANNOUNCED.has(value) || /^(?:0?[1-9]|[1-4]\d|5[0-6])$/.test(value),
  maskExample: (value) => maskMiddle(value, 0, 0),
}
