import type { CsvSource } from '#lib/tabular/duckdb/csv-source.ts'
import type { DuckDb } from '#lib/tabular/duckdb/session.ts'
import { ClassDistances } from './class-distances.ts'
import { keyOf } from './equivalence-classes.ts'
import type { RiskReport } from './risk-report.ts'

type SensitiveReport = RiskReport['sensitive'][number]

/** A number as figures are written, not a code: `007` has an order only by accident. */
const NUMBER = '[-+]?(0|[1-9][0-9]*)(\\.[0-9]+)?'

/**
 * l-diversity (Machanavajjhala et al. 2007) and t-closeness (Li et al. 2007) of each sensitive column over the classes of
 * the quasi-identifiers, an empty cell being a value of its own in both.
 */
export async function measureSensitive(
  db: DuckDb,
  source: CsvSource,
  quasiIdentifiers: readonly string[],
  sensitive: readonly string[],
): Promise<SensitiveReport[]> {
  const reports: SensitiveReport[] = []
  for (const column of sensitive) reports.push(await measureColumn(db, source, quasiIdentifiers, column))
  return reports
}

async function measureColumn(
  db: DuckDb,
  source: CsvSource,
  quasiIdentifiers: readonly string[],
  column: string,
): Promise<SensitiveReport> {
  const keys = quasiIdentifiers.map((_, index) => keyOf(index))
  const cells = quasiIdentifiers.map((name, index) => `${source.cell(name)} as ${keyOf(index)}`)
  await db.run(`create or replace temp table pairs as
    select ${[...cells, `${source.cell(column)} as v`, 'count(*) as n'].join(', ')} from ${source.from}
    group by ${[...keys, 'v'].join(', ')}`)
  const [numeric] = await db.rows(
    `select coalesce(bool_and(v = '' or regexp_full_match(v, ?)), false) and bool_or(v <> '') from pairs`,
    [NUMBER],
  )
  const ordered = numeric?.[0] === true
  // By number, `1` and `1.0` are one value; an empty cell comes before all.
  const rank = ordered
    ? `dense_rank() over (order by try_cast(v as double) nulls first)`
    : 'dense_rank() over (order by v)'
  await db.run(`create or replace temp table ranked as
    select ${[...keys, `${rank} as r`, 'n'].join(', ')} from pairs`)
  const totals = await db.rows('select sum(n) from ranked group by r order by r')
  const distances = new ClassDistances(totals.map(([n]) => Number(n)))
  const classId = keys.length > 0 ? `dense_rank() over (order by ${keys.join(', ')})` : '1'
  const perClass = `select ${classId} as class, r, sum(n)::double from ranked group by ${[...keys, 'r'].join(', ')} order by class, r`
  for await (const [classes = [], ranks = [], counts = []] of db.chunks(perClass)) {
    for (let i = 0; i < classes.length; i += 1)
      distances.add(Number(classes[i]), Number(ranks[i]) - 1, Number(counts[i]))
  }
  return { column, ...distances.finish(ordered), distance: ordered ? 'ordered' : 'equal' }
}
