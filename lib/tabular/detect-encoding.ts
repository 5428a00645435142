import { binaryKind } from './binary.ts'
import { commonness } from './common-characters.ts'
import type { ReadingChoices, TableProblem } from './inspection.ts'
import { fault } from './problem-list.ts'
import { type RankedEncoding, rankEncodings } from './rank-encodings.ts'
import { type ByteScan, scanBytes } from './scan-bytes.ts'
import type { Encoding } from './table-dialect.ts'
import { type BadBytes, findBadBytes } from './undecodable.ts'

/** The encoding of a file, with what else it may be. */
export interface FoundEncoding {
  readonly ok: true
  readonly encoding: Encoding
  readonly bom: boolean
  readonly candidates: ReadingChoices['encodings']
  /** Two candidates read it about as well: a person must look. */
  readonly close: boolean
  /** Bytes that the encoding does not read; undefined where it reads all. */
  readonly bad: BadBytes | undefined
  /** C1 controls in UTF-8: what is left of Windows-1252 that was taken for Latin-1. */
  readonly c1: number
}

/** The encoding of a file, or the faults for which it cannot be read as text. */
export type EncodingResult = FoundEncoding | { readonly ok: false; readonly problems: TableProblem[] }

/** Readings whose scores differ by less are close. */
const CLOSE = 0.15
/** So common are the characters of nearly every right reading. */
const CERTAIN = 0.9

/**
 * Finds the encoding by the order known to work: byte order mark; UTF-16 by its NULs; UTF-8 over the whole file; then
 * the candidates, ranked by how common their characters are over the whole file. Reads in pieces, never the file at
 * once: once where it is UTF-8, twice where not, a third time to name what cannot be decoded.
 * @param given set by hand: it is used, and what it does not read is found.
 */
export async function detectEncoding(path: string, given?: Encoding): Promise<EncodingResult> {
  const scan = await scanBytes(path)
  const found = await findEncoding(path, scan, given)
  return found.ok && found.encoding === 'utf-8' ? { ...found, c1: scan.c1 } : found
}

async function findEncoding(path: string, scan: ByteScan, given?: Encoding): Promise<EncodingResult> {
  if (scan.size === 0) return refused('empty-file')
  const kind = binaryKind(scan.head)
  if (kind) return refused('binary-file', { kind })
  if (given) return await readAs(path, scan, given, true)
  if (scan.mark) return await readAs(path, scan, scan.mark.encoding, false)
  if (scan.nul) return await detectUtf16(path, scan)
  if (scan.utf8 && (scan.ascii || scan.longCharacters)) return certain('utf-8')
  const candidates: Encoding[] = ['utf-8', 'gb18030', 'big5']
  const { ranked, utf8Lines } = await rankEncodings(path, candidates)
  if (scan.utf8 && !isShortGbk(ranked)) return { ...certain('utf-8'), candidates: offered(ranked, 'utf-8') }
  return await judge(path, scan, ranked, utf8Lines)
}

function refused(code: 'empty-file' | 'binary-file', params = {}): EncodingResult {
  return { ok: false, problems: [fault(code, params)] }
}

function certain(encoding: Encoding): FoundEncoding {
  const candidates = [{ encoding, score: 1 }]
  return { ok: true, encoding, bom: false, candidates, close: false, bad: undefined, c1: 0 }
}

/** By a byte order mark, or by hand. */
async function readAs(
  path: string,
  scan: ByteScan,
  encoding: Encoding,
  byHand: boolean,
): Promise<FoundEncoding> {
  const bom = scan.mark?.encoding === encoding
  const others: Encoding[] = scan.nul ? ['utf-16le', 'utf-16be'] : ['utf-8', 'gb18030', 'big5']
  const { ranked } = await rankEncodings(path, [...new Set([encoding, ...(bom ? [] : others)])])
  const chosen = ranked.find((candidate) => candidate.encoding === encoding)
  const bad =
    chosen && (chosen.errors > 0 || chosen.uncertain)
      ? await findBadBytes(path, encoding, scan.lineEnd, bom ? (scan.mark?.length ?? 0) : 0, byHand)
      : undefined
  const found = bad && (bad.count > 0 || bad.foreign) ? bad : undefined
  return { ok: true, encoding, bom, candidates: offered(ranked, encoding), close: false, bad: found, c1: 0 }
}

/** Text of UTF-16 without a mark has a NUL in every ASCII character; other files with NULs are no text. */
async function detectUtf16(path: string, scan: ByteScan): Promise<EncodingResult> {
  const { ranked } = await rankEncodings(path, ['utf-16le', 'utf-16be'])
  const best = ranked.find(({ encoding, errors }) => errors === 0 && looksLikeLines(scan.head, encoding))
  if (!best || scan.size % 2 === 1) return refused('binary-file', { kind: 'binary' })
  return { ...certain(best.encoding), candidates: offered(ranked, best.encoding) }
}

/** Text of a table: characters that are common or ASCII, and no controls but tabs and line ends. */
function looksLikeLines(head: Uint8Array, encoding: Encoding): boolean {
  const text = new TextDecoder(encoding).decode(head.subarray(0, head.byteLength & ~1))
  // biome-ignore lint/suspicious/noControlCharactersInRegex: controls are what tells text from other data
  return !/[\0-\x08\x0e-\x1f\x7f\ufffe]/.test(text) && commonness(text) >= 0.3
}

/**
 * UTF-8 of two-byte characters alone (Latin letters with accents) can be GBK by chance, and short GBK texts can be UTF-8.
 * Accented letters stand one by one; Chinese characters stand together and are common ones.
 */
function isShortGbk(ranked: readonly RankedEncoding[]): boolean {
  const gbk = ranked.find(({ encoding }) => encoding === 'gb18030')
  return gbk !== undefined && gbk.errors === 0 && gbk.score >= CERTAIN && gbk.longestRun >= 2
}

async function judge(
  path: string,
  scan: ByteScan,
  ranked: readonly RankedEncoding[],
  utf8Lines: boolean,
): Promise<FoundEncoding> {
  const best = (ranked.find(({ errors }) => errors === 0) ?? ranked[0]) as RankedEncoding
  const better = ranked[0] as RankedEncoding
  // One that reads all bytes wins, unless another reads nearly all and makes far better text.
  const chosen = better.score > best.score + 0.3 ? better : best
  const second = ranked.find((one) => one !== chosen && one.errors === 0)
  const damaged = chosen.errors > 0 || chosen.uncertain || (utf8Lines && chosen.encoding !== 'utf-8')
  const bad = damaged ? await findBadBytes(path, chosen.encoding, scan.lineEnd, 0) : undefined
  return {
    ok: true,
    encoding: chosen.encoding,
    bom: false,
    candidates: offered(ranked, chosen.encoding),
    close: second !== undefined && Math.abs(chosen.score - second.score) < CLOSE,
    bad: bad && (bad.count > 0 || bad.foreign) ? bad : undefined,
    c1: 0,
  }
}

/** The chosen one first, then the others that read some of the file, by score. */
function offered(ranked: readonly RankedEncoding[], chosen: Encoding): ReadingChoices['encodings'] {
  const rounded = ranked.map(({ encoding, score }) => ({ encoding, score: Math.round(score * 1000) / 1000 }))
  const first = rounded.filter(({ encoding }) => encoding === chosen)
  return [...first, ...rounded.filter(({ encoding, score }) => encoding !== chosen && score > 0)]
}
