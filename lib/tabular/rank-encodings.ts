import { isUtf8 } from 'node:buffer'
import { CommonnessTally } from './common-characters.ts'
import { readBytes } from './read-bytes.ts'
import type { Encoding } from './table-dialect.ts'

/** How well an encoding reads a file. */
export interface RankedEncoding {
  readonly encoding: Encoding
  /** How common its characters are, less the share of bytes that it does not read. */
  readonly score: number
  /** Places that it does not read. */
  readonly errors: number
  /**
   * The bytes of U+FFFD stand in the file. They are not counted among the errors, but they may be parts of other characters,
   * so that `errors` can be too few: who must be exact looks at the bytes.
   */
  readonly uncertain: boolean
  /** The most characters outside ASCII that stand side by side, each unlike the one before it. */
  readonly longestRun: number
}

/**
 * Reads a whole file by each candidate at once and ranks them, the best first.
 * @returns with them, whether some line is UTF-8 of at least two Chinese characters.
 */
export async function rankEncodings(
  path: string,
  candidates: readonly Encoding[],
): Promise<{ ranked: RankedEncoding[]; utf8Lines: boolean }> {
  const trials = candidates.map((encoding) => new Trial(encoding))
  let utf8Lines = false
  for await (const chunk of readBytes(path)) {
    for (const trial of trials) trial.add(chunk)
    utf8Lines ||= hasUtf8Line(chunk)
    dropHopeless(trials)
  }
  const ranked = trials.map((trial) => trial.end()).sort((a, b) => b.score - a.score)
  return { ranked, utf8Lines }
}

/** Past so many errors a candidate is read on only while no other does far better. */
const HOPELESS = 1000

function dropHopeless(trials: readonly Trial[]): void {
  const fewest = Math.min(...trials.map(({ errors }) => errors))
  for (const trial of trials) if (trial.errors > HOPELESS + fewest * 10) trial.dropped = true
}

class Trial {
  errors = 0
  dropped = false
  private uncertain = false
  private readonly encoding: Encoding
  private readonly decoder: TextDecoder
  private readonly tally = new CommonnessTally()
  private characters = 0

  constructor(encoding: Encoding) {
    this.encoding = encoding
    this.decoder = new TextDecoder(encoding)
  }

  add(chunk: Uint8Array): void {
    if (this.dropped) return
    this.read(this.decoder.decode(chunk, { stream: true }))
    const genuine = genuineReplacements(chunk, this.encoding)
    this.uncertain ||= genuine > 0
    this.errors -= genuine
  }

  end(): RankedEncoding {
    if (!this.dropped) this.read(this.decoder.decode())
    const { encoding, tally, uncertain } = this
    const errors = Math.max(0, this.errors)
    const share = Math.min(1, errors / Math.max(1, Math.min(this.characters, tally.characters + errors)))
    return {
      encoding,
      errors,
      uncertain,
      score: Math.max(0, tally.score - share),
      longestRun: tally.longestRun,
    }
  }

  private read(text: string): void {
    this.characters += text.length
    this.tally.add(text)
    for (let at = text.indexOf('\uFFFD'); at !== -1; at = text.indexOf('\uFFFD', at + 1)) this.errors += 1
  }
}

/** U+FFFD that stands in the file itself, left by an earlier conversion, is no error of this one. */
function genuineReplacements(chunk: Uint8Array, encoding: Encoding): number {
  const bytes = GENUINE[encoding]
  if (!bytes) return 0
  const buffer = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength)
  let found = 0
  for (let at = buffer.indexOf(bytes); at !== -1; at = buffer.indexOf(bytes, at + 1)) found += 1
  return found
}

const GENUINE: Partial<Record<Encoding, Buffer>> = {
  'utf-8': Buffer.from([0xef, 0xbf, 0xbd]),
  gb18030: Buffer.from([0x84, 0x31, 0xa4, 0x37]),
}

/**
 * Whether a line of a piece is UTF-8 with Chinese characters in it. The first character outside ASCII sorts out nearly all
 * lines of GBK, so that few are looked at whole.
 */
export function hasUtf8Line(chunk: Uint8Array): boolean {
  let start = 0
  for (let at = 0; at < chunk.byteLength; at += 1) {
    const byte = chunk[at] as number
    if (byte === LF || byte === CR) start = at + 1
    if (byte < 0x80) continue
    const end = endOfLine(chunk, at)
    if (mayLead(chunk, at) && isUtf8Line(chunk.subarray(start, end))) return true
    // The loop goes on behind the line end.
    start = end + 1
    at = end
  }
  return false
}

const LF = 10
const CR = 13

/** No byte of a character is a line end, in any of the encodings that are tried. */
function endOfLine(chunk: Uint8Array, from: number): number {
  let at = from
  while (at < chunk.byteLength && chunk[at] !== LF && chunk[at] !== CR) at += 1
  return at
}

/** Whether a character of UTF-8 may begin there. */
function mayLead(chunk: Uint8Array, at: number): boolean {
  const lead = chunk[at] as number
  if (lead < 0xc2 || !isContinuation(chunk, at + 1)) return false
  return lead >= 0xe0 === isContinuation(chunk, at + 2)
}

function isContinuation(chunk: Uint8Array, at: number): boolean {
  return ((chunk[at] as number) & 0xc0) === 0x80
}

/** With two characters of three bytes side by side: in GBK, bytes that look so are rare. */
function isUtf8Line(line: Uint8Array): boolean {
  if (!isUtf8(line)) return false
  for (let at = 0; at + 3 < line.byteLength; at += 1)
    if (isLong(line[at] as number) && isLong(line[at + 3] as number)) return true
  return false
}

/** Begins a Chinese character in UTF-8. */
function isLong(byte: number): boolean {
  return byte >= 0xe3 && byte <= 0xef
}
