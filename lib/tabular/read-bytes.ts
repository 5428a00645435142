import { createReadStream } from 'node:fs'

const CHUNK = 1 << 20

/** The bytes of a file in pieces of 1 MiB. A new reader at every call, so that a file can be read more than once. */
export function readBytes(path: string): AsyncIterable<Uint8Array> {
  return createReadStream(path, { highWaterMark: CHUNK })
}
