import { readDate } from '#lib/tabular/read-date.ts'
import type { Transform } from './transform.ts'

const YEAR = /^(1[89]|20|21)\d\d年?$/
const MONTH = /^(\d{4})-(\d{2})$/
const QUARTER = /^(\d{4})-Q[1-4]$/

/** The year that a date, a month, a quarter or a year in words names; undefined where there is none. */
function yearOf(text: string): number | undefined {
  if (YEAR.test(text) || QUARTER.test(text)) return Number(text.slice(0, 4))
  return readDate(text)?.year
}

/** 泛化 (GB/T 37964-2019 Annex A, generalisation): a date to its year, `2024`. Destroys month, day and time. */
export const dateToYear: Transform = (value) => {
  const text = value.trim()
  if (text === '') return ''
  const year = yearOf(text)
  return year === undefined ? null : String(year)
}

/** 泛化: a date to its quarter, `2024-Q1`. Destroys month, day and time. */
export const dateToQuarter: Transform = (value) => {
  const text = value.trim()
  if (text === '' || QUARTER.test(text)) return text
  const date = readDate(text)
  return date ? `${date.year}-Q${Math.ceil(date.month / 3)}` : null
}

/** 泛化: a date to its month, `2024-03`. Destroys day and time. */
export const dateToMonth: Transform = (value) => {
  const text = value.trim()
  if (text === '') return ''
  const date = readDate(text)
  if (!date) return null
  const month = `${date.year}-${String(date.month).padStart(2, '0')}`
  return MONTH.test(month) ? month : null
}

/** 泛化: a date to a band of `width` whole years, `1980–1989` for 10, counted from the year 0. Destroys the year as well. */
export function dateToYears(width: number): Transform {
  return (value) => {
    const text = value.trim()
    if (text === '') return ''
    const year = yearOf(text)
    if (year === undefined) return null
    const first = Math.floor(year / width) * width
    return `${first}–${first + width - 1}`
  }
}
