import type { DuckDb } from '#lib/tabular/duckdb/session.ts'
import type { SizeCount } from './class-sizes.ts'
import { keyOf } from './equivalence-classes.ts'

/** Each union of two patterns of emptiness costs a pass over the classes; more are not matched. */
const MOST_UNIONS = 2048
/** Patterns are bits of an integer of DuckDB and of JavaScript. */
const MOST_KEYS = 30

/**
 * Class sizes where a suppressed cell matches every value: the size for a record is the number of records that agree with
 * it in every quasi-identifier in which neither of the two is suppressed (as `freqCalc` of sdcMicro counts). The sets
 * overlap, so they are no partition; `classes` counts the distinct combinations.
 *
 * Two combinations with the patterns p and q of empty cells are compared in the columns outside p ∪ q, so there is one
 * join on equal keys for each union that occurs. Returns `null` where the unions are too many.
 */
export async function matchedSizes(db: DuckDb, keys: number): Promise<SizeCount[] | null> {
  if (keys > MOST_KEYS) return null
  const pattern = Array.from({ length: keys }, (_, i) => `(${keyOf(i)} = '')::integer * ${2 ** i}`)
  await db.run(`create temp table patterned as
    select *, row_number() over () as id, ${pattern.join(' + ') || '0'} as pattern from classes`)
  const patterns = await db.rows('select distinct pattern from patterned')
  const unions = unionsOf(patterns.map(([pattern]) => Number(pattern)))
  if (!unions) return null
  await db.run('create temp table matched (id bigint, size bigint)')
  for (const union of unions) await db.run(joinOver(union, keys))
  const rows = await db.rows(`select size, count(*), sum(n) from
    (select id, sum(size) as size from matched group by id) join patterned using (id) group by size order by size`)
  return rows.map(([size, classes, records]) => ({
    size: Number(size),
    classes: Number(classes),
    records: Number(records),
  }))
}

function unionsOf(patterns: readonly number[]): Set<number> | undefined {
  const unions = new Set<number>()
  for (const one of patterns) {
    for (const other of patterns) unions.add(one | other)
    if (unions.size > MOST_UNIONS) return undefined
  }
  return unions
}

/** For each combination, the records of combinations whose pattern completes its own to `union`. */
function joinOver(union: number, keys: number): string {
  const shared = Array.from({ length: keys }, (_, i) => i).filter((i) => (union & (2 ** i)) === 0)
  const columns = shared.map(keyOf)
  const same = columns.map((column) => `and mine.${column} = theirs.${column}`).join(' ')
  return `insert into matched select mine.id, sum(theirs.n)
    from (select * from patterned where pattern | ${union} = ${union}) as mine
    join (select ${[...columns, 'pattern', 'sum(n) as n'].join(', ')} from patterned
      where pattern | ${union} = ${union} group by ${[...columns, 'pattern'].join(', ')}) as theirs
    on mine.pattern | theirs.pattern = ${union} ${same}
    group by mine.id`
}
