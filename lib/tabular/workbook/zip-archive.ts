import { type FileHandle, open } from 'node:fs/promises'
import { crc32, createInflateRaw } from 'node:zlib'
import { fault } from '../problem-list.ts'
import { WorkbookError } from './workbook-error.ts'
import { readDirectory, type ZipEntry } from './zip-directory.ts'

/**
 * Bytes that one part of a workbook may unpack to. The fullest sheet of Excel (1,048,576 rows) of thirty columns takes
 * about half of it; more is a file made to exhaust the server.
 */
export const MAX_PART_BYTES = 2 * 1024 ** 3
/** Compressed bytes read at a time. */
const CHUNK = 1 << 16

/** A ZIP file whose parts are read one by one, as streams, in bounded memory. */
export class ZipArchive {
  readonly bytes: number
  private readonly file: FileHandle
  private readonly entries: ReadonlyMap<string, ZipEntry>

  private constructor(file: FileHandle, bytes: number, entries: ReadonlyMap<string, ZipEntry>) {
    this.file = file
    this.bytes = bytes
    this.entries = entries
  }

  /** @throws {WorkbookError} where it is no ZIP file, or a damaged or encrypted one. */
  static async open(path: string): Promise<ZipArchive> {
    const file = await open(path)
    try {
      const { size } = await file.stat()
      return new ZipArchive(file, size, await readDirectory(file, size))
    } catch (cause) {
      await file.close()
      throw cause instanceof WorkbookError ? cause : new WorkbookError('unreadable archive', { cause })
    }
  }

  has(name: string): boolean {
    return this.entries.has(name.toLowerCase())
  }

  /** Compressed bytes of a part, for progress. */
  sizeOf(name: string): number {
    return this.entries.get(name.toLowerCase())?.compressedSize ?? 0
  }

  /**
   * Unpacks one part piece by piece. Its size and check sum are verified at the end: a flipped bit is a damaged file, not
   * another value in a cell.
   * @param onBytes is told the compressed bytes read so far.
   */
  async *read(name: string, limit: number, onBytes?: (read: number) => void): AsyncGenerator<Uint8Array> {
    const entry = this.entries.get(name.toLowerCase())
    if (!entry) throw new WorkbookError(`no part ${name}`)
    if (entry.size > limit) throw tooLarge(entry.size, limit)
    let size = 0
    let sum = 0
    try {
      for await (const chunk of await this.unpack(entry, onBytes)) {
        size += chunk.byteLength
        // The size that the directory declares is a claim of whoever made the file.
        if (size > limit) throw tooLarge(size, limit)
        sum = crc32(chunk, sum)
        yield chunk
      }
    } catch (cause) {
      throw cause instanceof WorkbookError ? cause : new WorkbookError(`damaged part ${name}`, { cause })
    }
    if (size !== entry.size || sum !== entry.sum) throw new WorkbookError(`damaged part ${name}`)
  }

  private async unpack(
    entry: ZipEntry,
    onBytes?: (read: number) => void,
  ): Promise<AsyncIterable<Uint8Array>> {
    const start = entry.offset + (await this.localHeaderSize(entry.offset))
    const packed = this.slice(start, entry.compressedSize, onBytes)
    if (entry.method === 'stored') return packed
    const inflate = createInflateRaw({ chunkSize: 1 << 18 })
    // Whoever iterates is told of an error; an error after they have left is nobody's.
    inflate.on('error', () => {})
    void feed(packed, inflate)
    return inflate
  }

  /** A local header repeats the name and has extra fields of its own length. */
  private async localHeaderSize(offset: number): Promise<number> {
    const { buffer, bytesRead } = await this.file.read(Buffer.alloc(30), 0, 30, offset)
    if (bytesRead < 30 || buffer.readUInt32LE(0) !== 0x04034b50) throw new WorkbookError('no local header')
    return 30 + buffer.readUInt16LE(26) + buffer.readUInt16LE(28)
  }

  private async *slice(
    start: number,
    length: number,
    onBytes?: (read: number) => void,
  ): AsyncGenerator<Uint8Array> {
    for (let at = 0; at < length; ) {
      const wanted = Math.min(CHUNK, length - at)
      const { buffer, bytesRead } = await this.file.read(Buffer.alloc(wanted), 0, wanted, start + at)
      if (bytesRead === 0) throw new WorkbookError('archive ends early')
      at += bytesRead
      onBytes?.(at)
      yield buffer.subarray(0, bytesRead)
    }
  }

  async close(): Promise<void> {
    await this.file.close()
  }
}

async function feed(packed: AsyncIterable<Uint8Array>, inflate: ReturnType<typeof createInflateRaw>) {
  try {
    for await (const chunk of packed) {
      if (inflate.destroyed) return
      if (!inflate.write(chunk)) await drained(inflate)
    }
    inflate.end()
  } catch (cause) {
    inflate.destroy(cause as Error)
  }
}

/** Waits until more may be written, or until nobody reads any longer. */
function drained(inflate: ReturnType<typeof createInflateRaw>): Promise<void> {
  if (inflate.destroyed) return Promise.resolve()
  return new Promise((resolve) => {
    const done = () => {
      inflate.off('drain', done).off('close', done)
      resolve()
    }
    inflate.on('drain', done).on('close', done)
  })
}

function tooLarge(bytes: number, limit: number): WorkbookError {
  return new WorkbookError('unpacks to too much', { problem: fault('too-large', { bytes, limit }) })
}
