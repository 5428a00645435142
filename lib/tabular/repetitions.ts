/** A row whose key an earlier row has. Rows are those that a person counts in the file. */
export interface Repetition {
  readonly row: number
  readonly first: number
}

/** The rows that repeat one key: the first hundred with their place, the records (from 0) of all, and how many. */
export interface Repetitions {
  readonly named: readonly Repetition[]
  /** At most a million. */
  readonly records: readonly number[]
  readonly count: number
}

/** The search for repeated rows of `duckdb/find-duplicates.ts`, given by the caller: it brings a native library with it. */
export type FindDuplicates = (
  csv: string,
  columns: readonly string[],
  options: { workDir: string; limit: number },
) => Promise<{ rows: readonly number[]; firsts: readonly number[]; count: number }>

/** Repetitions of one key whose place is told. */
export const REPETITIONS_NAMED = 100
