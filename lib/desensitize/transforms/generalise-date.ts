import { readDate } from '#lib/tabular/read-date.ts'
import type { Transform } from './transform.ts'

/** 泛化 (generalization): a date to its year, `2024`. A year alone stays. */
export const dateToYear: Transform = (value) => {
  const text = value.trim()
  if (text === '') return ''
  if (/^(?:1[89]|20|21)\d\d年?$/.test(text)) return text.slice(0, 4)
  const date = readDate(text)
  return date ? String(date.year) : null
}

/** 泛化 (generalization): a date to its month, `2024-03`. */
export const dateToMonth: Transform = (value) => {
  if (value.trim() === '') return ''
  const date = readDate(value)
  return date ? `${date.year}-${String(date.month).padStart(2, '0')}` : null
}
