/**
 * The characters that most Chinese text is made of: the commonest of modern Chinese, then those of headers, addresses,
 * surnames and given names in files of offices. Text that is read in the wrong encoding has few of them.
 */
const SIMPLIFIED = `
的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后
作里用道行所然家种事成方多经么去法学如都同现当没动面起看定天分还进好小部其些主样理心她本前开但因
只从想实日军者意无力它与长把机十民第公此已工使情明性知全三又关点正业外将两高间由问很最重并物手应
战向头文体政美相见被利什二等产或新己制身果加西斯月话合回特代内信表化老给世位次度门任常先海通教儿
原东声提立及比员解水名真论处走义各入几口认条平系气题活尔更别打女变四神总何电数安少报才结反受目太
量再感建务做接必场件计管期市直德资命山金指克许统区保至队形社便空决治展马科司五基眼书非则听白却界
达光放强即像难且权思王象完设式色路记南品住告类求据程北边死张该交规万取拉格望觉术领共确传师观清今
切院让识候带导争运笔往快花米改办城园镇街村乡县州省府局厅委党组织单编号称址邮码账户收支纳税费额元
价率增减占均末初始截止份季姓男族证型状态级备注项施投招标采购供商企构团医校幼积吨千亿百角土房屋宅
农林渔畜牧粮食蔬菜铁车站停桥梁河流库环境护质污染排监测温湿压风雨雪雷震灾害急消防故警察律仲裁登册
审批罚检查抽验督诉举服热线联纬坐置广深圳珠佛江莞惠汕韶湛肇庆茂梅阳远潮揭云浮京津辽宁吉黑龙苏浙徽
福湖川贵藏陕甘肃青夏疆蒙古香港澳台湾居巷弄楼栋层室宾馆酒店餐饮药械妆烟草盐茶料乳肉蛋禽鱼虾育旅游
景博图览演艺影视播纸版网络软息享录源频每周旬半域键词摘责箱字段精否免依申请属修订布废效范示案细准
材限承诺窗咨询预约银险券贷款汇股票债融担抵押财算转移付专补助贴救济低困残疾退役优抚养托妇童未慈善
志愿殡葬婚姻划失创劳伤疗引职考试培训技鉴卫健病控疫苗诊疑似愈亡例床士剂挂李刘陈杨赵黄吴徐孙胡朱郭
罗宋郑谢韩唐冯董萧曹袁邓傅沈曾彭吕卢蒋蔡贾丁魏薛叶阎余潘杜戴钟汪田姜石姚谭廖邹熊陆郝孔崔康毛邱秦
史顾侯邵孟漕钱汤尹黎易武乔贺赖龚伟芳娜敏静丽磊洋勇艳杰娟涛超秀霞刚桂英华玉兰红辉鹏飞宇浩轩梓涵欣
怡佳晨雅婷俊峰波斌凯旋宏亮鑫晓燕春冬秋菊荣祥瑞仁礼智忠孝永昌盛兴隆泰顺
`

/** Traditional forms that are not among the simplified ones. */
const TRADITIONAL = `
這個們來為國說時會對於著過發後裡種經麼學現當沒動還進樣開從實軍無與長機關點業將兩間問並應戰頭體見
產話內給門兒東聲員論處義幾認條氣題爾別變總電數報結務場計資許統區隊決馬書則聽卻達強難權設記類據邊
張該規萬覺術領確傳師觀讓識帶導爭運筆辦園鎮鄉縣廳黨組織單編號稱郵碼賬戶帳納稅費額價減證狀態級備註
項標採購構團醫積噸億農漁糧車橋庫環護質監測溫濕壓風災冊審罰檢驗訴舉熱線聯繫緯座廣慶陽遠雲遼寧龍蘇
貴陝肅臺灣鄰樓棟層賓館飲藥妝煙鹽魚蝦遊圖覽藝視紙網絡軟訊錄頻週鍵詞責欄請屬訂廢範細準諾諮詢預約銀
險貸匯債擔財轉專補貼濟殘優撫養婦願劃創勞傷療職試訓鑑衛診癒劑掛劉陳楊趙黃吳孫羅鄭謝韓馮蕭鄧呂盧蔣
賈葉閻鍾譚鄒陸顧錢湯喬賀賴龔偉靜麗豔傑濤剛華蘭紅輝鵬飛軒凱曉榮禮興順捷障礙異檔連授籤
`

const COMMON = 1
/** In the first level of GB 2312 or of Big5: the characters that their makers took for commonly used. */
const FIRST_LEVEL = 0.4
/** Punctuation, full-width forms and symbols of East Asian text. */
const SYMBOL = 0.5
/** Any other ideograph; letters of other scripts. */
const OTHER = 0.05

let weights: Uint8Array | undefined

/** Weights of the basic plane in hundredths, made at the first use. */
function weightTable(): Uint8Array {
  if (weights) return weights
  const table = new Uint8Array(0x10000).fill(OTHER * 100)
  // Controls, private use and what decoders put for bytes they do not know: no text has them.
  table.fill(0, 0x80, 0xa0)
  table.fill(0, 0xe000, 0xf900)
  table.fill(0, 0xfff0)
  table.fill(SYMBOL * 100, 0x2010, 0x2040)
  table.fill(SYMBOL * 100, 0x2460, 0x24a0)
  table.fill(SYMBOL * 100, 0x3000, 0x3020)
  table.fill(SYMBOL * 100, 0xff01, 0xff5f)
  for (const symbol of '·×°±²³℃㎡№→√≤≥') table[symbol.charCodeAt(0)] = SYMBOL * 100
  for (const character of firstLevels()) table[character.charCodeAt(0)] = FIRST_LEVEL * 100
  for (const character of SIMPLIFIED + TRADITIONAL) table[character.charCodeAt(0)] = COMMON * 100
  weights = table
  return table
}

function firstLevels(): string {
  const gb = new TextDecoder('gb18030').decode(doubleBytes(0xb0, 0xd7, [[0xa1, 0xfe]]).subarray(0, 3755 * 2))
  const big5 = new TextDecoder('big5').decode(
    doubleBytes(0xa4, 0xc6, [
      [0x40, 0x7e],
      [0xa1, 0xfe],
    ]).subarray(0, 5401 * 2),
  )
  return gb + big5
}

function doubleBytes(first: number, last: number, trails: [number, number][]): Buffer {
  const bytes: number[] = []
  for (let lead = first; lead <= last; lead += 1)
    for (const [from, to] of trails) for (let trail = from; trail <= to; trail += 1) bytes.push(lead, trail)
  return Buffer.from(bytes)
}

/** So many characters outside ASCII settle how common they are. */
const ENOUGH = 200_000

/** Adds up how common the characters of a text are; ASCII says nothing and does not count. */
export class CommonnessTally {
  characters = 0
  private sum = 0
  /** Characters outside ASCII that stand side by side, each unlike the one before it. */
  private run = 0
  private previous = 0
  longestRun = 0

  add(text: string): void {
    if (this.characters >= ENOUGH) return
    const table = weightTable()
    for (let i = 0; i < text.length; i += 1) {
      const code = text.charCodeAt(i)
      if (code < 0x80) {
        this.run = 0
        continue
      }
      this.characters += 1
      this.sum += table[code] as number
      if (this.run === 0 || code !== this.previous) this.run += 1
      this.previous = code
      if (this.run > this.longestRun) this.longestRun = this.run
    }
  }

  /** 0 to 1; 1 where every character outside ASCII is a common one, and where there is none. */
  get score(): number {
    return this.characters === 0 ? 1 : this.sum / this.characters / 100
  }
}

/** How common the characters of a text are, 0 to 1. */
export function commonness(text: string): number {
  const tally = new CommonnessTally()
  tally.add(text)
  return tally.score
}
