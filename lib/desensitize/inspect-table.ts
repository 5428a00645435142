import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { decodeText } from '#lib/tabular/decode.ts'
import { detectEncoding } from '#lib/tabular/detect-encoding.ts'
import { detectDialect } from '#lib/tabular/dialect.ts'
import type { Dictionary, ValidationReport } from '#lib/tabular/dictionary.ts'
import { MAX_COLUMNS } from '#lib/tabular/header.ts'
import type { DelimitedDialect, Dialect, Encoding, Inspection } from '#lib/tabular/inspection.ts'
import { openTable } from '#lib/tabular/open-table.ts'
import { fault, ProblemList } from '#lib/tabular/problem-list.ts'
import { readBytes } from '#lib/tabular/read-bytes.ts'
import type { GivenDialect } from '#lib/tabular/table-dialect.ts'
import { ColumnScan } from './scan-column.ts'

/** The dialect is found from so many characters at the start. */
const SAMPLE = 1 << 18
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
const NO_CHOICE = { encodings: [], encodingsClose: false, sheets: [] }

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
  const detected = await detectEncoding(path)
  if (!detected.ok) {
    for (const problem of detected.problems) problems.add(problem)
    return { inspection: unread(problems), validation: null }
  }
  const { encoding, bom } = detected
  const sample = await readSample(path, encoding)
  if (sample.trim() === '') {
    problems.add(fault('empty-file'))
    return { inspection: unread(problems), validation: null }
  }
  const dialect: Dialect = { ...PLAIN, encoding, bom, ...detectDialect(sample) }
  const inspection = await scanTable(path, dialect, size, problems, surroundings)
  return { inspection, validation: null }
}

async function scanTable(
  path: string,
  dialect: Dialect,
  size: number,
  problems: ProblemList,
  options: Surroundings,
): Promise<Inspection> {
  let columns: ColumnScan[] | undefined
  let rows = 0
  const onBytes = (read: number) => options.onProgress?.(Math.min(1, read / size))
  for await (const batch of openTable(path, dialect, problems, { onBytes })) {
    // A delimiter gone wrong can make a column of every word: such a file is refused, not scanned.
    columns ??= batch.header.length <= MAX_COLUMNS ? batch.header.map((name) => new ColumnScan(name)) : []
    rows += batch.rows.length
    scanRows(batch.rows, columns)
  }
  return {
    dialect,
    choices: NO_CHOICE,
    rows,
    columns: columns?.map((column) => column.result()) ?? [],
    problems: problems.list,
    problemCount: problems.count,
  }
}

function scanRows(rows: readonly string[][], columns: readonly ColumnScan[]): void {
  for (const row of rows) {
    const end = Math.min(row.length, columns.length)
    for (let i = 0; i < end; i += 1) columns[i]?.add(row[i] as string)
  }
}

function unread(problems: ProblemList): Inspection {
  return {
    dialect: PLAIN,
    choices: NO_CHOICE,
    rows: 0,
    columns: [],
    problems: problems.list,
    problemCount: problems.count,
  }
}

async function readSample(path: string, encoding: Encoding): Promise<string> {
  let sample = ''
  for await (const text of decodeText(readBytes(path), encoding)) {
    sample += text
    if (sample.length >= SAMPLE) return sample.slice(0, sample.lastIndexOf('\n', SAMPLE) + 1 || SAMPLE)
  }
  return sample
}
