import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { detectReading, noChoices, type Reading } from '#lib/tabular/detect-reading.ts'
import type { Dictionary, ValidationReport } from '#lib/tabular/dictionary.ts'
import { findDuplicates } from '#lib/tabular/duckdb/find-duplicates.ts'
import type { DelimitedDialect, Inspection } from '#lib/tabular/inspection.ts'
import { openTable } from '#lib/tabular/open-table.ts'
import { fault, ProblemList } from '#lib/tabular/problem-list.ts'
import { RowValidator } from '#lib/tabular/row-validator.ts'
import type { GivenDialect } from '#lib/tabular/table-dialect.ts'
import type { RowScan } from './scan-table.ts'
import { openScan } from './scan-thread.ts'

/** Share of the work that is done when the file is read; the rest is counting what did not fit into memory. */
const SCANNED = 0.9

/** What an inspection says of a file that nothing can read. */
const PLAIN: DelimitedDialect = {
  format: 'delimited',
  encoding: 'utf-8',
  bom: false,
  delimiter: ',',
  quote: '"',
  escape: '"',
  newline: '\n',
  comment: '',
  headerRow: 1,
  headerRows: 1,
  footerRows: 0,
}

/** What an inspection needs. */
export interface InspectionInput {
  readonly path: string
  /** As the person named it: a hint to the format, nothing else. */
  readonly fileName: string
  /** Larger files are refused unread (`too-large`). */
  readonly maxBytes: number
  /** What a person set by hand; everything else is found. */
  readonly given?: GivenDialect
  /** Validated against it in the same reading; not validated where absent. */
  readonly dictionary?: Dictionary
}

export interface InspectionOutput {
  inspection: Inspection
  /** Null without a dictionary, or where the file could not be read as a table. */
  validation: ValidationReport | null
}

/** Where a job runs: a private folder to spill into, and whom to tell how far it has come. */
export interface Surroundings {
  readonly workDir: string
  /** Called with the share of the work done, 0 to 1. */
  readonly onProgress?: (share: number) => void
}

export interface InspectOptions {
  readonly maxBytes: number
  readonly fileName?: string
  readonly given?: GivenDialect
}

/** `inspectUpload` without a dictionary, in a temporary folder of its own. */
export async function inspectTable(path: string, options: InspectOptions): Promise<Inspection> {
  const workDir = await mkdtemp(join(tmpdir(), 'mulu-inspect-'))
  try {
    return (await inspectUpload({ fileName: '', ...options, path }, { workDir })).inspection
  } finally {
    await rm(workDir, { recursive: true, force: true })
  }
}

/**
 * Reads a file as a table, whole: its encoding, dialect, faults, the type of each column and the personal data in it.
 * Nothing raw is in the result. A file that cannot be read is a result with problems, not an error.
 */
export async function inspectUpload(
  input: InspectionInput,
  surroundings: Surroundings,
): Promise<InspectionOutput> {
  const { path } = input
  const problems = new ProblemList()
  const { size } = await stat(path)
  if (size > input.maxBytes) {
    problems.add(fault('too-large', { bytes: size, limit: input.maxBytes }))
    return { inspection: unread(problems), validation: null }
  }
  const reading = await detectReading(path, { fileName: input.fileName, given: input.given ?? {} })
  if (!reading.ok) {
    for (const problem of reading.problems) problems.add(problem)
    return { inspection: unread(problems, reading.choices), validation: null }
  }
  for (const warning of reading.warnings) problems.add(warning)
  return await scanUpload(input, reading, problems, surroundings)
}

async function scanUpload(
  { path, dictionary }: InspectionInput,
  { dialect, choices }: Extract<Reading, { ok: true }>,
  problems: ProblemList,
  { workDir, onProgress }: Surroundings,
): Promise<InspectionOutput> {
  const { size } = await stat(path)
  let scan: RowScan | undefined
  let rows = 0
  let validator: RowValidator | undefined
  const onBytes = (read: number) => onProgress?.(Math.min(1, read / size) * SCANNED)
  for await (const batch of openTable(path, dialect, problems, { onBytes })) {
    scan ??= openScan(batch.header, workDir, size)
    rows += batch.rows.length
    if (dictionary) validator ??= new RowValidator(batch.header, dictionary, { workDir, findDuplicates })
    await scan.add(batch.rows)
    await validator?.add(batch)
  }
  const inspection = {
    dialect,
    choices,
    rows,
    columns: (await scan?.result()) ?? [],
    problems: problems.list,
    problemCount: problems.count,
  }
  return { inspection, validation: (await validator?.finish()) ?? null }
}

function unread(problems: ProblemList, choices = noChoices): Inspection {
  return {
    dialect: PLAIN,
    choices,
    rows: 0,
    columns: [],
    problems: problems.list,
    problemCount: problems.count,
  }
}
