import type { Span } from './detector.ts'

const BEFORE_NAME =
  /(?:姓名|联系人|户主|申请人|当事人|经办人|负责人|法定代表人|监护人|家长|患者|业主|收件人|投诉人|举报人|委托人|承租人|出租人)(?:[:：]|为|是|\s){1,3}/g
/** Not in the names of places: 先生村, 小姐庙. */
const HONORIFIC = /(?:先生|女士|小姐|同志|同学|老师|师傅)(?![村镇乡街路巷桥庙沟屯庄山坡社湾坝房店桥岭坪])/g
const DOTTED = /^\p{Script=Han}{1,12}(?:[·•・‧∙．]\p{Script=Han}{1,12}){1,3}/u
const HAN_RUN = /^\p{Script=Han}{1,8}/u
/** Words that follow a name without a mark between. */
const FOLLOWING = /^(?:电话|手机|联系|先生|女士|身份|证件|住址|住|性别|男|女|的|于|在|与|和|及|已|因|说)/

/** Names told by the words beside them: 联系人：张三, 张三先生. Anything else in a text may be a word that begins like one. */
export function findNamesInText(text: string, isName: (value: string) => boolean): Span[] {
  return [...afterWords(text, isName), ...beforeHonorifics(text, isName)]
}

function afterWords(text: string, isName: (value: string) => boolean): Span[] {
  const spans: Span[] = []
  for (const cue of text.matchAll(BEFORE_NAME)) {
    const start = cue.index + cue[0].length
    const rest = text.slice(start, start + 60)
    const length = DOTTED.exec(rest)?.[0].length ?? lengthOfName(rest, isName)
    if (length) spans.push({ start, end: start + length })
  }
  return spans
}

/** The longest name that ends where the Han characters end or another word begins; else the longest that is a name. */
function lengthOfName(rest: string, isName: (value: string) => boolean): number | undefined {
  const run = HAN_RUN.exec(rest)?.[0]
  if (!run) return undefined
  const lengths = [4, 3, 2].filter((length) => length <= run.length && isName(run.slice(0, length)))
  const bounded = lengths.find((length) => length === run.length || FOLLOWING.test(run.slice(length)))
  return bounded ?? lengths[0]
}

function beforeHonorifics(text: string, isName: (value: string) => boolean): Span[] {
  const spans: Span[] = []
  for (const { index } of text.matchAll(HONORIFIC)) {
    const length = [4, 3, 2].find((length) => length <= index && isName(text.slice(index - length, index)))
    if (length) spans.push({ start: index - length, end: index })
  }
  return spans
}
