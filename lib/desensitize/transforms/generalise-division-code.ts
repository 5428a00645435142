import type { Transform } from './transform.ts'

/** Digits of a code that name a division: GB/T 2260 to the county, GB/T 10114 to the town. */
const DIGITS = { province: 2, prefecture: 4, county: 6, town: 9 } as const
/** A code of a province to that of a village (统计用区划代码). */
const CODE = /^(?:\d{2}|\d{4}|\d{6}|\d{9}|\d{12})$/

/**
 * 泛化 (GB/T 37964-2019 Annex A, generalisation): a division code to a coarser division, the digits behind it zeros, the length kept:
 * `442000106` to the prefecture is `442000000`. A code that is coarser already stays. Destroys the finer division.
 */
export function divisionCodeTo(level: keyof typeof DIGITS): Transform {
  return (value) => {
    const code = value.trim()
    if (code === '') return ''
    if (!CODE.test(code)) return null
    return code.slice(0, DIGITS[level]).padEnd(code.length, '0')
  }
}
