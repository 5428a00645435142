import type { Transform } from './transform.ts'

const SURROGATE = /[\ud800-\udfff]/

/**
 * 屏蔽 (GB/T 37964-2019 Annex A, masking): the first and last code points stay, each other one becomes `*`. A value that is not
 * longer than what stays is masked whole. Destroys the hidden characters; keeps the length.
 */
export function mask(keepFirst: number, keepLast: number): Transform {
  return (value) => {
    if (value === '') return ''
    if (!SURROGATE.test(value)) return maskUnits(value, keepFirst, keepLast)
    const points = [...value]
    if (points.length <= keepFirst + keepLast) return '*'.repeat(points.length)
    const hidden = '*'.repeat(points.length - keepFirst - keepLast)
    const last = keepLast === 0 ? '' : points.slice(-keepLast).join('')
    return points.slice(0, keepFirst).join('') + hidden + last
  }
}

/** The same where every code point is one unit of the string, as nearly always. */
function maskUnits(value: string, keepFirst: number, keepLast: number): string {
  const hidden = value.length - keepFirst - keepLast
  if (hidden <= 0) return '*'.repeat(value.length)
  return value.slice(0, keepFirst) + '*'.repeat(hidden) + value.slice(value.length - keepLast)
}
