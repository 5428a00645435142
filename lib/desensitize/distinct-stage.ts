import { join } from 'node:path'
import { countDistinct } from '#lib/tabular/duckdb/count-distinct.ts'
import { FileSink } from '#lib/tabular/file-sink.ts'

/** Name of the only column of a staged file. */
const COLUMN = 'value'
const MUST_QUOTE = /[",\r\n]/
/** Text of one column is written in pieces of about so many characters. */
const PIECE = 1 << 16

/** One column whose distinct values are too many to be held: they are written to a file of their own. */
class StagedColumn {
  readonly path: string
  private readonly sink: FileSink
  private text = `${COLUMN}\n`
  private last = ''

  constructor(path: string, seen: Iterable<string>) {
    this.path = path
    this.sink = new FileSink(path)
    for (const value of seen) this.add(value)
  }

  /** `value` is trimmed and not empty. Repeated below itself, as in a sorted file, it is written once. */
  add(value: string): void {
    if (value === this.last) return
    this.last = value
    this.text += MUST_QUOTE.test(value) ? `"${value.replaceAll('"', '""')}"\n` : `${value}\n`
  }

  async flush(): Promise<void> {
    if (this.text.length < PIECE) return
    await this.sink.write(this.text)
    this.text = ''
  }

  async close(): Promise<void> {
    await this.sink.write(this.text)
    await this.sink.close()
  }
}

/** Counts the distinct values of the columns that have more than a scan can hold, exactly and in bounded memory. */
export class DistinctStage {
  private readonly staged = new Map<number, StagedColumn>()
  private readonly workDir: string

  constructor(workDir: string) {
    this.workDir = workDir
  }

  has(column: number): boolean {
    return this.staged.has(column)
  }

  /** Begins to stage a column; `seen` are the values of the rows before. */
  begin(column: number, seen: Iterable<string>): void {
    this.staged.set(column, new StagedColumn(join(this.workDir, `distinct-${column}.csv`), seen))
  }

  async add(column: number, rows: readonly (readonly string[])[]): Promise<void> {
    const stage = this.staged.get(column)
    if (!stage) return
    for (const row of rows) {
      const value = row[column]?.trim()
      if (value) stage.add(value)
    }
    await stage.flush()
  }

  /** Distinct values by the column's place. */
  async count(): Promise<ReadonlyMap<number, number>> {
    const counts = new Map<number, number>()
    for (const [column, stage] of this.staged) {
      await stage.close()
      const counted = await countDistinct(stage.path, [COLUMN], { workDir: this.workDir })
      counts.set(column, counted[COLUMN] ?? 0)
    }
    return counts
  }
}
