import { alignScales, type Decimal, decimalOf, floorDivide, readDecimal, writeDecimal } from './decimal.ts'
import type { Transform } from './transform.ts'

/**
 * 取整 (GB/T 37964-2019 Annex A, rounding): a number to the nearest multiple of `to`, half to even. It is written with as many
 * decimal places as `to` has. Destroys differences below `to`; a number without others near it still stands out.
 */
export function round(to: number): Transform {
  const step = decimalOf(to)
  return (value) => {
    if (value.trim() === '') return ''
    const number = readDecimal(value)
    return number ? writeDecimal(roundTo(number, step)) : null
  }
}

/** Nearest multiple of `step`, half to even. */
export function roundTo(number: Decimal, step: Decimal): Decimal {
  const { a, b } = alignScales(number, step)
  const below = floorDivide(a, b)
  const rest = 2n * (a - below * b)
  const up = rest > b || (rest === b && below % 2n !== 0n)
  return { units: (up ? below + 1n : below) * step.units, scale: step.scale }
}
