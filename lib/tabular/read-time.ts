/** A time of day on the 24-hour clock. */
export interface TimeOfDay {
  readonly hour: number
  readonly minute: number
  readonly second: number
}

const COLON = 58
const HALF = '(上午|下午|凌晨|早上|中午|晚上|AM|PM|am|pm)'
/** Hour, minute, second, fraction, then PM, then a zone: `T14:05:06.5Z`, ` 下午2:05`, ` 2:05 PM`, ` 14时05分`. */
const TIME = new RegExp(
  `^(T|\\s*)${HALF}?\\s*(\\d{1,2})(?:[:：](\\d{2})(?:[:：](\\d{2})(?:\\.\\d+)?)?|[时点](?:(\\d{1,2})分?(?:(\\d{1,2})秒)?)?)\\s*${HALF}?(?:Z|[+-]\\d{2}:?\\d{2})?$`,
)

/**
 * Reads what stands behind a date as a time of day; `tight` where no space need stand between. Undefined where it is none:
 * an hour of 24, `14:60`, a number without minutes.
 */
export function readTime(text: string, tight: boolean): TimeOfDay | undefined {
  const plain = readPlainTime(text)
  if (plain) return plain
  const found = TIME.exec(text)
  if (!found || (found[1] === '' && !tight)) return undefined
  const half = found[2] ?? found[8]
  const hour = onFullClock(Number(found[3]), half)
  const minute = Number(found[4] ?? found[6] ?? 0)
  const second = Number(found[5] ?? found[7] ?? 0)
  if (hour === undefined || minute > 59 || second > 59) return undefined
  return { hour, minute, second }
}

/** ` 14:05` and `T14:05:06`, which most are, without an expression. */
function readPlainTime(text: string): TimeOfDay | undefined {
  const { length } = text
  const first = text.charCodeAt(0)
  if ((length !== 6 && length !== 9) || (first !== 32 && first !== 84) || text.charCodeAt(3) !== COLON)
    return undefined
  if (length === 9 && text.charCodeAt(6) !== COLON) return undefined
  const hour = twoDigits(text, 1)
  const minute = twoDigits(text, 4)
  const second = length === 9 ? twoDigits(text, 7) : 0
  return hour < 24 && minute < 60 && second < 60 ? { hour, minute, second } : undefined
}

/** The number of two digits, more than any hour or minute where they are none. */
function twoDigits(text: string, at: number): number {
  const tens = text.charCodeAt(at) - 48
  const ones = text.charCodeAt(at + 1) - 48
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : 100
}

/** 下午2 is 14; 中午12 and 12 PM are 12; 12 AM is 0; 下午14 is what careless systems write for 14. */
function onFullClock(hour: number, half: string | undefined): number | undefined {
  if (hour > 23) return undefined
  const later = half === '下午' || half === '晚上' || half === 'PM' || half === 'pm'
  if (later && hour < 12) return hour + 12
  if (half !== undefined && !later && half !== '中午' && hour === 12) return 0
  return half === '中午' && hour < 3 ? hour + 12 : hour
}
