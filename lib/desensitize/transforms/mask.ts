import type { Transform } from './transform.ts'

/**
 * 屏蔽 (GB/T 37964-2019, masking): the first and last code points stay, each other one becomes `*`. A value that is not
 * longer than what stays is masked whole. Destroys the hidden characters; keeps the length.
 */
export function mask(keepFirst: number, keepLast: number): Transform {
  return (value) => {
    if (value === '') return ''
    const points = [...value]
    if (points.length <= keepFirst + keepLast) return '*'.repeat(points.length)
    const hidden = '*'.repeat(points.length - keepFirst - keepLast)
    const last = keepLast === 0 ? '' : points.slice(-keepLast).join('')
    return points.slice(0, keepFirst).join('') + hidden + last
  }
}
