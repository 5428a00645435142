import { join } from 'node:path'
import { trimmed } from '#lib/tabular/cell-text.ts'
import { countDistinct } from '#lib/tabular/duckdb/count-distinct.ts'
import { FileSink } from '#lib/tabular/file-sink.ts'
import { DistinctBudget, DistinctSet } from './distinct-set.ts'

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

  async begin(): Promise<void> {
    await this.sink.write(`${COLUMN}\n`)
  }

  async close(): Promise<void> {
    await this.sink.close()
  }
}

/** Memory for the values of all columns together; what does not fit is staged on disk. */
const HELD = 96 << 20
/** Staged values are written so many at a time. */
const PIECE = 4096

/**
 * Counts the distinct values of the columns that have more than a scan can hold, exactly and in bounded memory: in sets as
 * long as they fit, then on disk by DuckDB.
 */
export class DistinctStage {
  private readonly budget: DistinctBudget
  private readonly sets = new Map<number, DistinctSet>()
  private readonly staged = new Map<number, StagedColumn>()
  private readonly workDir: string

  /** @param held bytes that the sets may take. */
  constructor(workDir: string, held = HELD) {
    this.workDir = workDir
    this.budget = new DistinctBudget(held)
  }

  /** Takes the next cells of a column that holds no more of them; `seen` are the values that it holds. */
  async add(column: number, seen: () => Iterable<string>, cells: readonly string[]): Promise<void> {
    let set = this.sets.get(column)
    const staged = this.staged.get(column)
    if (staged) return await staged.add(cells)
    if (!set) {
      set = new DistinctSet(this.budget)
      this.sets.set(column, set)
      if (!addAll(set, seen())) return await this.spill(column, set, [seen(), cells])
    }
    if (!addAll(set, cells)) await this.spill(column, set, [cells])
  }

  /** To disk: what a set holds, then what it could not take (some of it twice, which changes no count). */
  private async spill(column: number, set: DistinctSet, more: Iterable<string>[]): Promise<void> {
    const stage = new StagedColumn(join(this.workDir, `distinct-${column}.csv`))
    this.staged.set(column, stage)
    await stage.begin()
    for (const piece of piecesOf(set.values())) await stage.add(piece)
    set.release()
    this.sets.delete(column)
    for (const cells of more) await stage.add(cells)
  }

  /** Distinct values by the column's place. */
  async count(): Promise<ReadonlyMap<number, number>> {
    const counts = new Map([...this.sets].map(([column, { size }]) => [column, size]))
    // DuckDB needs the memory.
    for (const set of this.sets.values()) set.release()
    for (const [column, stage] of this.staged) {
      await stage.close()
      const counted = await countDistinct(stage.path, [COLUMN], { workDir: this.workDir })
      counts.set(column, counted[COLUMN] ?? 0)
    }
    return counts
  }
}

function addAll(set: DistinctSet, cells: Iterable<string>): boolean {
  let last = ''
  for (const cell of cells) {
    if (cell === last) continue
    last = cell
    const value = trimmed(cell)
    if (value !== '' && !set.add(value)) return false
  }
  return true
}

function* piecesOf(values: Iterable<string>): Generator<string[]> {
  let piece: string[] = []
  for (const value of values) {
    piece.push(value)
    if (piece.length < PIECE) continue
    yield piece
    piece = []
  }
  if (piece.length > 0) yield piece
}
