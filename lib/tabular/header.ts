import { fault, type ProblemList } from './problem-list.ts'

/** More columns than this is a file whose delimiter or orientation is wrong. */
export const MAX_COLUMNS = 500

/** Reports what is wrong with a header row; `row` is its line in the file. */
export function checkHeader(header: readonly string[], row: number, problems: ProblemList): void {
  if (header.length > MAX_COLUMNS) {
    problems.add(fault('too-many-columns', { found: header.length, limit: MAX_COLUMNS }, { row }))
    return
  }
  if (looksLikeData(header)) {
    problems.add(fault('no-header', {}, { row }))
    return
  }
  const seen = new Map<string, number>()
  header.forEach((cell, index) => {
    const name = cell.trim()
    const position = index + 1
    if (name === '') problems.add(fault('empty-header', { position }, { row }))
    else if (seen.has(name))
      problems.add(
        fault(
          'duplicate-header',
          { name, first: seen.get(name) ?? 0, second: position },
          { row, column: name },
        ),
      )
    else seen.set(name, position)
  })
}

/**
 * A first row that is itself data: half of its cells are numbers or dates, or one is an identifier. Years alone are
 * names of columns in statistical tables.
 */
function looksLikeData(header: readonly string[]): boolean {
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
