import type { Transform } from './transform.ts'

/**
 * 截断 (truncation; deleting part of a value is 屏蔽 in GB/T 37964-2019 Annex A): only the first characters (code points) stay, and nothing tells how many there were. A
 * value that is not longer would stay whole and is suppressed instead. Destroys what follows and the length.
 */
export function truncate(keepFirst: number): Transform {
  return (value) => {
    const points = [...value.trim()]
    if (points.length === 0) return ''
    return points.length <= keepFirst ? null : points.slice(0, keepFirst).join('')
  }
}
