import { join } from 'node:path'
import { countDistinct } from '#lib/tabular/duckdb/count-distinct.ts'
import { FileSink } from '#lib/tabular/file-sink.ts'

/** Name of the only column of a staged file. */
const COLUMN = 'value'
const MUST_QUOTE = /[",\r\n]/

/** One column whose distinct values are too many to be held: they are written to a file of their own. */
class StagedColumn {
  readonly path: string
  private readonly sink: FileSink
  private last = ''

  constructor(path: string) {
    this.path = path
    this.sink = new FileSink(path)
  }

  /** A value that is repeated below itself, as in a sorted file, is written once; an empty cell not at all. */
  async add(cells: Iterable<string>): Promise<void> {
    let text = ''
    for (const cell of cells) {
      const value = cell.trim()
      if (value === this.last || value === '') continue
      this.last = value
      text += MUST_QUOTE.test(value) ? `"${value.replaceAll('"', '""')}"\n` : `${value}\n`
    }
    await this.sink.write(text)
  }

  async begin(seen: Iterable<string>): Promise<void> {
    await this.sink.write(`${COLUMN}\n`)
    await this.add(seen)
  }

  async close(): Promise<void> {
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

  /** Takes the next cells of a column that holds no more of them; `seen` are the values that it holds. */
  async add(column: number, seen: () => Iterable<string>, cells: readonly string[]): Promise<void> {
    let stage = this.staged.get(column)
    if (!stage) {
      stage = new StagedColumn(join(this.workDir, `distinct-${column}.csv`))
      this.staged.set(column, stage)
      await stage.begin(seen())
    }
    await stage.add(cells)
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
