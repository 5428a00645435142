import type { Transform } from './transform.ts'

/** `35`, `35岁`, `35周岁`; months of the first years, `8个月`. */
const AGE = /^(\d{1,3})(?:\.\d+)?\s*(?:周?岁)?$/
const MONTHS = /^(\d{1,2})\s*个?月(?:龄)?$/
const OLDEST = 150

/**
 * 泛化 (GB/T 37964-2019 Annex A, generalisation; the open class is 顶层编码, top coding): an age to a band of `width` whole years,
 * `30–39` for 10; from `top` up one class, `≥80`. Destroys the age within the band.
 */
export function ageToBand(width: number, top?: number): Transform {
  return (value) => {
    const text = value.trim()
    if (text === '') return ''
    const age = readAge(text)
    if (age === undefined) return null
    if (top !== undefined && age >= top) return `≥${top}`
    const low = Math.floor(age / width) * width
    const high = low + width - 1
    return `${low}–${top === undefined ? high : Math.min(high, top - 1)}`
  }
}

function readAge(text: string): number | undefined {
  const months = MONTHS.exec(text)
  if (months) return Math.floor(Number(months[1]) / 12)
  const years = AGE.exec(text)
  const age = years ? Number(years[1]) : Number.NaN
  return age <= OLDEST ? age : undefined
}
