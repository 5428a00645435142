import type { Combinations } from './combinations.ts'
import { ColumnLoss } from './entropy-loss.ts'
import { ClassRefiner, type Partition } from './refine-classes.ts'

/** One rung for each column, and what comes of it. */
export interface Candidate {
  readonly rungs: readonly number[]
  /** Records of the smallest class that stays; 0 where none does. */
  readonly k: number
  readonly suppressed: number
  /** Mean of the columns' losses, records left out included. */
  readonly loss: number
  readonly lossByColumn: readonly number[]
}

export interface SearchOptions {
  readonly k: number
  /** Most records that may be left out. */
  readonly maxSuppressed: number
  /** How many candidates are wanted. */
  readonly wanted: number
  /** Combinations looked at in all before the search gives up; a bound of time. */
  readonly budget: number
}

export interface SearchResult {
  readonly candidates: Candidate[]
  /** False where the budget ran out: the candidates reach k, but there may be better ones. */
  readonly complete: boolean
}

class BudgetSpent extends Error {
  override readonly name = 'BudgetSpent'
}

/**
 * Searches all combinations of rungs for those that reach k, the least loss first. None of the later candidates is merely
 * a coarser form of an earlier one.
 *
 * Depth first over the columns, the most telling first, with two prunings that lose nothing: columns that fall below k
 * stay below it whatever further column is added (the roll-up property of LeFevre et al. 2005), so a failing rung is
 * struck for the whole branch; and a branch ends where the loss of its rungs plus the least of what its other columns
 * can still take is not below the best candidate's.
 */
export function searchLattice(combinations: Combinations, options: SearchOptions): SearchResult {
  const search = new LatticeSearch(combinations, options)
  const candidates: Candidate[] = []
  try {
    while (candidates.length < options.wanted) {
      const best = search.best(candidates)
      if (!best) break
      candidates.push(best)
    }
    return { candidates, complete: true }
  } catch (error) {
    if (!(error instanceof BudgetSpent)) throw error
    const { incumbent } = search
    return { candidates: incumbent ? [...candidates, incumbent] : candidates, complete: false }
  }
}

class LatticeSearch {
  incumbent: Candidate | undefined
  private readonly combinations: Combinations
  private readonly options: SearchOptions
  private readonly refiner: ClassRefiner
  private readonly losses: readonly ColumnLoss[]
  /** Columns in the order of the search. */
  private readonly order: readonly number[]
  private readonly chosen: number[]
  private excluded: readonly Candidate[] = []
  private spent = 0

  constructor(combinations: Combinations, options: SearchOptions) {
    this.combinations = combinations
    this.options = options
    this.refiner = new ClassRefiner(combinations, options.k, options.maxSuppressed)
    this.losses = combinations.columns.map((column) => new ColumnLoss(column))
    const width = (column: number) => combinations.columns[column]?.counts.length ?? 0
    this.order = [...combinations.columns.keys()].sort((a, b) => width(b) - width(a))
    this.chosen = combinations.columns.map(() => 0)
  }

  /** The candidate of least loss that is no coarser form of one already found. */
  best(excluded: readonly Candidate[]): Candidate | undefined {
    this.excluded = excluded
    this.incumbent = undefined
    const start = this.refiner.whole()
    if (!start) return undefined
    this.descend(start)
    const rungs = this.combinations.columns.map(({ rungs }) => [...rungs.keys()])
    this.visit(start, 0, rungs)
    return this.incumbent
  }

  /** A first candidate, so that the bound prunes early: from all left out, always the finer step that gains most. */
  private descend(start: Partition): void {
    const at = this.combinations.columns.map(({ rungs }) => rungs.length - 1)
    for (let gained = true; gained; ) {
      gained = false
      this.consider(this.evaluate(start, at), at)
      const steps = [...at.keys()]
        .filter((column) => (at[column] as number) > 0)
        .sort((a, b) => this.gain(b, at) - this.gain(a, at))
      for (const column of steps) {
        const finer = at.map((rung, index) => (index === column ? rung - 1 : rung))
        if (!this.evaluate(start, finer)) continue
        at[column] = (at[column] as number) - 1
        gained = true
        break
      }
    }
  }

  private gain(column: number, at: readonly number[]): number {
    const byRung = this.losses[column]?.byRung ?? []
    const rung = at[column] as number
    return (byRung[rung] as number) - (byRung[rung - 1] as number)
  }

  private evaluate(start: Partition, rungs: readonly number[]): Partition | undefined {
    let partition: Partition | undefined = start
    for (const column of this.order) {
      if (partition) partition = this.refine(partition, column, rungs[column] as number)
    }
    return partition
  }

  private refine(partition: Partition, column: number, rung: number): Partition | undefined {
    this.spend(partition)
    return this.refiner.refine(partition, column, rung)
  }

  private fits(partition: Partition, column: number, rung: number): boolean {
    this.spend(partition)
    return this.refiner.fits(partition, column, rung)
  }

  private spend({ rows }: Partition): void {
    this.spent += rows.length
    if (this.spent > this.options.budget) throw new BudgetSpent('search budget')
  }

  /** `open` holds, for each column, the rungs that the columns chosen so far have not struck. */
  private visit(partition: Partition, depth: number, open: readonly number[][]): void {
    const column = this.order[depth]
    if (column === undefined) {
      this.consider(partition, this.chosen)
      return
    }
    for (const rung of open[column] as number[]) {
      this.chosen[column] = rung
      if (this.bound(depth, open) >= this.worstWanted) continue
      const next = this.refine(partition, column, rung)
      if (!next) continue
      const left = this.strike(next, depth + 1, open)
      if (left && this.bound(depth, left) < this.worstWanted) this.visit(next, depth + 1, left)
    }
  }

  /** Strikes, for each column not yet chosen, the finest rungs that fail beside the columns chosen. */
  private strike(partition: Partition, depth: number, open: readonly number[][]): number[][] | undefined {
    const left = [...open] as number[][]
    for (const column of this.order.slice(depth)) {
      const rungs = left[column] as number[]
      const first = rungs.findIndex((rung) => this.fits(partition, column, rung))
      if (first === -1) return undefined
      left[column] = rungs.slice(first)
    }
    return left
  }

  /** Least loss that the chosen rungs, up to `depth`, and the open ones of the other columns can have. */
  private bound(depth: number, open: readonly number[][]): number {
    let total = 0
    for (const [place, column] of this.order.entries()) {
      const byRung = this.losses[column]?.byRung ?? []
      const rungs = place <= depth ? [this.chosen[column] as number] : (open[column] as number[])
      total += Math.min(...rungs.map((rung) => byRung[rung] as number))
    }
    return total / this.order.length
  }

  private get worstWanted(): number {
    return this.incumbent?.loss ?? Number.POSITIVE_INFINITY
  }

  private consider(partition: Partition | undefined, rungs: readonly number[]): void {
    if (!partition) return
    const coarserThan = (found: Candidate) => found.rungs.every((rung, i) => (rungs[i] as number) >= rung)
    if (this.excluded.some(coarserThan)) return
    const lossByColumn = this.losses.map((loss, column) => {
      const rung = rungs[column] as number
      return (loss.byRung[rung] as number) + this.lostByLeavingOut(partition, loss, column, rung)
    })
    const loss = lossByColumn.reduce((sum, each) => sum + each, 0) / Math.max(1, lossByColumn.length)
    if (loss >= this.worstWanted) return
    const { smallest: k, suppressed } = partition
    this.incumbent = { rungs: [...rungs], k, suppressed, loss, lossByColumn }
  }

  private lostByLeavingOut({ leftOut }: Partition, loss: ColumnLoss, column: number, rung: number): number {
    const { codes, counts } = this.combinations
    let lost = 0
    for (const piece of leftOut) {
      for (const row of piece)
        lost += (counts[row] as number) * loss.extraIfLeftOut(rung, codes[column]?.[row] as number)
    }
    return lost
  }
}
