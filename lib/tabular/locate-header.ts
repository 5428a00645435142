import { type CellKind, isSpecific, kindOf } from './cell-kind.ts'
import type { PlacedRow } from './detect-layout.ts'
import { looksLikeData } from './header.ts'

export interface HeaderPlace {
  /** Line of the first row of the header; 0 where there is none. */
  readonly headerRow: number
  readonly headerRows: number
}

/** Titles and notes above a table are looked through so far. */
const SEARCHED = 60
/** The kinds of columns are judged by so many records. */
const JUDGED = 200
/** A column is of a kind where so many of its cells are. */
const MOSTLY = 0.8
const MAX_HEADER_ROWS = 5

/** Finds the header of a table whose rows have `width` cells for the most part. */
export function locateHeader(rows: readonly PlacedRow[], width: number): HeaderPlace {
  const filled = rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
  let at = Math.max(
    0,
    filled.slice(0, SEARCHED).findIndex(({ cells }) => isWide(cells, width)),
  )
  const first = filled[at]
  if (!first) return { headerRow: 1, headerRows: 1 }
  const columns = columnKinds(filled.slice(at + 1), width)
  if (isData(first.cells, columns)) return { headerRow: 0, headerRows: 1 }
  while (standsAbove(filled[at], filled[at + 1], columns)) at += 1
  const headerRow = (filled[at] as PlacedRow).line
  return { headerRow, headerRows: countRows(rows, headerRow, columns) }
}

/** A row of the table, not a title or note: as long as the others, or filled like them. */
export function isWide(cells: readonly string[], width: number): boolean {
  const filled = cells.filter((cell) => cell.trim() !== '').length
  if (width === 1) return filled > 0
  if (cells.length !== width) return filled >= Math.max(2, width * 0.6)
  // The header of a column of labels is often left empty.
  return filled >= 2 || (cells[0]?.trim() === '' && filled === width - 1)
}

/** The kind that most cells of each column have; undefined where they differ or there are none. */
function columnKinds(body: readonly PlacedRow[], width: number): (CellKind | undefined)[] {
  const rows = body.slice(0, JUDGED).filter(({ cells }) => isWide(cells, width))
  return Array.from({ length: width }, (_, column) => {
    const counts = new Map<CellKind, number>()
    let filled = 0
    for (const { cells } of rows) {
      const kind = kindOf(cells[column] ?? '')
      if (kind === 'empty') continue
      filled += 1
      counts.set(kind, (counts.get(kind) ?? 0) + 1)
    }
    // A column of numbers may have some that look like years.
    const years = counts.get('year') ?? 0
    if (years > 0 && years < filled * MOSTLY) counts.set('number', (counts.get('number') ?? 0) + years)
    return [...counts].find(([, count]) => count >= filled * MOSTLY)?.[0]
  })
}

/**
 * A first row that is data already. Its cells are compared with the columns below: a number above numbers speaks for data,
 * a word above numbers, or a number above words, for a header.
 */
function isData(cells: readonly string[], columns: readonly (CellKind | undefined)[]): boolean {
  let header = 0
  let data = 0
  columns.forEach((column, i) => {
    const kind = kindOf(cells[i] ?? '')
    if (kind === 'empty' || column === undefined) return
    if (kind === column && isSpecific(kind)) data += 1
    // Years above figures are names of columns in statistical tables.
    else if (isSpecific(column) !== isSpecific(kind) || kind === 'year') header += 1
  })
  if (header !== data) return data > header
  const known = cells.filter((cell) => cell.trim() !== '').map(kindOf)
  const compared = columns.some((column) => column !== undefined)
  return compared && data === 0
    ? known.every((kind) => isSpecific(kind) && kind !== 'year')
    : looksLikeData(cells)
}

/**
 * A title as wide as the table: the row below it has words in every column of figures, as only a header has.
 */
function standsAbove(
  row: PlacedRow | undefined,
  next: PlacedRow | undefined,
  columns: readonly (CellKind | undefined)[],
): boolean {
  if (!row || !next || isUnits(next.cells) || isBelowGroups(row.cells, next.cells)) return false
  const figures = columns.flatMap((kind, i) => (kind === 'number' ? [i] : []))
  if (figures.length * 2 < columns.length || figures.length === 0) return false
  return figures.every((i) => kindOf(next.cells[i] ?? '') === 'text')
}

function countRows(
  rows: readonly PlacedRow[],
  headerRow: number,
  columns: readonly (CellKind | undefined)[],
): number {
  const from = rows.findIndex(({ line }) => line === headerRow)
  let above = rows[from]?.cells ?? []
  let count = 1
  for (let next = from + 1; next < from + MAX_HEADER_ROWS && next < rows.length; next += 1) {
    const cells = rows[next]?.cells ?? []
    if (cells.length > 1 && cells.every((cell) => cell.trim() === '')) continue
    const figures = cells.some((cell, i) => kindOf(cell) === 'number' && columns[i] === 'number')
    if (figures || !(isUnits(cells) || isBelowGroups(above, cells))) break
    count = next - from + 1
    above = cells
  }
  return count
}

const UNIT =
  /^[（(]?(?:[%％‰]|[十百千万亿]*(?:元|美元|人|户|个|家|件|次|条|辆|台|套|座|张|本|册|只|头|吨|千克|公斤|克|公里|千米|米|公顷|亩|平方米|平方公里|立方米|升|千瓦时?|度|天|日|年|月|小时|分|秒)(?:\/\S+)?)[)）]?$/

/** A row of units of measure: 万元, 人, %. */
function isUnits(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell.trim() !== '')
  const units = filled.filter((cell) => UNIT.test(cell.trim()))
  return units.length > 0 && units.length >= filled.length - 1 && (units.length > 1 || filled.length === 1)
}

/** The second row of a header with merged cells: it has names where the row above has gaps, and gaps below its names. */
function isBelowGroups(above: readonly string[], cells: readonly string[]): boolean {
  let underGap = 0
  let freeNames = 0
  for (let i = 0; i < Math.max(above.length, cells.length); i += 1) {
    const top = (above[i] ?? '').trim()
    const name = (cells[i] ?? '').trim()
    if (name === '') {
      if (top !== '') freeNames += 1
      continue
    }
    if (isSpecific(kindOf(name)) && kindOf(name) !== 'year') return false
    // A gap is of the group whose label stands left of it; the empty corner above labels of rows is of none.
    if (top === '' && !above.slice(0, i).some((label) => label.trim() !== '')) return false
    if (top === '') underGap += 1
    // A name below a name is of a group only where the group reaches to a gap on its right.
    else if ((above[i + 1] ?? '-').trim() !== '') return false
  }
  return underGap > 0 && freeNames > 0
}
