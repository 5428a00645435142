import { fault, type ProblemList, warning } from './problem-list.ts'

/** More columns than this is a file whose delimiter or orientation is wrong. */
export const MAX_COLUMNS = 500

/** What stands between the rows of a header in the name of one column. */
const ROW_SEPARATOR = ' / '

/** Names for a table without a header. */
export function numberedColumns(count: number): string[] {
  return Array.from({ length: count }, (_, i) => `列${i + 1}`)
}

/**
 * The names of the columns from the row or rows of a header. A table needs a name for each column, and each its own: an
 * empty one becomes `列N`, a repeated one gets ` (2)`. Both are reported, so that the person who knows can do better.
 * @param row line of the header in the file, as a person counts.
 */
export function nameColumns(rows: readonly string[][], row: number, problems: ProblemList): string[] {
  return checkHeader(joinRows(rows), row, problems)
}

/** The names of the columns as `nameColumns` makes them, from a header that is one row already. */
export function checkHeader(written: readonly string[], row: number, problems: ProblemList): string[] {
  if (written.length > MAX_COLUMNS) {
    problems.add(fault('too-many-columns', { found: written.length, limit: MAX_COLUMNS }, { row }))
    return [...written]
  }
  const first = new Map<string, number>()
  const taken = new Set(written.map((name) => name.trim()))
  return written.map((cell, index) => {
    const key = cell.trim()
    const position = index + 1
    if (key === '') {
      const name = unused(`列${position}`, taken)
      problems.add(warning('empty-header', { position, name }, { row }))
      return name
    }
    const before = first.get(key)
    if (before === undefined) {
      first.set(key, position)
      return cell
    }
    const renamed = unused(key, taken)
    const params = { name: key, first: before, second: position, renamed }
    problems.add(warning('duplicate-header', params, { row, column: key }))
    return renamed
  })
}

/** The name itself, or with the first number that makes it unlike all others; it is taken from then on. */
function unused(name: string, taken: Set<string>): string {
  let free = name
  for (let number = 2; taken.has(free); number += 1) free = `${name} (${number})`
  taken.add(free)
  return free
}

/**
 * Joins the rows of a header from top to bottom. A label over several columns stands in the first of them only and is
 * meant for those right of it, as far as the row below has names and its own row is empty. A label alone in its row is
 * not spread: nothing says how far it reaches.
 */
function joinRows(rows: readonly string[][]): string[] {
  const last = rows.at(-1) ?? []
  if (rows.length === 1) return [...last]
  const width = Math.max(...rows.map((row) => row.length))
  const spread = rows.map((row, level) => spreadLabels(row, rows.slice(level + 1), width))
  return Array.from({ length: width }, (_, column) =>
    spread
      .map((row) => (row[column] ?? '').trim())
      .filter((label, level, labels) => label !== '' && label !== labels[level - 1])
      .join(ROW_SEPARATOR),
  )
}

function spreadLabels(row: readonly string[], below: readonly string[][], width: number): string[] {
  const labels = row.filter((cell) => cell.trim() !== '')
  if (labels.length < 2) return [...row]
  let label = ''
  return Array.from({ length: width }, (_, column) => {
    const cell = row[column] ?? ''
    if (cell.trim() !== '') label = below.some((under) => (under[column] ?? '').trim() !== '') ? cell : ''
    else if (below.some((under) => (under[column] ?? '').trim() !== '')) return label
    else label = ''
    return cell
  })
}

/**
 * A first row that is itself data: half of its cells are numbers or dates, or one is an identifier. Years alone are
 * names of columns in statistical tables.
 */
export function looksLikeData(header: readonly string[]): boolean {
  const cells = header.map((cell) => cell.trim()).filter((cell) => cell !== '')
  if (cells.length === 0) return false
  if (cells.some((cell) => /^\d{11,}[0-9Xx]?$/.test(cell) || /^[^\s@]+@[^\s@]+\.[a-z]{2,}$/i.test(cell)))
    return true
  const values = cells.filter(
    (cell) =>
      !/^(?:19|20)\d\d$/.test(cell) &&
      /^[-+]?[\d,]*\.?\d+%?$|^\d{4}[-/年.]\d{1,2}([-/月.]\d{1,2}日?)?$/.test(cell),
  )
  return values.length * 2 >= cells.length
}
