import { compareDecimals, decimalOf, readDecimal, writeDecimal } from './decimal.ts'
import type { Transform } from './transform.ts'

/**
 * 顶层编码与底层编码 (GB/T 37964-2019 Annex A, top and bottom coding): from `top` up stands `≥top`, from `bottom` down stands
 * `≤bottom`; between them the number stays as it is written. Destroys the extremes, which single people out.
 */
export function topBottom(bounds: { bottom?: number | undefined; top?: number | undefined }): Transform {
  const bottom = bounds.bottom === undefined ? undefined : signedDecimalOf(bounds.bottom)
  const top = bounds.top === undefined ? undefined : signedDecimalOf(bounds.top)
  return (value) => {
    const text = value.trim()
    if (text === '') return ''
    // What this transform has made itself stays.
    if (top && text === `≥${writeDecimal(top)}`) return text
    if (bottom && text === `≤${writeDecimal(bottom)}`) return text
    const number = readDecimal(text)
    if (!number) return null
    if (top && compareDecimals(number, top) >= 0) return `≥${writeDecimal(top)}`
    if (bottom && compareDecimals(number, bottom) <= 0) return `≤${writeDecimal(bottom)}`
    return value
  }
}

function signedDecimalOf(bound: number) {
  const { units, scale } = decimalOf(Math.abs(bound))
  return { units: bound < 0 ? -units : units, scale }
}
