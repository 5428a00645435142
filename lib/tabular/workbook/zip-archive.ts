import { type FileHandle, open } from 'node:fs/promises'
import { pipeline } from 'node:stream'
import { crc32, createInflateRaw } from 'node:zlib'
import { type Entry, fromRandomAccessReaderPromise, type ZipFile } from 'yauzl'
import { fault } from '../problem-list.ts'
import { BoundedFile } from './bounded-file.ts'
import { WorkbookError } from './workbook-error.ts'

/**
 * Bytes that one part of a workbook may unpack to. The fullest sheet of Excel (1,048,576 rows) of thirty columns takes
 * about half of it; more is a file made to exhaust the server.
 */
export const MAX_PART_BYTES = 2 * 1024 ** 3
/** Bytes of the directory. A workbook has some dozens of parts; more is made to exhaust memory. */
const MAX_DIRECTORY = 16 << 20
const STORED = 0
const DEFLATED = 8

/** Names are decoded here, and sizes are checked here while a part is read, where a limit of its own counts too. */
const OPTIONS = { autoClose: false, decodeStrings: false, validateEntrySizes: false }

/** A ZIP file whose parts are read one by one, as streams, in bounded memory. */
export class ZipArchive {
  readonly bytes: number
  private readonly file: FileHandle
  private readonly zip: ZipFile
  private readonly entries: ReadonlyMap<string, Entry>

  private constructor(file: FileHandle, zip: ZipFile, entries: ReadonlyMap<string, Entry>) {
    this.bytes = zip.fileSize
    this.file = file
    this.zip = zip
    this.entries = entries
  }

  /** @throws {WorkbookError} where it is no ZIP file, or a damaged or encrypted one. */
  static async open(path: string): Promise<ZipArchive> {
    const file = await open(path)
    try {
      const { size } = await file.stat()
      const zip = await fromRandomAccessReaderPromise(new BoundedFile(file, size), size, OPTIONS)
      return new ZipArchive(file, zip, await readDirectory(zip))
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
    if (entry.uncompressedSize > limit) throw tooLarge(entry.uncompressedSize, limit)
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
    if (size !== entry.uncompressedSize || sum !== entry.crc32)
      throw new WorkbookError(`damaged part ${name}`)
  }

  /** Inflated here rather than by yauzl, whose stream would not let go of its memory where a reader leaves early. */
  private async unpack(entry: Entry, onBytes?: (read: number) => void): Promise<AsyncIterable<Uint8Array>> {
    const packed = await this.zip.openReadStreamPromise(entry, { decodeFileData: false })
    if (entry.compressionMethod === STORED) return count(packed, onBytes)
    const counted = (chunks: AsyncIterable<Uint8Array>) => count(chunks, onBytes)
    return pipeline(packed, counted, createInflateRaw({ chunkSize: 1 << 18 }), ignore)
  }

  async close(): Promise<void> {
    this.zip.close()
    await this.file.close()
  }
}

/** The parts by lower-case name. */
async function readDirectory(zip: ZipFile): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>()
  let bytes = 0
  for await (const entry of zip.eachEntry()) {
    bytes += 46 + entry.fileNameLength + entry.extraFieldLength + entry.fileCommentLength
    if (bytes > MAX_DIRECTORY) throw new WorkbookError('directory too long')
    if (entry.isEncrypted()) throw new WorkbookError('encrypted part')
    if (entry.compressionMethod !== STORED && entry.compressionMethod !== DEFLATED)
      throw new WorkbookError('unknown compression')
    const name = entry.fileNameRaw.toString('utf8').replaceAll('\\', '/').toLowerCase()
    // Two parts of one name: readers disagree on which counts, so neither can be shown as the file's content.
    if (entries.has(name)) throw new WorkbookError('part twice')
    entries.set(name, entry)
  }
  return entries
}

async function* count(
  chunks: AsyncIterable<Uint8Array>,
  onBytes?: (read: number) => void,
): AsyncGenerator<Uint8Array> {
  let read = 0
  for await (const chunk of chunks) {
    read += chunk.byteLength
    onBytes?.(read)
    yield chunk
  }
}

/** Whoever iterates is told of an error; an error after they have left is nobody's. */
function ignore(): void {}

function tooLarge(bytes: number, limit: number): WorkbookError {
  return new WorkbookError('unpacks to too much', { problem: fault('too-large', { bytes, limit }) })
}
