import type { Transform } from './transform.ts'

const NUMBER = /^[-+]?\d+(?:\.\d+)?$/
const GROUPED = /^[-+]?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/

/** 泛化 (generalization): a number to the band `[n×width, (n+1)×width)` that holds it, written `[20,30)`. */
export function numberToBand(width: number): Transform {
  return (value) => {
    const text = value.trim()
    if (text === '') return ''
    if (!NUMBER.test(text) && !GROUPED.test(text)) return null
    const number = Number(text.replaceAll(',', ''))
    // A step such as 0.1 is no binary fraction: 0.3 / 0.1 is a hair below 3.
    const band = Math.floor(number / width + 1e-9)
    const bounds = [band, band + 1].map((n) => Number((n * width).toPrecision(12)))
    return bounds.every(Number.isFinite) ? `[${bounds.join(',')})` : null
  }
}
