import { readFile, stat } from 'node:fs/promises'
import { detectReading } from '#lib/tabular/detect-reading.ts'
import type { TableProblem } from '#lib/tabular/inspection.ts'
import { openTable } from '#lib/tabular/open-table.ts'
import { ProblemList } from '#lib/tabular/problem-list.ts'
import { inspectUpload, type Surroundings } from '../inspect-table.ts'
import { readIndependently } from './read-independently.ts'

/** What became of a damaged file. `lost` tells a loss without a report by numbers, never by a cell. */
export interface Verdict {
  readonly outcome: 'refused' | 'reported' | 'read'
  /** Whether the rows were compared with those of an independent reader. */
  readonly compared: boolean
  readonly lost?: string
}

/** Faults of names and forms: every row is there all the same. */
const KEEPS_ROWS = new Set<TableProblem['code']>([
  'encodings-close',
  'empty-header',
  'duplicate-header',
  'ragged-row',
  'no-rows',
  'table-inside',
  'nested-value',
  'hidden-cells',
])

/** Inspects a file as an upload is, reads it once more, and compares the rows where nothing says that any is missing. */
export async function examineFile(
  path: string,
  fileName: string,
  surroundings: Surroundings,
): Promise<Verdict> {
  const { inspection } = await inspectUpload({ path, fileName, maxBytes: 1 << 24 }, surroundings)
  const reading = await detectReading(path, { fileName })
  if (!reading.ok) {
    if (reading.problems.length === 0)
      return { outcome: 'refused', compared: false, lost: 'refused without a reason' }
    return { outcome: 'refused', compared: false }
  }
  const problems = new ProblemList()
  for (const warning of reading.warnings) problems.add(warning)
  const rows: string[][] = []
  for await (const batch of openTable(path, reading.dialect, problems)) rows.push(...batch.rows)
  const outcome = problems.count > 0 ? 'reported' : 'read'
  if (inspection.rows !== rows.length)
    return { outcome, compared: true, lost: `inspected ${inspection.rows} of ${rows.length} rows` }
  if (problems.count > problems.list.length || problems.list.some(({ code }) => !KEEPS_ROWS.has(code)))
    return { outcome, compared: false }
  return await compare(path, rows, reading.dialect, outcome)
}

async function compare(
  path: string,
  rows: readonly string[][],
  dialect: Parameters<typeof readIndependently>[1],
  outcome: Verdict['outcome'],
): Promise<Verdict> {
  if ((await stat(path)).size === 0) return { outcome, compared: true, lost: 'read an empty file' }
  const others = await readOrNothing(path, dialect)
  if (!others) return { outcome, compared: false }
  const ours = rows.filter((row) => row.some((cell) => cell !== ''))
  const theirs = others.filter((row) => row.some((cell) => cell !== ''))
  if (ours.length !== theirs.length)
    return { outcome, compared: true, lost: `read ${ours.length} rows, another reader ${theirs.length}` }
  const at = ours.findIndex((row, i) => !sameRow(row, theirs[i] ?? []))
  return at === -1 ? { outcome, compared: true } : { outcome, compared: true, lost: `row ${at + 1} differs` }
}

async function readOrNothing(path: string, dialect: Parameters<typeof readIndependently>[1]) {
  try {
    return await readIndependently(await readFile(path), dialect)
  } catch {
    // What another reader refuses and ours reads is no loss.
    return undefined
  }
}

/** Equal but for cells that are missing at the end, and numbers that the other reader has rounded to a double. */
function sameRow(ours: readonly string[], theirs: readonly string[]): boolean {
  const width = Math.max(ours.length, theirs.length)
  for (let i = 0; i < width; i += 1) {
    const [a = '', b = ''] = [ours[i], theirs[i]]
    if (a !== b && !(a !== '' && b !== '' && Number(a) === Number(b))) return false
  }
  return true
}
