import type { Hierarchy } from '../plan.ts'
import type { Transform } from './transform.ts'

/** Why a hierarchy file is refused. `row` counts from 1 as a person counts in the file. */
export interface HierarchyFault {
  readonly code:
    | 'hierarchy-empty'
    | 'hierarchy-too-long'
    | 'hierarchy-too-wide'
    | 'hierarchy-ragged'
    | 'hierarchy-empty-value'
    | 'hierarchy-value-twice'
    | 'hierarchy-inconsistent'
  readonly params: Record<string, number>
}

const MOST_ROWS = 10_000
const MOST_LEVELS = 20

/**
 * Checks a user's hierarchy, `[value, level 1, level 2, …]` per row: as many levels in every row, no cell empty, no value
 * twice, and what is equal at one level is equal at every coarser one.
 */
export function parseHierarchy(
  name: string,
  rows: readonly (readonly string[])[],
): { ok: true; hierarchy: Hierarchy } | { ok: false; fault: HierarchyFault } {
  const read = rows.map((row) => row.map((cell) => cell.trim()))
  const fault = faultOf(read)
  return fault ? { ok: false, fault } : { ok: true, hierarchy: { name, rows: read } }
}

function faultOf(rows: readonly (readonly string[])[]): HierarchyFault | undefined {
  const levels = (rows[0]?.length ?? 0) - 1
  if (levels < 1) return { code: 'hierarchy-empty', params: {} }
  if (rows.length > MOST_ROWS) return { code: 'hierarchy-too-long', params: { most: MOST_ROWS } }
  if (levels > MOST_LEVELS) return { code: 'hierarchy-too-wide', params: { most: MOST_LEVELS } }
  const values = new Map<string, number>()
  /** Per level what each of its values becomes one level up, and in which row that was first said. */
  const parents = Array.from({ length: levels }, () => new Map<string, { parent: string; row: number }>())
  for (const [index, cells] of rows.entries()) {
    const row = index + 1
    if (cells.length !== levels + 1) return { code: 'hierarchy-ragged', params: { row, levels } }
    const empty = cells.indexOf('')
    if (empty >= 0) return { code: 'hierarchy-empty-value', params: { row, level: empty } }
    const first = values.get(cells[0] ?? '')
    if (first) return { code: 'hierarchy-value-twice', params: { row, first } }
    values.set(cells[0] ?? '', row)
    for (let level = 1; level < levels; level += 1) {
      const [value = '', parent = ''] = [cells[level], cells[level + 1]]
      const known = parents[level]?.get(value)
      if (known && known.parent !== parent) {
        return { code: 'hierarchy-inconsistent', params: { row, level, first: known.row } }
      }
      if (!known) parents[level]?.set(value, { parent, row })
    }
  }
  return undefined
}

/** Levels above the value itself. */
export function levelsOf(hierarchy: Hierarchy): number {
  return (hierarchy.rows[0]?.length ?? 1) - 1
}

/**
 * 泛化 (GB/T 37964-2019 Annex A, generalisation) by the user's own hierarchy: a value to its form at `level`, 1 being the first
 * coarser one. A value that the hierarchy does not name is suppressed. Destroys what the levels below tell apart.
 */
export function byHierarchy(hierarchy: Hierarchy, level: number): Transform {
  const coarser = new Map(hierarchy.rows.map((row) => [row[0], row[level]]))
  return (value) => {
    const text = value.trim()
    return text === '' ? '' : (coarser.get(text) ?? null)
  }
}
