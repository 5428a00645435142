import type { NumberKind } from './number-format.ts'
import { serialText } from './serial-date.ts'

/** A number cell as text; `lost` where the workbook itself keeps only the first fifteen digits of a longer number. */
export interface NumberText {
  readonly text: string
  readonly lost: boolean
}

/** Digits that Excel keeps of a number. */
const EXACT_DIGITS = 15

/**
 * Writes a number cell as a person would: the value that is stored, never in exponent form; dates, percentages and codes
 * of fixed length as their format shows them.
 * @param source text of the value in the file.
 */
export function numberText(source: string, format: NumberKind, date1904: boolean): NumberText {
  const value = Number(source)
  if (!Number.isFinite(value)) return { text: source, lost: false }
  const plain = plainNumber(source, value)
  const lost = losesDigits(source, value)
  if (format.kind === 'number') return { text: plain, lost }
  if (format.kind === 'percent') return { text: percent(plain, format.decimals), lost }
  if (format.kind === 'code') return { text: codeText(plain, format.pattern), lost }
  return { text: serialText(value, format, date1904) ?? plain, lost: false }
}

/** Plain digits: an integer as written, anything else rounded to the fifteen digits that Excel itself shows. */
function plainNumber(source: string, value: number): string {
  if (/^-?\d+$/.test(source)) return source
  return withoutExponent(String(Number(value.toPrecision(EXACT_DIGITS))))
}

/** An integer beyond fifteen digits that was stored as a floating-point number: the end of an ID number is gone. */
function losesDigits(source: string, value: number): boolean {
  if (Math.abs(value) < 10 ** EXACT_DIGITS) return false
  if (!/^-?\d+$/.test(source)) return true
  return /^-?\d{15}0+$/.test(source)
}

/** `1.5e-7` → `0.00000015`. */
function withoutExponent(text: string): string {
  const match = /^(-?)(\d+)(?:\.(\d+))?e([+-]\d+)$/.exec(text)
  if (!match) return text
  const [, sign = '', whole = '', fraction = '', exponent] = match
  return sign + shift(whole, fraction, Number(exponent))
}

/** Moves the decimal point `by` places to the right. */
function shift(whole: string, fraction: string, by: number): string {
  const digits = whole + fraction
  const point = whole.length + by
  if (point <= 0) return `0.${'0'.repeat(-point)}${digits}`
  if (point >= digits.length) return digits.padEnd(point, '0')
  return `${digits.slice(0, point)}.${digits.slice(point)}`
}

/** Every digit of the value, and at least as many decimals as the format shows: 0.125 in the format 0% is 12.5%. */
function percent(plain: string, decimals: number): string {
  const negative = plain.startsWith('-')
  const [whole = '', fraction = ''] = plain.replace('-', '').split('.')
  const shifted = shift(whole, fraction, 2).replace(/^0+(?=\d)/, '')
  const [left = '', right = ''] = shifted.split('.')
  const kept = right.replace(/0+$/, '').padEnd(decimals, '0')
  return `${negative ? '-' : ''}${left}${kept === '' ? '' : `.${kept}`}%`
}

/** Fills the zeros of a pattern from the right with digits; more digits than places go to the first place. */
function codeText(plain: string, pattern: string): string {
  if (!/^\d+$/.test(plain)) return plain
  const digits = [...plain]
  let text = ''
  for (let i = pattern.length - 1; i >= 0; i -= 1) {
    const char = pattern[i] as string
    if (char !== '0') text = (char === '\u0000' ? '0' : char) + text
    else if (pattern.indexOf('0') === i) text = (digits.splice(0).join('') || '0') + text
    else text = (digits.pop() ?? '0') + text
  }
  return text
}
