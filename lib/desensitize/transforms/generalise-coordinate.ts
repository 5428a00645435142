import { readDecimal, writeDecimal } from './decimal.ts'
import { roundTo } from './round.ts'
import type { Transform } from './transform.ts'

const PAIR = /^([-+]?\d{1,3}(?:\.\d+)?)(\s*[,，;；\s]\s*)([-+]?\d{1,3}(?:\.\d+)?)$/

/**
 * 泛化 (GB/T 37964-2019 Annex A, generalisation): a longitude or latitude in degrees, a pair of them, or a GeoJSON geometry to a
 * grid of so many decimal places (half to even): 2 is about 1 km, 1 about 11 km. Destroys where in the cell of the grid it lies.
 */
export function coordinateToGrid(decimals: number): Transform {
  const step = { units: 1n, scale: decimals }
  const grid = (text: string): string | null => {
    const degrees = readDecimal(text)
    return degrees && Math.abs(Number(text)) <= 180 ? writeDecimal(roundTo(degrees, step)) : null
  }
  return (value) => {
    const text = value.trim()
    if (text === '') return ''
    if (text.startsWith('{')) return geometryToGrid(text, grid)
    const pair = PAIR.exec(text)
    if (!pair) return grid(text)
    const [one, other] = [grid(pair[1] ?? ''), grid(pair[3] ?? '')]
    return one === null || other === null ? null : `${one}${pair[2]}${other}`
  }
}

/** Positions alone stay: a geometry's other members could carry anything. */
function geometryToGrid(text: string, grid: (degrees: string) => string | null): string | null {
  try {
    const { type, coordinates } = JSON.parse(text)
    if (typeof type !== 'string' || !/^[A-Za-z]+$/.test(type)) return null
    const snapped = snap(coordinates, grid)
    return snapped === null ? null : `{"type":"${type}","coordinates":${snapped}}`
  } catch {
    return null
  }
}

function snap(node: unknown, grid: (degrees: string) => string | null): string | null {
  if (typeof node === 'number') return grid(String(node))
  if (!Array.isArray(node)) return null
  // Longitude and latitude only: a height would be out of a grid of degrees, and tells the floor.
  const items = typeof node[0] === 'number' ? node.slice(0, 2) : node
  const snapped = items.map((item) => snap(item, grid))
  return snapped.includes(null) ? null : `[${snapped.join(',')}]`
}
