import type { Transform } from './transform.ts'

/**
 * 局部抑制 (GB/T 37964-2019 Annex A, local suppression): a value that too few rows share is published empty. `rare` are those values,
 * as the cells hold them, counted over the whole table. Destroys the rare values; the frequent ones stay.
 */
export function suppressRare(rare: ReadonlySet<string>): Transform {
  return (value) => (rare.has(value) ? null : value)
}
