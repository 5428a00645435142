import { readBytes } from './read-bytes.ts'
import type { Encoding } from './table-dialect.ts'

/** A line is cut after so many bytes: a file without line ends must not be held whole. */
const LONGEST = 1 << 20
const LF = 10
const CR = 13

export interface ByteLine {
  /** Without its line end. Valid until the next line is asked for. */
  readonly bytes: Uint8Array
  /** Where it begins in the file. */
  readonly offset: number
  /** As a person counts lines, from 1. */
  readonly row: number
}

/**
 * The lines of a file as bytes. No byte of a character of UTF-8, GB18030 or Big5 is a line end, so the cut is safe before
 * anything is decoded; in UTF-16 it is made between units of two bytes.
 * @param lineEnd the byte that ends lines: LF, which ends CRLF too, or CR in files that have no LF.
 */
export async function* byteLines(
  path: string,
  encoding: Encoding,
  lineEnd: typeof LF | typeof CR,
): AsyncGenerator<ByteLine> {
  let carry: Uint8Array = new Uint8Array(0)
  let offset = 0
  let row = 1
  for await (const chunk of readBytes(path)) {
    const bytes = carry.byteLength === 0 ? chunk : Buffer.concat([carry, chunk])
    let start = 0
    for (const end of lineEnds(bytes, encoding, lineEnd)) {
      yield { bytes: bytes.subarray(start, end), offset: offset + start, row }
      start = end + unitOf(encoding)
      row += 1
    }
    if (bytes.byteLength - start > LONGEST) {
      yield { bytes: bytes.subarray(start), offset: offset + start, row }
      start = bytes.byteLength
    }
    carry = bytes.subarray(start)
    offset += start
  }
  if (carry.byteLength > 0) yield { bytes: carry, offset, row }
}

/** Bytes in the smallest unit of an encoding. */
function unitOf(encoding: Encoding): 1 | 2 {
  return encoding === 'utf-16le' || encoding === 'utf-16be' ? 2 : 1
}

function* lineEnds(bytes: Uint8Array, encoding: Encoding, lineEnd: number): Generator<number> {
  if (unitOf(encoding) === 1) {
    for (let at = bytes.indexOf(lineEnd); at !== -1; at = bytes.indexOf(lineEnd, at + 1)) yield at
    return
  }
  const low = encoding === 'utf-16le' ? 0 : 1
  for (let at = 0; at + 1 < bytes.byteLength; at += 2)
    if (bytes[at + low] === lineEnd && bytes[at + 1 - low] === 0) yield at
}
