import { type ProblemList, warning } from './problem-list.ts'

interface Rows {
  rows: string[][]
  lines: number[]
}

/**
 * Leaves out what is no record between the records of an upload, and reports it: rows of delimiters alone, which Excel
 * writes below a table; rows that repeat the header, as where printed pages or files were pasted together; and between a
 * blank row and such a repeat, the title of the part that begins there.
 */
export class TidyRows {
  private readonly header: readonly string[][]
  private readonly problems: ProblemList
  private blank = { count: 0, first: 0 }
  private repeated = { count: 0, first: 0 }
  private afterBlank = false
  /** Rows that may be titles: the next row tells. */
  private titles: Rows = { rows: [], lines: [] }
  /** Indexes of the coming piece before which a blank line stood. */
  private blankLines = new Set<number>()

  constructor(header: readonly string[][], problems: ProblemList) {
    this.header = header
    this.problems = problems
  }

  /** A line without delimiters stood before row `index` of the piece that comes next. */
  blankLine(index: number): void {
    this.blankLines.add(index)
  }

  filter(piece: Rows): Rows {
    const kept: Rows = { rows: [], lines: [] }
    for (let i = 0; i < piece.rows.length; i += 1) {
      const row = piece.rows[i] as string[]
      const line = piece.lines[i] as number
      if (this.blankLines.has(i)) this.afterBlank = true
      if (row[0] === '' && row.every(isEmpty)) this.countBlank(line)
      else if (this.isRepeat(row)) {
        this.count(this.repeated, line)
        this.dropTitles()
      } else if (this.afterBlank && isTitle(row)) {
        this.titles.rows.push(row)
        this.titles.lines.push(line)
      } else {
        if (this.titles.rows.length > 0) this.settleTitles(row, kept)
        this.afterBlank = false
        kept.rows.push(row)
        kept.lines.push(line)
      }
    }
    this.afterBlank ||= this.blankLines.has(piece.rows.length)
    this.blankLines.clear()
    return kept
  }

  finish(): Rows {
    if (this.blank.count > 0)
      this.problems.add(warning('blank-rows', { rows: this.blank.count }, { row: this.blank.first }))
    if (this.repeated.count > 0)
      this.problems.add(
        warning('repeated-header', { rows: this.repeated.count }, { row: this.repeated.first }),
      )
    return this.titles
  }

  private countBlank(line: number): void {
    this.count(this.blank, line)
    this.afterBlank = true
  }

  private count(counted: { count: number; first: number }, line: number): void {
    if (counted.count === 0) counted.first = line
    counted.count += 1
  }

  private isRepeat(row: readonly string[]): boolean {
    return this.header.some(
      (header) =>
        row[0] === header[0] &&
        row.length === header.length &&
        row.every((cell, i) => cell === header[i]) &&
        row.filter((cell) => cell !== '').length > 1,
    )
  }

  /** Titles stand above a row that has some of the header's names in their places; else they are records after all. */
  private settleTitles(next: readonly string[], kept: Rows): void {
    const heads = this.header.some((header) => next.some((cell, i) => cell !== '' && cell === header[i]))
    if (heads) this.dropTitles()
    else {
      kept.rows.push(...this.titles.rows)
      kept.lines.push(...this.titles.lines)
      this.titles = { rows: [], lines: [] }
    }
  }

  private dropTitles(): void {
    for (const row of this.titles.lines) this.problems.add(warning('section-title', {}, { row }))
    this.titles = { rows: [], lines: [] }
  }
}

function isEmpty(cell: string): boolean {
  return cell === ''
}

function isTitle(row: readonly string[]): boolean {
  return row[0] !== '' && row.slice(1).every(isEmpty)
}
