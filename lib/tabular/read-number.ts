/**
 * How a cell is a number. `formatted` is a number in the clothes of a report: thousands separators, a percent sign, a
 * currency. It is a number to a reader and to our figures, but a machine needs `1234.5`, so a dictionary's number is not.
 */
export type NumberForm = 'integer' | 'decimal' | 'formatted'

const PLAIN = /^[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d{1,3})?$/
const GROUPED = /^[-+]?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/
const CURRENCY_OR_PERCENT = /^([-+]?)(?:[¥￥$]|RMB|CNY)?\s?([-+]?[\d,]*\.?\d+)\s?(?:[%％‰]|元|万元|亿元)?$/
const DIGIT_0 = 48
const DIGIT_9 = 57

/** The form of a cell that is a number, undefined for one that is not. Full-width digits are text: no program reads them. */
export function numberForm(text: string): NumberForm | undefined {
  const first = text.charCodeAt(0)
  const start = first === 43 || first === 45 ? 1 : 0
  let i = start
  while (i < text.length && isDigit(text.charCodeAt(i))) i += 1
  if (i === text.length) return i > start ? 'integer' : undefined
  // Behind the first digits only these go on with a number; in front of them only a currency may stand.
  if (i > start && !'.,eE%％‰元万亿 '.includes(text.charAt(i))) return undefined
  if (PLAIN.test(text)) return 'decimal'
  return isFormatted(text) ? 'formatted' : undefined
}

function isFormatted(text: string): boolean {
  if (text.length > 40) return false
  if (GROUPED.test(text)) return true
  const number = CURRENCY_OR_PERCENT.exec(text)?.[2]
  return number !== undefined && (!number.includes(',') || GROUPED.test(number))
}

function isDigit(code: number): boolean {
  return code >= DIGIT_0 && code <= DIGIT_9
}

/** The value of a plain number (`12`, `-1.5`, `1e3`), undefined for everything else. */
export function readNumber(text: string): number | undefined {
  const form = numberForm(text)
  return form === 'integer' || form === 'decimal' ? Number(text) : undefined
}
