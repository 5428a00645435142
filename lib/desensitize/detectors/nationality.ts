import { type Detector, maskMiddle, shape } from './detector.ts'

const NAMES = new Set(
  '中国 中华人民共和国 美国 英国 法国 德国 日本 韩国 朝鲜 俄罗斯 印度 印度尼西亚 越南 泰国 老挝 柬埔寨 缅甸 马来西亚 新加坡 菲律宾 文莱 蒙古 巴基斯坦 孟加拉国 尼泊尔 斯里兰卡 不丹 马尔代夫 阿富汗 伊朗 伊拉克 以色列 沙特阿拉伯 阿联酋 卡塔尔 科威特 阿曼 也门 约旦 黎巴嫩 叙利亚 土耳其 哈萨克斯坦 吉尔吉斯斯坦 塔吉克斯坦 乌兹别克斯坦 土库曼斯坦 格鲁吉亚 亚美尼亚 阿塞拜疆 乌克兰 白俄罗斯 波兰 捷克 斯洛伐克 匈牙利 罗马尼亚 保加利亚 希腊 塞尔维亚 克罗地亚 意大利 西班牙 葡萄牙 荷兰 比利时 卢森堡 瑞士 奥地利 瑞典 挪威 丹麦 芬兰 冰岛 爱尔兰 加拿大 墨西哥 巴西 阿根廷 智利 秘鲁 哥伦比亚 委内瑞拉 厄瓜多尔 古巴 巴拿马 澳大利亚 新西兰 斐济 埃及 利比亚 突尼斯 阿尔及利亚 摩洛哥 苏丹 埃塞俄比亚 肯尼亚 坦桑尼亚 乌干达 卢旺达 尼日利亚 加纳 喀麦隆 刚果 赞比亚 津巴布韦 安哥拉 莫桑比克 南非 马达加斯加 毛里求斯 塞内加尔 马里'.split(
    ' ',
  ),
)
const CODE = /^(?:[A-Z]{2,3}|\d{3})$/

/** Nationality of a person. The name of a country alone stands in tables of trade too: only the header tells. */
export const nationality: Detector = {
  id: 'nationality',
  category: 'nationality',
  personal: true,
  strength: 'shared',
  vocabulary: true,
  header: /国籍|nationality|citizenship/i,
  notHeader: /船|飞机|航空器|企业|公司/,
  headerSuffices: false,
  shapes: [],
  announcedShapes: [shape('han', 2, 8), shape('letters', 2, 24), shape('digits', 3), shape('text', 3, 10)],
  matchAnnounced: (value) =>
    NAMES.has(value.replace(/[籍]$/, '')) || CODE.test(value) || /^[A-Z][a-z]+(?:an|ese|ish|ch)$/.test(value),
  maskExample: (value) => maskMiddle(value, 0, 0),
}
