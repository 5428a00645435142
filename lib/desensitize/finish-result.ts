import { join } from 'node:path'
import { writeParquet } from '#lib/tabular/duckdb/write-parquet.ts'
import { hashFile } from '#lib/tabular/file-sink.ts'
import { type AppliedPlan, applyPlan, type ResultFile } from './apply-plan.ts'
import type { DesensitizationInput } from './desensitize-table.ts'
import type { Surroundings } from './inspect-table.ts'
import { JobFailed } from './job-failed.ts'
import type { JointWatch } from './joint-watch.ts'
import { copyWithMark, precompress, type Variant } from './precompress.ts'
import { type Preparation, riskColumns } from './prepare-run.ts'
import { partOf } from './read-upload.ts'
import { type ResultForm, resultForms } from './result-forms.ts'
import type { RiskComparison } from './risk/risk-report.ts'
import { compareRisk } from './risk-of-plan.ts'
import { ColumnStage } from './stage-columns.ts'
import { requiredK } from './standard.ts'
import type { RowTransformer } from './transform-rows.ts'
import { type CheckedResult, checkResult } from './verify.ts'

/** A file of a result with its compressed variants. */
export type FinishedFile = ResultFile & { gzip?: Variant; br?: Variant }

/** The pass over the upload: writes what is written row by row, and stages the raw columns of risk by the way. */
export async function writeForms(
  input: DesensitizationInput,
  { leftOut, raw: staged }: Preparation,
  transformer: RowTransformer,
  watch: JointWatch,
  { workDir, onProgress }: Surroundings,
): Promise<{ applied: AppliedPlan; raw: ColumnStage | undefined }> {
  const measured = input.plan.risk.quasiIdentifiers.length > 0
  const open = () => ColumnStage.open(workDir, 'raw.csv', riskColumns(input.plan), input.inspection)
  const stage = measured && !staged ? await open() : undefined
  const applied = await applyPlan({
    ...input,
    transformer,
    leftOut,
    watch,
    forms: formsOf(input, transformer),
    onRows: stage && ((rows) => stage.writeRows(rows)),
    ...(onProgress && { onProgress }),
  })
  await stage?.close()
  return { applied, raw: stage ?? staged }
}

/** The forms asked for; CSV in any case, of which others are made. */
function formsOf(input: DesensitizationInput, { columns }: RowTransformer): ResultForm[] {
  const forms = resultForms(input.baseName ?? 'data', input.inspection, columns)
  return forms.filter(({ purpose }) => purpose === 'csv' || (input.forms?.includes(purpose) ?? true))
}

/**
 * Everything that is made of the finished CSV, one after the other: reading it again (in two threads), DuckDB's work and
 * compression (in two threads of zlib's) at once would not fit into the memory of a small server.
 * @throws {JobFailed} `k-too-low`
 */
export async function finishResult(
  input: DesensitizationInput,
  { columns }: Preparation,
  { files }: AppliedPlan,
  raw: ColumnStage | undefined,
  { workDir, onProgress }: Surroundings,
): Promise<{ result: CheckedResult; risk: RiskComparison | null; files: FinishedFile[] }> {
  const csv = csvOf(files)
  const forms = resultForms(input.baseName ?? 'data', input.inspection, columns)
  const form = (purpose: ResultForm['purpose']) =>
    forms.find((each) => each.purpose === purpose && (input.forms?.includes(purpose) ?? true))
  const measureAll = async () => {
    const result = await checkResult(csv, columns, workDir, partOf(onProgress, 0, 0.6))
    const parquet = form('parquet')
    const written = parquet && (await asParquet(parquet, csv, input.outDir, columns, workDir))
    onProgress?.(0.7)
    const measured = raw && input.plan.risk.quasiIdentifiers.length > 0
    const compared = { ...input, before: raw?.path ?? '', after: csv, columns }
    const risk = measured ? await compareRisk(compared, workDir) : null
    if (risk) refuseLowK(risk, input)
    onProgress?.(0.8)
    return { result, risk, parquet: written }
  }
  const { result, risk, parquet } = await measureAll()
  const compressed = await compressAll(files, form('csv-excel'), input.outDir)
  const made = parquet ? [...compressed, parquet] : compressed
  return { result, risk, files: made.sort((a, b) => place(forms, a) - place(forms, b)) }
}

/** The published CSV among the files of a result. */
export function csvOf(files: readonly ResultFile[]): string {
  return files.find(({ purpose }) => purpose === 'csv')?.path ?? ''
}

function place(forms: readonly ResultForm[], { purpose }: ResultFile): number {
  return forms.findIndex((form) => form.purpose === purpose)
}

function refuseLowK({ after }: RiskComparison, { standard, disclosureType }: DesensitizationInput): void {
  const required = requiredK(standard, disclosureType)
  if (after.records === 0 || after.k >= required) return
  throw new JobFailed('k-too-low', { k: after.k, required, clause: standard.risk.clause })
}

/** One file after the other: each takes two threads as it is. */
async function compressAll(
  files: readonly ResultFile[],
  excel: ResultForm | undefined,
  outDir: string,
): Promise<FinishedFile[]> {
  const finished: FinishedFile[] = []
  const withMark = excel && { ...describe(excel), path: join(outDir, excel.name) }
  const marked = withMark && { ...withMark, ...(await copyWithMark(csvOf(files), withMark.path)) }
  for (const file of marked ? [...files, marked] : files) {
    // XLSX is compressed already; the department's own form is asked for seldom.
    const plain = file.purpose === 'xlsx' || file.purpose === 'as-held'
    finished.push(plain ? file : { ...file, ...(await precompress(file.path)) })
  }
  return finished
}

async function asParquet(
  form: ResultForm,
  csv: string,
  outDir: string,
  columns: readonly { readonly name: string }[],
  workDir: string,
): Promise<FinishedFile> {
  const path = join(outDir, form.name)
  const names = columns.map(({ name }) => name)
  await writeParquet(csv, path, names, { workDir })
  return { ...describe(form), path, ...(await hashFile(path)) }
}

function describe({ open: _, ...form }: ResultForm): Omit<ResultFile, 'path' | 'bytes' | 'sha256'> {
  return form
}
