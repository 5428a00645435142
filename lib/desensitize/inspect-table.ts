import { stat } from 'node:fs/promises'
import { decodeText } from '#lib/tabular/decode.ts'
import { detectEncoding } from '#lib/tabular/detect-encoding.ts'
import { detectDialect } from '#lib/tabular/dialect.ts'
import { MAX_COLUMNS } from '#lib/tabular/header.ts'
import type { DelimitedDialect, Dialect, Encoding, Inspection } from '#lib/tabular/inspection.ts'
import { fault, ProblemList } from '#lib/tabular/problem-list.ts'
import { readBytes } from '#lib/tabular/read-bytes.ts'
import { openTable } from '#lib/tabular/open-table.ts'
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

export interface InspectOptions {
  /** Larger files are refused unread (`too-large`). */
  readonly maxBytes: number
  /** Called with the share of the work done, 0 to 1. */
  readonly onProgress?: (share: number) => void
}

/**
 * Reads a file as a table, whole: its encoding, dialect, faults, the type of each column and the personal data in it.
 * Nothing raw is in the result. A file that cannot be read is a result with problems, not an error.
 */
export async function inspectTable(path: string, options: InspectOptions): Promise<Inspection> {
  const problems = new ProblemList()
  const { size } = await stat(path)
  if (size > options.maxBytes) {
    problems.add(fault('too-large', { bytes: size, limit: options.maxBytes }))
    return unread(problems)
  }
  const detected = await detectEncoding(path)
  if (!detected.ok) {
    for (const problem of detected.problems) problems.add(problem)
    return unread(problems)
  }
  const { encoding, bom } = detected
  const sample = await readSample(path, encoding)
  if (sample.trim() === '') {
    problems.add(fault('empty-file'))
    return unread(problems)
  }
  const dialect: Dialect = { ...PLAIN, encoding, bom, ...detectDialect(sample) }
  return await scanTable(path, dialect, size, problems, options)
}

async function scanTable(
  path: string,
  dialect: Dialect,
  size: number,
  problems: ProblemList,
  options: InspectOptions,
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
