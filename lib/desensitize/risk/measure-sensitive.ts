import type { CsvSource } from '#lib/tabular/duckdb/csv-source.ts'
import { rowDigest } from '#lib/tabular/duckdb/row-digest.ts'
import type { DuckDb } from '#lib/tabular/duckdb/session.ts'
import { ClassDistances } from './class-distances.ts'
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
  const classKey = rowDigest()(quasiIdentifiers.map((name) => source.cell(name)))
  await db.run(`create or replace temp table pairs as
    select ${classKey} as class, ${source.cell(column)} as v, count(*) as n from ${source.from} group by class, v`)
  const [numeric] = await db.rows(
    `select coalesce(bool_and(v = '' or regexp_full_match(v, ?)), false) and bool_or(v <> '') from pairs`,
    [NUMBER],
  )
  const ordered = numeric?.[0] === true
  await rankValues(db, ordered)
  const totals: number[] = []
  const perValue = 'select sum(n)::double from pairs join ranks using (v) group by r order by r'
  for await (const [counts = []] of db.chunks(perValue))
    for (const count of counts) totals.push(Number(count))
  const distances = new ClassDistances(totals)
  const perClass = `select class, r, sum(n)::double from pairs join ranks using (v)
    group by class, r order by class, r`
  for await (const [classes = [], ranks = [], counts = []] of db.chunks(perClass)) {
    for (let i = 0; i < classes.length; i += 1)
      distances.add(classes[i] as bigint, ranks[i] as number, counts[i] as number)
  }
  return { column, ...distances.finish(ordered), distance: ordered ? 'ordered' : 'equal' }
}

/** Ranks the values from 0; by number, `1` and `1.0` are one value, and an empty cell comes before all. */
async function rankValues(db: DuckDb, ordered: boolean): Promise<void> {
  const by = ordered ? 'try_cast(v as double) nulls first' : 'v'
  await db.run(`create or replace temp table ranks as
    select v, (dense_rank() over (order by ${by}) - 1)::integer as r from (select distinct v from pairs)`)
}
