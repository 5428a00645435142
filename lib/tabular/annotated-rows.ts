import type { AnnotationTexts } from './annotation-texts.ts'
import type { Dictionary } from './dictionary.ts'
import { RowSet } from './duckdb/row-set.ts'
import type { RowBatch } from './read-rows.ts'
import { checkedColumns, type RepeatedKey } from './row-validator.ts'
import { XLSX_LONGEST_TEXT, xlsxText } from './xlsx-text.ts'

/** A row of the annotated file: what is wrong with it as one text, and the places of its faulty cells, from 0. */
export interface AnnotatedRow {
  readonly problems: string
  readonly cells: readonly string[]
  readonly faulty: readonly number[]
}

/** Problems that one row's text names; who has more to mend finds them when these are mended. */
const PROBLEMS_NAMED = 20

/** Judges rows again, one by one, as the validator did, and words what is wrong with each. */
export class RowAnnotator {
  private readonly columns: ReturnType<typeof checkedColumns>
  private readonly header: readonly string[]
  private readonly repeated: readonly (RepeatedKey & { set: RowSet })[]
  private readonly texts: AnnotationTexts
  private record = 0

  constructor(
    header: readonly string[],
    dictionary: Dictionary,
    { repeated, rows, texts }: { repeated: readonly RepeatedKey[]; rows: number; texts: AnnotationTexts },
  ) {
    this.header = header.map((name) => name.trim())
    this.columns = checkedColumns(this.header, dictionary)
    this.texts = texts
    this.repeated = repeated.map((key) => {
      const set = new RowSet(rows)
      for (const record of key.records) set.add(record)
      return { ...key, set }
    })
  }

  annotate({ rows }: Pick<RowBatch, 'rows'>): AnnotatedRow[] {
    return rows.map((row) => this.row(row))
  }

  private row(row: readonly string[]): AnnotatedRow {
    const problems: string[] = []
    const faulty = new Set<number>()
    for (const { index, name, check } of this.columns) {
      const fault = check((row[index] ?? '').trim())
      if (!fault) continue
      problems.push(this.texts.fault(fault.code, { ...fault.params, column: name }))
      faulty.add(index)
    }
    for (const { code, column, columns, set } of this.repeated) {
      if (!set.has(this.record)) continue
      problems.push(this.texts.fault(code, { column }))
      for (const index of columns) faulty.add(index)
    }
    this.record += 1
    // As wide as the header, so that the faults of a short row have a cell to stand on.
    const cells = Array.from({ length: Math.max(row.length, this.header.length) }, (_, index) =>
      this.cell(row[index] ?? '', index, problems),
    )
    return { problems: this.texts.joined(problems, PROBLEMS_NAMED), cells, faulty: [...faulty] }
  }

  /** A cell that Excel cannot hold whole is cut, and the row says so: such a file must not come back as data. */
  private cell(cell: string, index: number, problems: string[]): string {
    const text = xlsxText(cell)
    if (text.length <= XLSX_LONGEST_TEXT) return text
    problems.unshift(this.texts.cut(this.header[index] ?? ''))
    return text.slice(0, XLSX_LONGEST_TEXT)
  }
}
