import type { ValidationFault, ValidationReport } from './dictionary.ts'
import { RowSet } from './duckdb/row-set.ts'

/** How many faults a report names by row and column; all are counted. */
export const FAULTS_NAMED = 100

/** Counts the faults of a table and keeps the first hundred by row and column, in memory that does not grow with them. */
export class FaultTally {
  private readonly counts = new Map<
    string,
    { code: ValidationFault['code']; column: string; count: number }
  >()
  private readonly faultyRows = new RowSet()
  private readonly order: ReadonlyMap<string, number>
  private named: ValidationFault[] = []
  private faultCount = 0

  /** `columns` in the order in which a report names them. */
  constructor(columns: readonly string[]) {
    this.order = new Map([...new Set(columns)].map((name, index) => [name, index]))
  }

  /** A fault of a cell or a row; `record` counts records from 0, `row` of the fault is the file's. */
  add(fault: ValidationFault, record?: number): void {
    this.count(fault, 1)
    if (record !== undefined) this.faultyRows.add(record)
    this.named.push(fault)
    // Sorted now and then: what comes late may stand early in the file.
    if (this.named.length >= 10 * FAULTS_NAMED) this.keepFirst()
  }

  /** Faults that are only counted, and the records (from 0) that have them. */
  addUnnamed(
    fault: Pick<ValidationFault, 'code' | 'column'>,
    count: number,
    records: readonly number[],
  ): void {
    if (count > 0) this.count(fault, count)
    for (const record of records) this.faultyRows.add(record)
  }

  report(rows: number): ValidationReport {
    this.keepFirst()
    const place = ({ column }: { column: string }) => this.order.get(column) ?? this.order.size
    const counts = [...this.counts.values()].sort((a, b) => place(a) - place(b) || b.count - a.count)
    return { rows, faultyRows: this.faultyRows.size, faultCount: this.faultCount, counts, faults: this.named }
  }

  private count({ code, column }: Pick<ValidationFault, 'code' | 'column'>, count: number): void {
    const key = `${code} ${column}`
    const counted = this.counts.get(key)
    if (counted) counted.count += count
    else this.counts.set(key, { code, column, count })
    this.faultCount += count
  }

  private keepFirst(): void {
    const place = ({ column }: ValidationFault) => this.order.get(column) ?? this.order.size
    this.named = this.named
      .sort((a, b) => (a.row ?? 0) - (b.row ?? 0) || place(a) - place(b))
      .slice(0, FAULTS_NAMED)
  }
}
