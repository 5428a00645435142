import { open } from 'node:fs/promises'
import { binaryKind } from './binary.ts'
import { describeBadBytes } from './describe-bad-bytes.ts'
import { detectDelimited } from './detect-delimited.ts'
import { detectEncoding, type FoundEncoding } from './detect-encoding.ts'
import { detectJson } from './detect-json.ts'
import { detectWorkbook } from './detect-workbook.ts'
import type { Dialect, ReadingChoices, TableProblem } from './inspection.ts'
import { fault } from './problem-list.ts'
import type { Encoding, GivenDialect } from './table-dialect.ts'
import { isEncryptedWorkbook } from './workbook/is-encrypted-workbook.ts'

/**
 * How a file can be read as a table. `warnings` may hold faults that stop a submission although the file can be read and
 * previewed: a header that was not found, for one. Where nothing can be read, `choices` still offer what to try by hand.
 */
export type Reading =
  | {
      readonly ok: true
      readonly dialect: Dialect
      readonly choices: ReadingChoices
      readonly warnings: TableProblem[]
    }
  | { readonly ok: false; readonly problems: TableProblem[]; readonly choices: ReadingChoices }

export const noChoices: ReadingChoices = { encodings: [], encodingsClose: false, sheets: [] }

export interface DetectOptions {
  /** Name as uploaded; its ending decides only where the content does not. */
  readonly fileName?: string
  /** What a person set by hand; it is never guessed against. */
  readonly given?: GivenDialect
}

/** Finds how a file is read: its format, encoding and dialect, with what else it may be read as. */
export async function detectReading(path: string, options: DetectOptions = {}): Promise<Reading> {
  const given = options.given ?? {}
  const kind = binaryKind(await readHead(path))
  if (given.format === 'xlsx' || (kind === 'xlsx' && given.format === undefined))
    return await detectWorkbook(path, given)
  if (kind === 'xls' && (await isEncryptedWorkbook(path)))
    return { ok: false, problems: [fault('broken-workbook')], choices: noChoices }
  if (kind) return { ok: false, problems: [fault('binary-file', { kind })], choices: noChoices }
  const found = await detectEncoding(path, given.encoding)
  if (!found.ok) return { ok: false, problems: found.problems, choices: noChoices }
  const json = given.format === 'json' || given.format === 'geojson'
  if (json || (given.format === undefined && (await beginsAsJson(path, found.encoding)))) {
    const reading = await detectJsonText(path, found, given)
    // A table of text may begin with a bracket, too; its name tells.
    if (reading.ok || json || !TEXT_TABLE.test(options.fileName ?? '')) return reading
  }
  return await detectDelimited(path, found, given)
}

const TEXT_TABLE = /\.(?:csv|tsv|tab|txt)$/i

async function detectJsonText(path: string, found: FoundEncoding, given: GivenDialect): Promise<Reading> {
  const choices = { encodings: found.candidates, encodingsClose: found.close, sheets: [] }
  if (found.bad) return { ok: false, problems: describeBadBytes(found.bad, found.encoding), choices }
  const reading = await detectJson(path, { encoding: found.encoding, bom: found.bom }, given)
  return { ...reading, choices }
}

/** An object, or a list of objects: `{"`, `[{`, `[]`. */
async function beginsAsJson(path: string, encoding: Encoding): Promise<boolean> {
  const text = new TextDecoder(encoding).decode(await readHead(path))
  return /^\s*(?:\{\s*(?:["}]|$)|\[\s*(?:[{\]]|$))/.test(text)
}

/** The first 8 KiB of a file. */
async function readHead(path: string): Promise<Uint8Array> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(8192), 0, 8192, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}
