import { isAscii, isUtf8 } from 'node:buffer'
import { type ByteLine, byteLines } from './byte-lines.ts'
import { commonness } from './common-characters.ts'
import type { Encoding } from './table-dialect.ts'

/** At most so many places of a mixed or undecodable file are named one by one; all are counted. */
export const NAMED_PLACES = 20
/** Text that is taken for another encoding must look like Chinese text in it. */
const LOOKS_LIKE_TEXT = 0.5

/** A place where the bytes are none of the encoding's. `before` is the line up to it, to count its columns: never shown. */
export interface BadPlace {
  readonly row: number
  /** Of the first byte that cannot be decoded, from the start of the file. */
  readonly offset: number
  readonly before: string
}

export interface BadBytes {
  /** The first ones, and how many there are in all. */
  readonly places: BadPlace[]
  readonly count: number
  /** Lines that another encoding reads: several files pasted together. */
  readonly foreign:
    | { readonly encoding: Encoding; readonly rows: number[]; readonly count: number }
    | undefined
}

/**
 * Goes through a file line by line and finds what its encoding does not read, and which lines are of another encoding.
 * @param byHand the encoding was set by a person: all that it does not read is reported against it.
 */
export async function findBadBytes(
  path: string,
  encoding: Encoding,
  lineEnd: 10 | 13,
  mark: number,
  byHand = false,
): Promise<BadBytes> {
  const decoder = new TextDecoder(encoding, { fatal: true })
  const places: BadPlace[] = []
  const other: Encoding = encoding === 'utf-8' ? 'gb18030' : 'utf-8'
  const rows: number[] = []
  let count = 0
  let foreign = 0
  for await (const found of byteLines(path, encoding, lineEnd)) {
    const line = found.row === 1 && found.offset === 0 ? withoutMark(found, mark) : found
    if (isAscii(line.bytes) && !encoding.startsWith('utf-16')) continue
    if (!byHand && isForeign(line.bytes, encoding, decoder)) {
      foreign += 1
      if (rows.length < NAMED_PLACES) rows.push(line.row)
    } else if (!decodes(decoder, line.bytes)) {
      if (places.length === NAMED_PLACES) {
        count += replacements(line.bytes, encoding)
        continue
      }
      const offsets = badOffsets(line.bytes, encoding)
      count += offsets.length
      for (const at of offsets.slice(0, NAMED_PLACES - places.length))
        places.push({ row: line.row, offset: line.offset + at, before: textBefore(line.bytes, at, encoding) })
    }
  }
  return { places, count, foreign: foreign > 0 ? { encoding: other, rows, count: foreign } : undefined }
}

function withoutMark(line: ByteLine, mark: number): ByteLine {
  return { ...line, bytes: line.bytes.subarray(mark), offset: mark }
}

/**
 * A line of UTF-8 in a file of GB18030 or Big5, or of GB18030 in a file of UTF-8. A short GBK word can be valid UTF-8 by
 * chance, so a line speaks for UTF-8 only where it holds two characters of three bytes.
 */
function isForeign(line: Uint8Array, encoding: Encoding, decoder: TextDecoder): boolean {
  if (encoding === 'gb18030' || encoding === 'big5') return isUtf8(line) && threeByteCharacters(line) >= 2
  if (encoding !== 'utf-8' || decodes(decoder, line)) return false
  try {
    return commonness(new TextDecoder('gb18030', { fatal: true }).decode(line)) >= LOOKS_LIKE_TEXT
  } catch {
    return false
  }
}

/** Characters of three bytes, the length of Chinese characters in UTF-8. */
function threeByteCharacters(line: Uint8Array): number {
  let found = 0
  for (const byte of line) if (byte >= 0xe3 && byte <= 0xef) found += 1
  return found
}

function decodes(decoder: TextDecoder, bytes: Uint8Array): boolean {
  try {
    decoder.decode(bytes)
    return true
  } catch {
    return false
  }
}

/**
 * Where bytes begin that cannot be decoded, neighbours together: fed byte by byte, since a decoder does not say where it
 * stopped.
 */
export function badOffsets(bytes: Uint8Array, encoding: Encoding): number[] {
  const bad: number[] = []
  let decoder = new TextDecoder(encoding, { fatal: true })
  const unit = encoding.startsWith('utf-16') ? 2 : 1
  let start = 0
  let at = 0
  let lastBad = Number.NaN
  while (at < bytes.byteLength || start < at) {
    const stream = at < bytes.byteLength
    try {
      const text = decoder.decode(bytes.subarray(at, at + 1), { stream })
      if (!stream) break
      at += 1
      if (text !== '') start = at
    } catch {
      if (start !== lastBad + unit) bad.push(start)
      lastBad = start
      decoder = new TextDecoder(encoding, { fatal: true })
      start += unit
      // What follows the byte may be a character of its own.
      at = start
    }
  }
  return bad
}

function textBefore(bytes: Uint8Array, at: number, encoding: Encoding): string {
  return new TextDecoder(encoding).decode(bytes.subarray(0, at))
}

/** How often a decoder would replace, neighbours together: fast, for places that are counted and not named. */
function replacements(bytes: Uint8Array, encoding: Encoding): number {
  return new TextDecoder(encoding).decode(bytes).match(/\uFFFD+/g)?.length ?? 0
}
