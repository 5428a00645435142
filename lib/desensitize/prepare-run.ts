import { join } from 'node:path'
import { rareValues } from '#lib/tabular/duckdb/count-distinct.ts'
import type { RowSet } from '#lib/tabular/duckdb/row-set.ts'
import type { Inspection } from '#lib/tabular/inspection.ts'
import type { Surroundings } from './inspect-table.ts'
import { JobFailed } from './job-failed.ts'
import type { Hierarchy, Plan } from './plan.ts'
import { recordsBelow } from './risk/records-below.ts'
import { type ColumnStage, stageColumns, stageTransformed } from './stage-columns.ts'
import { type PlannedDisclosure, requiredK, type Standard } from './standard.ts'
import { type PublishedColumn, publishedColumns } from './transform-rows.ts'

/** An upload and what is to be done with it. */
export interface PlannedUpload {
  /** The upload. */
  readonly path: string
  readonly inspection: Inspection
  readonly plan: Plan
  readonly standard: Standard
  readonly disclosureType: PlannedDisclosure
  /** Key of this dataset's pseudonyms, at least 32 bytes. */
  readonly pseudonymKey: Uint8Array
  /** The submission's hierarchy files, by which columns may be generalised. */
  readonly hierarchies?: readonly Hierarchy[]
}

/** What must be known of the whole table before its first row can be published. */
export interface Preparation {
  /** Columns of the result, with their transforms. */
  readonly columns: readonly PublishedColumn[]
  /** Rows (from 0) whose class stays smaller than the standard's k; absent where none is left out. */
  readonly leftOut: RowSet | undefined
  /** The raw columns that risk is measured over; absent where nothing had to be known beforehand. */
  readonly raw: ColumnStage | undefined
}

/** Columns whose raw cells risk is measured over. */
export function riskColumns({ risk }: Plan): Set<string> {
  return new Set([...risk.quasiIdentifiers, ...risk.sensitive])
}

/**
 * Reads the upload once beforehand where the plan asks for what only the whole table tells: which values are rare, which
 * records stay too rare. `stageAlways` stages the columns of risk in any case.
 * @throws {JobFailed} `table-changed`
 */
export async function prepareRun(
  input: PlannedUpload,
  { workDir, onProgress }: Surroundings,
  stageAlways = false,
): Promise<Preparation> {
  const { plan, inspection } = input
  const suppressing = plan.risk.suppressRecords && plan.risk.quasiIdentifiers.length > 0
  const rareColumns = plan.columns.flatMap(({ column, do: action }) =>
    action.action === 'suppress-rare' ? [{ column, below: action.below }] : [],
  )
  const needed = suppressing || rareColumns.length > 0 || stageAlways
  const wanted = new Set([...riskColumns(plan), ...rareColumns.map(({ column }) => column)])
  const raw = needed ? await stageColumns(input, wanted, workDir, onProgress) : undefined
  const rare = new Map<string, ReadonlySet<string>>()
  for (const { column, below } of raw ? rareColumns : [])
    rare.set(column, await rareValues((raw as ColumnStage).path, column, below, { workDir }))
  const hierarchies = new Map(input.hierarchies?.map((hierarchy) => [hierarchy.name, hierarchy]))
  const columns = publishedColumns(plan, inspection, { pseudonymKey: input.pseudonymKey, hierarchies, rare })
  const leftOut = suppressing && raw ? await findLeftOut(input, raw, columns, workDir) : undefined
  return { columns, leftOut, raw }
}

async function findLeftOut(
  { plan, standard, disclosureType }: PlannedUpload,
  raw: ColumnStage,
  columns: readonly PublishedColumn[],
  workDir: string,
): Promise<RowSet> {
  const transformed = await stageTransformed(raw, columns, join(workDir, 'transformed.csv'))
  const quasi = publishedOf(plan.risk.quasiIdentifiers, columns)
  return await recordsBelow(transformed, quasi, requiredK(standard, disclosureType), { workDir })
}

/** Of these columns, those that are published. */
export function publishedOf(names: readonly string[], columns: readonly PublishedColumn[]): string[] {
  return names.filter((name) => columns.some((column) => column.name === name))
}

/**
 * Refuses to leave out more records than the standard allows.
 * @throws {JobFailed} `suppressed-too-many` { records, rows, maxPercent, clause }
 */
export function refuseTooManyLeftOut(records: number, { inspection, standard }: PlannedUpload): void {
  const { maxSuppressedShare, clause } = standard.risk
  if (records <= maxSuppressedShare * inspection.rows) return
  const maxPercent = Math.round(maxSuppressedShare * 1000) / 10
  throw new JobFailed('suppressed-too-many', { records, rows: inspection.rows, maxPercent, clause })
}
