import { nameColumns, numberedColumns } from './header.ts'
import type { ParsedRecords } from './parsed-records.ts'
import { fault, type ProblemList } from './problem-list.ts'
import type { TableDialect } from './read-rows.ts'
import { TidyRows } from './tidy-rows.ts'

/** A piece of a table: rows in order, without header and blank lines. */
export interface RowBatch {
  readonly header: readonly string[]
  readonly rows: string[][]
  /** `lines[i]` is the line of the file, as a person counts it, where row `i` begins. */
  readonly lines: number[]
}

interface Rows {
  rows: string[][]
  lines: number[]
}

/** Tells header, records and what is neither apart, in the records of a file as they come. */
export class TableRows {
  private header: string[] | undefined
  private headerRecords: string[][] = []
  private headerLine = 1
  /** The last rows so far, which may prove to be the footer; empty where the table has none. */
  private held: Rows = { rows: [], lines: [] }
  /** Broken quotes of rows that are held. */
  private heldFaults: { line: number; columnNumber: number }[] = []
  private count = 0
  private tidy: TidyRows | undefined
  private readonly dialect: TableDialect
  private readonly footerRows: number
  private readonly problems: ProblemList

  constructor(dialect: TableDialect, problems: ProblemList) {
    this.dialect = dialect
    this.footerRows = dialect.footerRows ?? 0
    this.problems = problems
  }

  /** No batch before there is a header. */
  take(parsed: ParsedRecords): RowBatch | undefined {
    const { records, lines } = parsed
    const from = this.takeHeader(records, lines)
    for (const { index, columnNumber } of parsed.brokenQuotes)
      this.heldFaults.push({ line: lines[index] ?? 0, columnNumber })
    if (!this.header) return undefined
    const kept = this.withoutBlanks(records, lines, from)
    return this.release(this.tidy ? this.tidy.filter(kept) : kept)
  }

  /** Where the file ended within its header: the header is what there is. */
  flush(): RowBatch | undefined {
    if (this.header || this.headerRecords.length === 0) return undefined
    this.nameHeader()
    return this.release({ rows: [], lines: [] })
  }

  /** The end of the file: what is held and no footer is passed on. */
  finish(): RowBatch | undefined {
    if (!this.header) {
      this.problems.add(fault('no-header', { row: 0 }))
      return undefined
    }
    const rest = this.tidy?.finish()
    const batch = rest && rest.rows.length > 0 ? this.release(rest) : undefined
    if (this.footerRows === 0) this.reportQuotes(Number.POSITIVE_INFINITY)
    if (this.count === 0) this.problems.add(fault('no-rows'))
    return batch
  }

  /** Takes the header's rows, and returns where the records begin. */
  private takeHeader(records: readonly string[][], lines: readonly number[]): number {
    if (this.header) return 0
    const wanted = this.dialect.headerRows ?? 1
    let at = 0
    for (; at < records.length && this.headerRecords.length < wanted; at += 1) {
      const record = records[at] as string[]
      if (this.headerRecords.length === 0) {
        if (isBlank(record)) continue
        this.headerLine = lines[at] ?? 1
        if (this.dialect.headerRow === 0) {
          this.header = numberedColumns(record.length)
          this.startTidying([])
          return at
        }
      }
      this.headerRecords.push(record)
    }
    if (this.headerRecords.length === wanted) this.nameHeader()
    return at
  }

  private nameHeader(): void {
    this.header = nameColumns(this.headerRecords, this.headerLine, this.problems)
    this.startTidying(this.headerRecords)
  }

  private startTidying(headerRecords: string[][]): void {
    if (this.dialect.tidy && (this.header?.length ?? 0) > 1)
      this.tidy = new TidyRows(headerRecords, this.problems)
  }

  /** A blank line holds no row, except in a table of one column, where it is an empty cell. */
  private withoutBlanks(records: string[][], lines: number[], from: number): Rows {
    const single = this.header?.length === 1
    if (from === 0 && (single || !records.some(isBlank))) return { rows: records, lines }
    const kept: Rows = { rows: [], lines: [] }
    for (let i = from; i < records.length; i += 1) {
      const record = records[i] as string[]
      if (!single && isBlank(record)) this.tidy?.blankLine(kept.rows.length)
      else {
        kept.rows.push(record)
        kept.lines.push(lines[i] ?? 0)
      }
    }
    return kept
  }

  private release(next: Rows): RowBatch {
    const { rows, lines } = this.footerRows === 0 ? next : this.holdBack(next)
    this.reportQuotes(this.footerRows === 0 ? Number.POSITIVE_INFINITY : (this.held.lines[0] ?? 0))
    const header = this.header as string[]
    for (let i = 0; i < rows.length; i += 1) {
      const found = (rows[i] as string[]).length
      if (found !== header.length)
        this.problems.add(fault('ragged-row', { expected: header.length, found }, { row: lines[i] ?? 0 }))
    }
    this.count += rows.length
    return { header, rows, lines }
  }

  private holdBack(next: Rows): Rows {
    const rows = this.held.rows.concat(next.rows)
    const lines = this.held.lines.concat(next.lines)
    const from = Math.max(0, rows.length - this.footerRows)
    this.held = { rows: rows.splice(from), lines: lines.splice(from) }
    return { rows, lines }
  }

  /** Reports the broken quotes of rows above a line; those below may be of the footer, where they do no harm. */
  private reportQuotes(before: number): void {
    const due = this.heldFaults.filter(({ line }) => line < before)
    if (due.length === 0) return
    this.heldFaults = this.heldFaults.filter(({ line }) => line >= before)
    for (const { line, columnNumber } of due) {
      const column = this.header?.[columnNumber - 1]
      this.problems.add(
        fault('broken-quote', { columnNumber }, column ? { row: line, column } : { row: line }),
      )
    }
  }
}

function isBlank(row: readonly string[]): boolean {
  return row.length === 0 || (row.length === 1 && row[0] === '')
}
