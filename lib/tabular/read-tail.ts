import { open } from 'node:fs/promises'
import type { Encoding } from './table-dialect.ts'

const TAIL = 1 << 16

/** The last lines of a file, decoded; the first of them may be the rest of a record. Bytes that cannot be decoded are replaced. */
export async function readTail(path: string, encoding: Encoding): Promise<string> {
  const file = await open(path)
  try {
    const { size } = await file.stat()
    // Even, so that units of UTF-16 stay whole.
    const from = Math.max(0, size - TAIL) & ~1
    const { buffer, bytesRead } = await file.read(Buffer.alloc(size - from), 0, size - from, from)
    const text = new TextDecoder(encoding).decode(buffer.subarray(0, bytesRead))
    if (from === 0) return text
    // Behind a line end a character begins, in every encoding.
    const start = text.search(/[\r\n]/)
    return start === -1 ? '' : text.slice(start).replace(/^\r?\n?/, '')
  } finally {
    await file.close()
  }
}
