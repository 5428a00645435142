import type { DictionaryColumn } from './dictionary.ts'
import { isCreditCode } from './identifiers/credit-code-check.ts'
import { isResidentIdNumber } from './identifiers/resident-id-check.ts'
import { readNumber } from './read-number.ts'

export type ValueFormat = NonNullable<DictionaryColumn['format']>

const EMAIL = /^[^\s@<>()",;:\\]{1,64}@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z]{2,24}$/
const URI = /^[A-Za-z][A-Za-z0-9+.-]{1,20}:[^\s<>"{}|\\^`]{1,2000}$/
/** GB/T 2260 and its extensions: county 6, town 9, village 12 digits; the first two are a province, 11 to 82. */
const DIVISION = /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3])\d{4}(?:\d{3}(?:\d{3})?)?$/

/** Whether a value has a form that is checked by its own rule, not by a pattern. */
export const hasFormat: Readonly<Record<ValueFormat, (value: string) => boolean>> = {
  email: (value) => value.length <= 254 && EMAIL.test(value),
  uri: (value) => URI.test(value),
  'resident-id': isResidentIdNumber,
  'credit-code': isCreditCode,
  'division-code': (value) => DIVISION.test(value),
  longitude: (value) => isWithin(value, 180),
  latitude: (value) => isWithin(value, 90),
}

function isWithin(value: string, limit: number): boolean {
  const degrees = readNumber(value)
  return degrees !== undefined && Math.abs(degrees) <= limit
}
