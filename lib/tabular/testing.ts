import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { DelimitedDialect } from './inspection.ts'
import { ProblemList } from './problem-list.ts'
import { readTable } from './read-rows.ts'

/** Writes a file for one test, in a folder of its own, and returns its path. */
export async function temporaryFile(content: string | Uint8Array, name = 'table.csv'): Promise<string> {
  const path = join(await mkdtemp(join(tmpdir(), 'table-')), name)
  await writeFile(path, content)
  return path
}

/** A dialect for tests: UTF-8, comma, double quote, LF, and what is given. */
export function dialectOf(changes: Partial<DelimitedDialect> = {}): DelimitedDialect {
  return {
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
    ...changes,
  }
}

/** Reads a text, given in pieces, to the end. */
export async function readAll(pieces: string[], dialect: DelimitedDialect = dialectOf()) {
  const problems = new ProblemList()
  let header: readonly string[] = []
  const rows: string[][] = []
  const lines: number[] = []
  for await (const batch of readTable(stream(pieces), dialect, problems)) {
    header = batch.header
    rows.push(...batch.rows)
    lines.push(...batch.lines)
  }
  return { header, rows, lines, problems: problems.list }
}

async function* stream(pieces: string[]): AsyncGenerator<string> {
  yield* pieces
}
