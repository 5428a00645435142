import { type Detector, maskMiddle, shape } from './detector.ts'

const WORDS = new Set(
  '佛教 道教 伊斯兰教 天主教 基督教 东正教 藏传佛教 汉传佛教 南传佛教 萨满教 犹太教 印度教 摩门教 巴哈伊教 佛教徒 道教徒 穆斯林 天主教徒 基督徒 基督教徒 信教 信佛 居士 教友 僧人 和尚 尼姑 喇嘛 活佛 阿訇 道士 道长 神父 牧师 修女 传道 buddhism islam christianity catholic protestant taoism buddhist muslim christian'.split(
    ' ',
  ),
)
const NONE = new Set(['无', '无宗教信仰', '不信教', '无神论', 'none'])

/** Religious belief (PIPL Article 28): religion, membership, office (GB/T 45574-2025, annex A). */
export const religiousBelief: Detector = {
  id: 'religious-belief',
  category: 'religious-belief',
  personal: true,
  strength: 'suggestive',
  vocabulary: true,
  header: /宗教信仰|信仰|宗教(?!场所|活动|团体|院校|界|事务|局|类)|教派|皈依|religion|religious/i,
  notHeader: /场所|团体|院校|教职人员数|建筑|文化|名称|数/,
  headerSuffices: true,
  shapes: [shape('han', 2, 5), shape('letters', 5, 12)],
  announcedShapes: [shape('han', 1, 6), shape('letters', 4)],
  matchValue: (value) => WORDS.has(value.toLowerCase()),
  matchAnnounced: (value) => NONE.has(value.toLowerCase()),
  maskExample: (value) => maskMiddle(value, 0, 0),
}
