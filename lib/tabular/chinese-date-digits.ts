const DIGITS = '〇一二三四五六七八九'
const FORM =
  /^([〇○零一二三四五六七八九]{4})年([一二三四五六七八九十]{1,3})月(?:([一二三四五六七八九十]{1,3})[日号])?(.*)$/

/** A date in Chinese digits (二〇二四年三月五日) with Arabic ones, what follows it as it is; undefined where it is none. */
export function chineseDateDigits(text: string): string | undefined {
  const found = FORM.exec(text)
  if (!found) return undefined
  const [, year = '', month = '', day, rest = ''] = found
  const digits = [...year].map((digit) => DIGITS.indexOf(digit.replace(/[○零]/, '〇'))).join('')
  return `${digits}年${upTo99(month)}月${day === undefined ? '' : `${upTo99(day)}日`}${rest}`
}

/** 五, 十, 十二, 二十, 二十三 as numbers. */
function upTo99(text: string): number {
  const ten = text.indexOf('十')
  if (ten === -1) return DIGITS.indexOf(text)
  const tens = ten === 0 ? 1 : DIGITS.indexOf(text.slice(0, ten))
  const ones = text.length === ten + 1 ? 0 : DIGITS.indexOf(text.slice(ten + 1))
  return tens < 0 || ones < 0 ? 0 : tens * 10 + ones
}
