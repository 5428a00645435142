import { isUtf8 } from 'node:buffer'
import { countC1 } from './c1-controls.ts'
import { readBytes } from './read-bytes.ts'
import type { Encoding } from './table-dialect.ts'

/** What the bytes of a whole file say before any candidate encoding is tried. */
export interface ByteScan {
  readonly size: number
  /** Byte order mark and its length in bytes. */
  readonly mark: { readonly encoding: Encoding; readonly length: number } | undefined
  readonly utf8: boolean
  /** Some character takes three bytes or more in UTF-8. Two-byte pairs alone can be GBK by chance. */
  readonly longCharacters: boolean
  readonly ascii: boolean
  readonly nul: boolean
  /** C1 controls, were it UTF-8. */
  readonly c1: number
  /** The byte that ends lines. */
  readonly lineEnd: 10 | 13
  /** The first mebibyte at most. */
  readonly head: Uint8Array
}

const MARKS: readonly (readonly [Encoding, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['gb18030', [0x84, 0x31, 0x95, 0x33]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
]

/** Reads a file once. */
export async function scanBytes(path: string): Promise<ByteScan> {
  const utf8 = new Utf8Check()
  let head: Uint8Array = new Uint8Array(0)
  let size = 0
  let nul = false
  let c1 = 0
  let lf = false
  for await (const chunk of readBytes(path)) {
    if (size === 0) head = chunk
    size += chunk.byteLength
    nul ||= chunk.includes(0)
    lf ||= chunk.includes(10)
    utf8.add(chunk)
    if (utf8.valid && !utf8.ascii) c1 += countC1(chunk)
  }
  utf8.end()
  const mark = markOf(head)
  return {
    size,
    mark,
    utf8: utf8.valid,
    longCharacters: utf8.longCharacters,
    ascii: utf8.ascii,
    nul,
    c1: utf8.valid ? c1 : 0,
    lineEnd: lf ? 10 : 13,
    head,
  }
}

function markOf(head: Uint8Array): ByteScan['mark'] {
  const found = MARKS.find(([, bytes]) => bytes.every((byte, i) => head[i] === byte))
  return found && { encoding: found[0], length: found[1].length }
}

/** Whether pieces of a file together are UTF-8: a character cut by the border of two pieces is kept for the next one. */
class Utf8Check {
  valid = true
  ascii = true
  longCharacters = false
  private rest: Uint8Array = new Uint8Array(0)

  add(chunk: Uint8Array): void {
    if (!this.valid) return
    const bytes = this.rest.byteLength === 0 ? chunk : Buffer.concat([this.rest, chunk])
    const whole = wholeCharacters(bytes)
    // Copied: the piece itself belongs to the reader.
    this.rest = Uint8Array.from(bytes.subarray(whole))
    this.valid = isUtf8(bytes.subarray(0, whole))
    if (this.longCharacters) return
    for (let i = 0; i < whole && !this.longCharacters; i += 1) {
      const byte = bytes[i] as number
      if (byte < 0x80) continue
      this.ascii = false
      this.longCharacters = byte >= 0xe0
    }
  }

  end(): void {
    if (this.rest.byteLength > 0) {
      this.valid = false
      this.ascii = false
    }
  }
}

/** How many bytes are whole characters, if they are UTF-8 at all: a lead byte near the end may lack its continuation. */
function wholeCharacters(bytes: Uint8Array): number {
  const end = bytes.byteLength
  for (let back = 1; back <= Math.min(3, end); back += 1) {
    const byte = bytes[end - back] as number
    if (byte < 0x80) return end
    if (byte < 0xc0) continue
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2
    return length > back ? end - back : end
  }
  return end
}
