import type { Inspection } from '#lib/tabular/inspection.ts'
import type { AppliedPlan } from './apply-plan.ts'
import { checkPlan } from './check-plan.ts'
import { csvOf, type FinishedFile, finishResult, writeForms } from './finish-result.ts'
import type { Surroundings } from './inspect-table.ts'
import { JobFailed } from './job-failed.ts'
import { JointWatch } from './joint-watch.ts'
import { type PlannedUpload, prepareRun, refuseTooManyLeftOut } from './prepare-run.ts'
import { partOf } from './read-upload.ts'
import type { Purpose } from './result-forms.ts'
import type { RiskComparison } from './risk/risk-report.ts'
import { buildStatement, type Statement } from './statement.ts'
import { RowTransformer } from './transform-rows.ts'
import { findKeptDifference } from './verify.ts'

/** What a run needs: everything as arguments, nothing from the environment. */
export interface DesensitizationInput extends PlannedUpload {
  /** An empty private folder, into which everything is written. */
  readonly outDir: string
  /** Name of the files before their ending; `data` where absent. */
  readonly baseName?: string
  /** The forms to write beside CSV, which is always written; every form that fits the table where absent. */
  readonly forms?: readonly Purpose[]
}

/** A run's result; the files lie in `outDir`. */
export interface DesensitizationOutput extends Omit<AppliedPlan, 'files' | 'keptDigest'> {
  files: FinishedFile[]
  /** Cells published empty because their transform could not read them or suppresses them. */
  suppressed: number
  suppressedByColumn: Record<string, number>
  /** Kept columns equal the upload cell by cell (Z27). `false` blocks. */
  keptColumnsVerified: boolean
  /** Where they first differ: column and row of data. */
  keptDifference?: { column: string; row: number }
  resultInspection: Inspection
  /** Over the plan's quasi-identifiers, before and after; null where it names none. */
  risk: RiskComparison | null
  /** Records left out because their class stayed smaller than the standard's k. */
  recordsSuppressed: number
  statement: Statement
}

/**
 * Carries out a plan: upload → transformed files → comparison with the upload, scan of the result and risk → statement.
 * @throws {JobFailed} `plan-falls-short` (the plan is checked again here), `table-changed`, `suppressed-too-many`,
 *   `k-too-low`, `value-remains` and `jointly-readable` (what `JointWatch` finds), `jointly-readable` (two columns
 *   show different parts of the same values)
 */
export async function desensitizeTable(
  input: DesensitizationInput,
  { workDir, onProgress }: Surroundings,
): Promise<DesensitizationOutput> {
  const { plan, inspection, standard } = input
  const hierarchies = new Map(input.hierarchies?.map((hierarchy) => [hierarchy.name, hierarchy]))
  const faults = checkPlan(plan, inspection, standard, input.disclosureType, hierarchies)
  if (faults.length > 0) throw new JobFailed('plan-falls-short', { faults: faults.length })
  const preparation = await prepareRun(input, { workDir, onProgress: partOf(onProgress, 0, 0.15) })
  if (preparation.leftOut) refuseTooManyLeftOut(preparation.leftOut.size, input)
  const transformer = new RowTransformer(preparation.columns)
  const watch = new JointWatch(plan, inspection, standard)
  const { applied, raw } = await writeForms(input, preparation, transformer, watch, {
    workDir,
    onProgress: partOf(onProgress, 0.15, 0.6),
  })
  const [joint] = watch.faults()
  if (joint?.code === 'plan-jointly-readable') throw new JobFailed('jointly-readable', joint.params)
  if (joint) throw new JobFailed(joint.code.replace(/^plan-/, ''), joint.params)
  const rest = { workDir, onProgress: partOf(onProgress, 0.6, 1) }
  const { result, risk, files } = await finishResult(input, preparation, applied, raw, rest)
  const { rowsIn, rowsOut, preview, keptDigest } = applied
  const keptColumnsVerified = keptDigest === result.keptDigest
  const difference = keptColumnsVerified
    ? undefined
    : await findKeptDifference({ ...input, leftOut: preparation.leftOut }, csvOf(files), preparation.columns)
  const recordsSuppressed = rowsIn - rowsOut
  const cellsSuppressed = transformer.suppressed
  const facts = { keptColumnsVerified, rowsIn, rowsOut, recordsSuppressed, cellsSuppressed, risk }
  return {
    files,
    preview,
    rowsIn,
    rowsOut,
    suppressed: Object.values(cellsSuppressed).reduce((sum, count) => sum + count, 0),
    suppressedByColumn: cellsSuppressed,
    keptColumnsVerified,
    ...(difference && { keptDifference: difference }),
    resultInspection: result.inspection,
    risk,
    recordsSuppressed,
    statement: buildStatement(plan, inspection, standard, facts),
  }
}
