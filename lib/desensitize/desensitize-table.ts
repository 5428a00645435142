import type { Inspection } from '#lib/tabular/inspection.ts'
import { type AppliedPlan, applyPlan, type ResultFile } from './apply-plan.ts'
import { checkPlan, type PlanFault } from './check-plan.ts'
import { inspectTable, type Surroundings } from './inspect-table.ts'
import { JobFailed } from './job-failed.ts'
import type { Hierarchy, Plan } from './plan.ts'
import { precompress, type Variant } from './precompress.ts'
import type { RiskComparison } from './risk/risk-report.ts'
import type { PlannedDisclosure, Standard } from './standard.ts'
import { buildStatement, type Statement } from './statement.ts'
import { publishedColumns, RowTransformer } from './transform-rows.ts'
import { verifyKeptColumns } from './verify.ts'

/** What a run needs: everything as arguments, nothing from the environment. */
export interface DesensitizationInput {
  /** The upload. */
  readonly path: string
  readonly inspection: Inspection
  readonly plan: Plan
  readonly standard: Standard
  readonly disclosureType: PlannedDisclosure
  /** Key of this dataset's pseudonyms, at least 32 bytes. */
  readonly pseudonymKey: Uint8Array
  /** An empty private folder, into which everything is written. */
  readonly outDir: string
  /** The submission's hierarchy files, by which columns may be generalised. */
  readonly hierarchies?: readonly Hierarchy[]
  /** Name of the files before their ending; `data` where absent. */
  readonly baseName?: string
}

/** A run's result; the files lie in `outDir`. */
export interface DesensitizationOutput extends Omit<AppliedPlan, 'files'> {
  files: (ResultFile & { gzip?: Variant; br?: Variant })[]
  /** Cells published empty because their transform could not read them. */
  suppressed: number
  suppressedByColumn: Record<string, number>
  /** Kept columns equal the upload cell by cell (Z27). `false` blocks. */
  keptColumnsVerified: boolean
  /** Where they first differ: column and row of data. */
  keptDifference?: { column: string; row: number }
  resultInspection: Inspection
  /** What columns give away together; each blocks. */
  jointFaults: PlanFault[]
  /** Over the plan's quasi-identifiers, before and after; null where it names none. */
  risk: RiskComparison | null
  /** Records left out because their class stayed smaller than the standard's k. */
  recordsSuppressed: number
  statement: Statement
}

const NO_LIMIT = Number.POSITIVE_INFINITY

/**
 * Carries out a plan: upload → transformed files → comparison with the upload → scan of the result → statement.
 * @throws {JobFailed} `plan-falls-short` (the plan is checked again here), `table-changed`
 */
export async function desensitizeTable(
  input: DesensitizationInput,
  { onProgress = () => {} }: Surroundings,
): Promise<DesensitizationOutput> {
  const { plan, inspection, standard, path } = input
  const faults = checkPlan(plan, inspection, standard, input.disclosureType)
  if (faults.length > 0) throw new JobFailed('plan-falls-short', { faults: faults.length })
  const transformer = new RowTransformer(
    publishedColumns(plan, inspection, {
      pseudonymKey: input.pseudonymKey,
      hierarchies: new Map(input.hierarchies?.map((hierarchy) => [hierarchy.name, hierarchy])),
    }),
  )
  const { files, ...applied } = await applyPlan({
    path,
    inspection,
    transformer,
    outDir: input.outDir,
    baseName: input.baseName ?? 'data',
    onProgress: (share) => onProgress(share * 0.5),
  })
  const csv = files.find(({ purpose }) => purpose === 'csv')?.path ?? ''
  const difference = await verifyKeptColumns(path, inspection, csv, transformer)
  onProgress(0.7)
  const resultInspection = await inspectTable(csv, { maxBytes: NO_LIMIT })
  onProgress(0.85)
  const compressed = []
  for (const file of files) compressed.push(await withVariants(file))
  const { rowsIn, rowsOut } = applied
  const facts = { keptColumnsVerified: difference === undefined, rowsIn, rowsOut }
  return {
    ...applied,
    files: compressed,
    suppressed: Object.values(transformer.suppressed).reduce((sum, count) => sum + count, 0),
    suppressedByColumn: transformer.suppressed,
    keptColumnsVerified: facts.keptColumnsVerified,
    ...(difference && { keptDifference: difference }),
    resultInspection,
    jointFaults: [],
    risk: null,
    recordsSuppressed: rowsIn - rowsOut,
    statement: buildStatement(plan, inspection, standard, facts),
  }
}

async function withVariants(file: ResultFile): Promise<DesensitizationOutput['files'][number]> {
  // XLSX is compressed already; the department's own form is asked for seldom.
  if (file.purpose === 'xlsx' || file.purpose === 'as-held') return file
  return { ...file, ...(await precompress(file.path)) }
}
