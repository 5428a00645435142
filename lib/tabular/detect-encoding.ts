import { isAscii, isUtf8 } from 'node:buffer'
import { binaryKind } from './binary.ts'
import type { Encoding, TableProblem } from './inspection.ts'
import { fault } from './problem-list.ts'
import { readBytes } from './read-bytes.ts'

/** The encoding of a file, with what else it may be. */
export interface FoundEncoding {
  readonly ok: true
  readonly encoding: Encoding
  readonly bom: boolean
  readonly candidates: { encoding: Encoding; score: number }[]
  readonly close: boolean
}

/** The encoding of a file, or the faults for which it cannot be read as text. */
export type EncodingResult = FoundEncoding | { readonly ok: false; readonly problems: TableProblem[] }

/** At most so many rows of a mixed or undecodable file are named one by one. */
const NAMED_ROWS = 20

/**
 * Finds the encoding by the order known to work: byte order mark, then UTF-8 over the whole file, then GB18030 line by
 * line. Reads the file once where it is UTF-8, twice where it is not.
 */
export async function detectEncoding(path: string, given?: Encoding): Promise<EncodingResult> {
  if (given) return { ok: true, encoding: given, bom: false, candidates: [], close: false }
  const scan = await scanBytes(path)
  if (!scan.ok) return scan
  if (scan.bom === 'utf-8' || scan.utf8) {
    if (scan.utf8)
      return { ok: true, encoding: 'utf-8', bom: scan.bom === 'utf-8', candidates: [], close: false }
  }
  const lines = await classifyLines(path)
  const problems = lineProblems(lines)
  if (problems.length > 0) return { ok: false, problems }
  return { ok: true, encoding: 'gb18030', bom: scan.bom === 'gb18030', candidates: [], close: false }
}

type Scan =
  | { readonly ok: true; readonly utf8: boolean; readonly bom: Encoding | undefined }
  | { readonly ok: false; readonly problems: TableProblem[] }

async function scanBytes(path: string): Promise<Scan> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let utf8 = true
  let bom: Encoding | undefined
  let total = 0
  for await (const chunk of readBytes(path)) {
    if (total === 0) {
      const kind = binaryKind(chunk)
      if (kind) return { ok: false, problems: [fault('binary-file', { kind })] }
      bom = markOf(chunk)
    }
    total += chunk.byteLength
    // No text that is a table holds NUL; UTF-16 without a mark and most binary formats do.
    if (chunk.includes(0)) return { ok: false, problems: [fault('binary-file', { kind: 'binary' })] }
    utf8 &&= decodes(decoder, chunk)
  }
  if (total === 0) return { ok: false, problems: [fault('empty-file')] }
  return { ok: true, utf8: utf8 && decodes(decoder), bom }
}

function markOf(chunk: Uint8Array): Encoding | undefined {
  if (chunk[0] === 0xef && chunk[1] === 0xbb && chunk[2] === 0xbf) return 'utf-8'
  if (chunk[0] === 0x84 && chunk[1] === 0x31 && chunk[2] === 0x95 && chunk[3] === 0x33) return 'gb18030'
  return undefined
}

function decodes(decoder: TextDecoder, chunk?: Uint8Array): boolean {
  try {
    if (chunk) decoder.decode(chunk, { stream: true })
    else decoder.decode()
    return true
  } catch {
    return false
  }
}

interface LineClasses {
  counts: Record<'utf-8' | 'gb18030' | 'neither', number>
  rows: Record<'utf-8' | 'gb18030' | 'neither', number[]>
}

async function classifyLines(path: string): Promise<LineClasses> {
  const classes: LineClasses = {
    counts: { 'utf-8': 0, gb18030: 0, neither: 0 },
    rows: { 'utf-8': [], gb18030: [], neither: [] },
  }
  const decoder = new TextDecoder('gb18030', { fatal: true })
  let row = 0
  for await (const line of byteLines(path)) {
    row += 1
    if (isAscii(line)) continue
    const kind = classifyLine(line, decoder)
    classes.counts[kind] += 1
    if (classes.rows[kind].length < NAMED_ROWS) classes.rows[kind].push(row)
  }
  return classes
}

/**
 * A short GBK word can be valid UTF-8 by chance (联通 is), so a line counts as UTF-8 against a GB18030 reading only
 * where it holds two characters of three bytes.
 */
function classifyLine(line: Uint8Array, gb18030: TextDecoder): 'utf-8' | 'gb18030' | 'neither' {
  const utf8 = isUtf8(line)
  if (utf8 && threeByteCharacters(line) >= 2) return 'utf-8'
  try {
    gb18030.decode(line)
    return 'gb18030'
  } catch {
    return utf8 ? 'utf-8' : 'neither'
  }
}

function threeByteCharacters(line: Uint8Array): number {
  let found = 0
  for (const byte of line) if (byte >= 0xe3 && byte <= 0xef) found += 1
  return found
}

function lineProblems({ counts, rows }: LineClasses): TableProblem[] {
  const problems = rows.neither.map((row) =>
    fault(
      'undecodable-bytes',
      { count: counts.neither, columnNumber: 0, offset: 0, encoding: 'GB18030' },
      { row },
    ),
  )
  if (counts['utf-8'] > 0 && counts.gb18030 > 0) {
    const main: 'utf-8' | 'gb18030' = counts['utf-8'] >= counts.gb18030 ? 'utf-8' : 'gb18030'
    const other: 'utf-8' | 'gb18030' = main === 'utf-8' ? 'gb18030' : 'utf-8'
    const params = { main: main.toUpperCase(), other: other.toUpperCase(), lines: counts[other] }
    for (const row of rows[other]) problems.push(fault('mixed-encodings', params, { row }))
  }
  return problems
}

/** Lines as bytes without their line feed. No byte of a GB18030 character is a line feed, so the cut is safe in both. */
async function* byteLines(path: string): AsyncGenerator<Uint8Array> {
  let carry: Uint8Array = new Uint8Array(0)
  for await (const chunk of readBytes(path)) {
    const bytes = carry.byteLength === 0 ? chunk : Buffer.concat([carry, chunk])
    let start = 0
    for (let end = bytes.indexOf(10); end !== -1; end = bytes.indexOf(10, start)) {
      yield bytes.subarray(start, end)
      start = end + 1
    }
    carry = bytes.subarray(start)
  }
  if (carry.byteLength > 0) yield carry
}
