import { csvSource } from '#lib/tabular/duckdb/csv-source.ts'
import { type DuckDb, withDuckDb } from '#lib/tabular/duckdb/session.ts'
import { bandSizes, measureClasses, type SizeCount, shareAtRisk } from './class-sizes.ts'
import { classSizes, countSuppressed, formClasses } from './equivalence-classes.ts'
import { matchedSizes } from './match-suppressed.ts'
import { measureSensitive } from './measure-sensitive.ts'
import type { RiskReport, SuppressionReading } from './risk-report.ts'

/** Cells are empty in so many different patterns that they cannot be matched against each other. */
export class TooManyPatterns extends Error {
  override readonly name = 'TooManyPatterns'
}

export interface RiskOptions {
  readonly quasiIdentifiers: readonly string[]
  /** Columns for l-diversity and t-closeness. */
  readonly sensitive: readonly string[]
  /** The k below which a record counts as at risk. */
  readonly threshold: number
  /** How an empty cell counts; `own-value` where nothing is said. */
  readonly reading?: SuppressionReading
  /** A private folder for what does not fit into memory. */
  readonly workDir: string
}

/**
 * Re-identification risk of a table in the published CSV form. Formulas and sources: docs/risk.md.
 * @throws {UnknownColumn} a column that the table does not have
 * @throws {TooManyPatterns} `matches-all` cannot be counted
 */
export async function measureRisk(csv: string, options: RiskOptions): Promise<RiskReport> {
  const source = await csvSource(csv, options.workDir)
  const quasiIdentifiers = [...new Set(options.quasiIdentifiers)]
  return withDuckDb({ workDir: options.workDir, files: [source.path] }, async (db) => {
    await formClasses(db, source, quasiIdentifiers)
    const suppressed = await countSuppressed(db, quasiIdentifiers.length)
    const sensitive = await measureSensitive(db, source, quasiIdentifiers, options.sensitive)
    const readings = await bothReadings(db, quasiIdentifiers.length, suppressed.cells)
    const reading = options.reading ?? 'own-value'
    const other = reading === 'own-value' ? 'matches-all' : 'own-value'
    const sizes = readings[reading]
    if (!sizes) throw new TooManyPatterns('empty cells in too many patterns')
    return {
      ...describe(sizes, quasiIdentifiers, options.threshold),
      sensitive,
      suppressed: { ...suppressed, reading, other: otherMeasures(other, readings[other]) },
    }
  })
}

async function bothReadings(
  db: DuckDb,
  keys: number,
  suppressedCells: number,
): Promise<Record<SuppressionReading, SizeCount[] | null>> {
  const own = await classSizes(db)
  return { 'own-value': own, 'matches-all': suppressedCells === 0 ? own : await matchedSizes(db, keys) }
}

function describe(sizes: readonly SizeCount[], quasiIdentifiers: string[], threshold: number) {
  const { records, ...measures } = measureClasses(sizes)
  const risk = {
    highest: measures.highestRisk,
    average: measures.averageRisk,
    atRisk: shareAtRisk(sizes, threshold),
  }
  return {
    records,
    quasiIdentifiers,
    ...measures,
    classSizes: bandSizes(sizes),
    prosecutor: risk,
    // No table of the population is known; with the sample in its place both attackers are the same.
    journalist: { ...risk },
    marketer: { average: measures.averageRisk },
    threshold,
  }
}

function otherMeasures(reading: SuppressionReading, sizes: readonly SizeCount[] | null) {
  if (!sizes) return null
  const { records: _, ...measures } = measureClasses(sizes)
  return { reading, ...measures }
}
