import { alignScales, decimalOf, floorDivide, readDecimal, writeDecimal } from './decimal.ts'
import type { Transform } from './transform.ts'

/**
 * 泛化 (GB/T 37964-2019 Annex A, generalisation): a number to the band `[n×width, (n+1)×width)` that holds it, written `[20,30)`.
 * Destroys where in the band it lies.
 */
export function numberToBand(width: number): Transform {
  const step = decimalOf(width)
  return (value) => {
    if (value.trim() === '') return ''
    const number = readDecimal(value)
    if (!number) return null
    const { a, b } = alignScales(number, step)
    const band = floorDivide(a, b)
    const [low, high] = [band, band + 1n].map((n) => plain({ units: n * step.units, scale: step.scale }))
    return `[${low},${high})`
  }
}

/** Without zeros behind the last decimal place that counts: bands of 0.5 are `[1,1.5)`. */
function plain(decimal: Parameters<typeof writeDecimal>[0]): string {
  const text = writeDecimal(decimal)
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text
}
