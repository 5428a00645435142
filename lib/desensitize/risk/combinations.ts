import { csvSource } from '#lib/tabular/duckdb/csv-source.ts'
import { type DuckDb, withDuckDb } from '#lib/tabular/duckdb/session.ts'
import type { ColumnAction, Hierarchy } from '../plan.ts'
import { makeTransform } from '../transforms/make-transform.ts'
import { formClasses, keyOf } from './equivalence-classes.ts'
import { type LadderColumn, ladderOf, type ValueFacts } from './generalisation-ladder.ts'

/** One step of a column's ladder, as numbers. */
export interface Rung {
  readonly action: ColumnAction
  /** For each distinct value of the column, by its code, the code of what it becomes. */
  readonly becomes: Uint32Array
  /** Number of different results. */
  readonly results: number
}

/** A quasi-identifier of `combinations`. */
export interface CodedColumn {
  readonly name: string
  /** Records with each value, by the value's code. */
  readonly counts: Float64Array
  /** From fine to coarse, steps without effect left out. */
  readonly rungs: readonly Rung[]
}

/** The distinct combinations of quasi-identifiers of a table, values as codes: no raw value is in it. */
export interface Combinations {
  readonly columns: readonly CodedColumn[]
  /** For each column, for each combination, the code of the value. */
  readonly codes: readonly Uint32Array[]
  /** Records with each combination. */
  readonly counts: Uint32Array
}

export interface CombinationOptions {
  readonly columns: readonly LadderColumn[]
  readonly quasiIdentifiers: readonly string[]
  readonly hierarchies: ReadonlyMap<string, Hierarchy>
  readonly workDir: string
}

/**
 * Reads the combinations and works out every ladder over the distinct values. Memory: 4 bytes for each combination and
 * column, and for each distinct value and step.
 */
export async function readCombinations(csv: string, options: CombinationOptions): Promise<Combinations> {
  const { quasiIdentifiers, hierarchies, workDir } = options
  const source = await csvSource(csv, workDir)
  return withDuckDb({ workDir, files: [source.path] }, async (db) => {
    await formClasses(db, source, quasiIdentifiers)
    const columns: CodedColumn[] = []
    for (const [index, name] of quasiIdentifiers.entries()) {
      await db.run(`create temp table values${index} as
        select ${keyOf(index)} as v, sum(n)::double as n, (row_number() over (order by ${keyOf(index)}) - 1)::integer as code
        from classes group by ${keyOf(index)}`)
      const column = options.columns.find((known) => known.name === name)
      columns.push(await codeColumn(db, index, column ?? { name, type: 'text', findings: [] }, hierarchies))
    }
    return { columns, ...(await readCodes(db, columns.length)) }
  })
}

async function codeColumn(
  db: DuckDb,
  index: number,
  column: LadderColumn,
  hierarchies: ReadonlyMap<string, Hierarchy>,
): Promise<CodedColumn> {
  const values = () => eachValue(db, `select v, n from values${index} order by code`)
  const { facts, counts } = await readFacts(values(), hierarchies)
  const actions = ladderOf(column, facts)
  const interned = actions.map((action) => new Interned(action, counts.length, hierarchies))
  let code = 0
  for await (const [value] of values()) {
    for (const rung of interned) rung.add(code, value)
    code += 1
  }
  const rungs = interned.map((rung) => rung.finish())
  const effective: Rung[] = []
  for (const rung of rungs) if (!tellsTheSame(effective.at(-1), rung)) effective.push(rung)
  return { name: column.name, counts, rungs: effective }
}

/** Whether one step groups the values exactly as the other: then the coarser one is no step. */
function tellsTheSame(finer: Rung | undefined, coarser: Rung): boolean {
  if (finer?.results !== coarser.results) return false
  const becomes = new Map<number, number>()
  return finer.becomes.every((result, code) => {
    const other = coarser.becomes[code] as number
    if (!becomes.has(result)) becomes.set(result, other)
    return becomes.get(result) === other
  })
}

/** Gives each result of an action a code, in the order of first occurrence; the values themselves are not kept. */
class Interned {
  private readonly codes = new Map<string, number>()
  private readonly becomes: Uint32Array
  private readonly action: ColumnAction
  private readonly transform: ((value: string) => string | null) | undefined

  constructor(action: ColumnAction, values: number, hierarchies: ReadonlyMap<string, Hierarchy>) {
    this.action = action
    this.becomes = new Uint32Array(values)
    // No step is a pseudonym, so no key is ever used.
    this.transform = makeTransform(action, { pseudonymKey: new Uint8Array(32), hierarchies })
  }

  add(code: number, value: string): void {
    if (this.action.action === 'keep') this.becomes[code] = code
    if (this.action.action === 'keep' || !this.transform) return
    // What a transform cannot read is published as an empty cell.
    const result = this.transform(value) ?? ''
    const known = this.codes.get(result) ?? this.codes.size
    this.codes.set(result, known)
    this.becomes[code] = known
  }

  finish(): Rung {
    const { action, becomes } = this
    const results =
      action.action === 'keep' ? becomes.length : action.action === 'remove' ? 1 : this.codes.size
    return { action, becomes, results }
  }
}

async function* eachValue(db: DuckDb, sql: string): AsyncGenerator<[value: string, records: number]> {
  for await (const [values = [], counts = []] of db.chunks(sql)) {
    for (let i = 0; i < values.length; i += 1) yield [String(values[i]), Number(counts[i])]
  }
}

async function readFacts(
  values: AsyncIterable<[string, number]>,
  hierarchies: ReadonlyMap<string, Hierarchy>,
): Promise<{ facts: ValueFacts; counts: Float64Array }> {
  const counts: number[] = []
  const covering = new Map(
    [...hierarchies.values()].map((each) => [each, new Set(each.rows.map(([v]) => v))]),
  )
  let from = Number.POSITIVE_INFINITY
  let to = Number.NEGATIVE_INFINITY
  for await (const [value, records] of values) {
    counts.push(records)
    const text = value.trim()
    if (text === '') continue
    const number = Number(text.replaceAll(',', ''))
    from = Math.min(from, number)
    to = Math.max(to, number)
    for (const [hierarchy, known] of covering) if (!known.has(text)) covering.delete(hierarchy)
  }
  const [hierarchy] = covering.keys()
  const numbers = Number.isFinite(from) && Number.isFinite(to)
  return {
    facts: { ...(numbers && { range: { from, to } }), ...(hierarchy && { hierarchy }) },
    counts: Float64Array.from(counts),
  }
}

async function readCodes(db: DuckDb, columns: number): Promise<Pick<Combinations, 'codes' | 'counts'>> {
  const [row = []] = await db.rows('select count(*) from classes')
  const size = Number(row[0])
  const codes = Array.from({ length: columns }, () => new Uint32Array(size))
  const counts = new Uint32Array(size)
  const indexes = codes.map((_, index) => index)
  const joins = indexes.map((i) => `join values${i} on classes.${keyOf(i)} = values${i}.v`).join(' ')
  const select = [...indexes.map((i) => `values${i}.code`), 'classes.n::integer'].join(', ')
  let at = 0
  for await (const chunk of db.chunks(`select ${select} from classes ${joins}`)) {
    for (const i of indexes) codes[i]?.set(chunk[i] as number[], at)
    const sizes = chunk[columns] as number[]
    counts.set(sizes, at)
    at += sizes.length
  }
  return { codes, counts }
}
