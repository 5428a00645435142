import { open } from 'node:fs/promises'
import { binaryKind } from './binary.ts'
import { detectDelimited } from './detect-delimited.ts'
import { detectEncoding } from './detect-encoding.ts'
import type { Dialect, ReadingChoices, TableProblem } from './inspection.ts'
import { fault } from './problem-list.ts'
import type { GivenDialect } from './table-dialect.ts'

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
  if (kind && given.format !== 'json' && given.format !== 'geojson')
    return { ok: false, problems: [fault('binary-file', { kind })], choices: noChoices }
  const encoding = await detectEncoding(path, given.encoding)
  if (!encoding.ok) return { ok: false, problems: encoding.problems, choices: noChoices }
  return await detectDelimited(path, encoding, given)
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
