import type { FileHandle } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { RandomAccessReader } from 'yauzl'

/** Bytes read at a time. */
const CHUNK = 1 << 16

/**
 * A file from which a ZIP file is read. Its bounds are checked here: an offset is a claim of whoever made the file, and one
 * beyond what Node reads from (2⁵³) would throw where nobody can catch it.
 */
export class BoundedFile extends RandomAccessReader {
  private readonly file: FileHandle
  private readonly size: number

  constructor(file: FileHandle, size: number) {
    super()
    this.file = file
    this.size = size
  }

  override read(
    buffer: Buffer,
    offset: number,
    length: number,
    position: number,
    callback: (error: Error | null) => void,
  ): void {
    if (position + length > this.size) {
      setImmediate(callback, new Error('offset out of bounds'))
      return
    }
    this.file.read(buffer, offset, length, position).then(
      ({ bytesRead }) => callback(bytesRead < length ? new Error('file ends early') : null),
      (cause: Error) => callback(cause),
    )
  }

  override _readStreamForRange(start: number, end: number): Readable {
    return Readable.from(this.chunks(start, end))
  }

  private async *chunks(start: number, end: number): AsyncGenerator<Buffer> {
    for (let at = start; at < end; ) {
      const wanted = Math.min(CHUNK, end - at)
      const { buffer, bytesRead } = await this.file.read(Buffer.alloc(wanted), 0, wanted, at)
      if (bytesRead === 0) throw new Error('file ends early')
      at += bytesRead
      yield buffer.subarray(0, bytesRead)
    }
  }
}
