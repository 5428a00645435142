import type { ColumnAction, Hierarchy } from '../plan.ts'
import { readCombinations } from './combinations.ts'
import type { LadderColumn } from './generalisation-ladder.ts'
import { searchLattice } from './search-lattice.ts'

/** One way to reach k. Losses are shares, 0 (nothing lost) to 1 (as if left out); the formula is in docs/risk.md. */
export interface GeneralisationProposal {
  /** What is done to each quasi-identifier. */
  actions: Record<string, ColumnAction>
  /** Records of the smallest class that stays, at least the k asked for; 0 where no record stays. */
  k: number
  /** Records in smaller classes, to be left out. */
  recordsSuppressed: number
  /** Mean over the quasi-identifiers. */
  loss: number
  lossByColumn: Record<string, number>
  /** False where the search ended at its bound: there may be a better way. */
  complete: boolean
}

export interface ProposalOptions {
  /** What is known of the columns: the ladders follow from it. */
  readonly columns: readonly LadderColumn[]
  readonly quasiIdentifiers: readonly string[]
  readonly k: number
  /** Share of the records that may be left out. */
  readonly maxSuppressedShare: number
  readonly hierarchies: ReadonlyMap<string, Hierarchy>
  /** A private folder for what does not fit into memory. */
  readonly workDir: string
  /** Bound of the search, in combinations looked at; some ten to twenty seconds by default. */
  readonly budget?: number
}

const BUDGET = 2e8
const PROPOSALS = 3

/**
 * Proposes at most three ways to generalise the quasi-identifiers of a table in the published CSV form so that it reaches
 * k, the least loss first; none where even leaving all of them out does not. The first is the best there is among all
 * combinations of the ladders' steps, unless `complete` is false.
 * @throws {UnknownColumn}
 */
export async function proposeGeneralisation(
  csv: string,
  options: ProposalOptions,
): Promise<GeneralisationProposal[]> {
  const quasiIdentifiers = [...new Set(options.quasiIdentifiers)]
  const combinations = await readCombinations(csv, { ...options, quasiIdentifiers })
  const records = combinations.counts.reduce((sum, n) => sum + n, 0)
  const { candidates, complete } = searchLattice(combinations, {
    k: options.k,
    // A hair more, so that 0.07 of 100 records is 7.
    maxSuppressed: Math.floor(options.maxSuppressedShare * records + 1e-9),
    wanted: PROPOSALS,
    budget: options.budget ?? BUDGET,
  })
  const { columns } = combinations
  return candidates.map(({ rungs, k, suppressed, loss, lossByColumn }) => ({
    actions: byName(columns, (i) => columns[i]?.rungs[rungs[i] as number]?.action as ColumnAction),
    k,
    recordsSuppressed: suppressed,
    loss: share(loss),
    lossByColumn: byName(columns, (i) => share(lossByColumn[i] as number)),
    complete,
  }))
}

function byName<T>(columns: readonly { name: string }[], value: (index: number) => T): Record<string, T> {
  return Object.fromEntries(columns.map(({ name }, index) => [name, value(index)]))
}

/** Without the dust of adding many fractions. */
function share(sum: number): number {
  return Math.min(1, Number(sum.toFixed(12)))
}
