import { type FindDuplicates, REPETITIONS_NAMED, type Repetition, type Repetitions } from './repetitions.ts'
import { type StagedKeys, stageKeys } from './staged-keys.ts'

export interface KeyWatchOptions {
  readonly workDir: string
  readonly findDuplicates: FindDuplicates
  /** Up to this many rows are compared in memory; more are staged on disk. */
  readonly rowsInMemory?: number
}

const ROWS_IN_MEMORY = 50_000

/**
 * Watches for keys that repeat. Small tables are compared in memory; from a large one the cells of its keys go into a
 * private file, which DuckDB searches and which is deleted. A row with an empty cell in a key repeats nothing.
 */
export class KeyWatch {
  private readonly keys: readonly (readonly number[])[]
  private readonly columns: readonly number[]
  private readonly options: KeyWatchOptions
  private held: { row: number; cells: string[] }[] = []
  private staged: StagedKeys | undefined

  /** `keys` are sets of column numbers, from 0. */
  constructor(keys: readonly (readonly number[])[], options: KeyWatchOptions) {
    this.keys = keys
    this.columns = [...new Set(keys.flat())]
    this.options = options
  }

  /** Takes the cells of a row; `cell` gives the one of a column, empty where it counts as missing. */
  add(row: number, cell: (column: number) => string): void {
    if (this.columns.length > 0) this.held.push({ row, cells: this.columns.map(cell) })
  }

  /** Moves what is held onto the disk where there is too much of it; to be awaited after each batch. */
  async relieve(): Promise<void> {
    if (!this.staged && this.held.length <= (this.options.rowsInMemory ?? ROWS_IN_MEMORY)) return
    this.staged ??= await stageKeys(this.options.workDir, this.columns.map(nameOf))
    const { held } = this
    this.held = []
    await this.staged.write(held)
  }

  /** What repeats each key, in the order of the keys. Deletes what was staged. */
  async finish(): Promise<Repetitions[]> {
    if (!this.staged) return this.keys.map((key) => this.searchMemory(key))
    try {
      await this.relieve()
      const found: Repetitions[] = []
      for (const key of this.keys)
        found.push(await this.staged.search(key.map(nameOf), this.options.findDuplicates))
      return found
    } finally {
      await this.discard()
    }
  }

  async discard(): Promise<void> {
    await this.staged?.discard()
  }

  private searchMemory(key: readonly number[]): Repetitions {
    const places = key.map((column) => this.columns.indexOf(column))
    const firsts = new Map<string, number>()
    const named: Repetition[] = []
    const records: number[] = []
    for (const [record, { row, cells }] of this.held.entries()) {
      const values = places.map((place) => cells[place] ?? '')
      if (values.includes('')) continue
      const text = values.length === 1 ? (values[0] as string) : JSON.stringify(values)
      const first = firsts.get(text)
      if (first === undefined) firsts.set(text, row)
      else {
        records.push(record)
        if (named.length < REPETITIONS_NAMED) named.push({ row, first })
      }
    }
    return { named, records, count: records.length }
  }
}

const nameOf = (column: number) => `c${column}`
