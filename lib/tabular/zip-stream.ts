import { once } from 'node:events'
import { constants, crc32, createDeflateRaw, type DeflateRaw } from 'node:zlib'
import type { FileSink } from './file-sink.ts'

/** 1980-01-01, the first date of the format: the same table gives the same bytes whenever it is written. */
const DOS_DATE = 0x0021
const VERSION = 20
/** Sizes follow the data (bit 3), names are UTF-8 (bit 11). */
const FLAGS = 0x0808
const DEFLATE = 8

interface ZipEntry {
  readonly name: string
  readonly offset: number
  crc: number
  compressed: number
  size: number
}

/** Writes a ZIP archive in one pass, part after part, with memory that does not grow with the parts. Up to 4 GiB. */
export class ZipStream {
  private readonly sink: FileSink
  private readonly entries: ZipEntry[] = []

  constructor(sink: FileSink) {
    this.sink = sink
  }

  /** Writes one part whole. */
  async add(name: string, content: string): Promise<void> {
    const part = await this.open(name)
    await part.write(content)
    await part.close()
  }

  /** Begins a part; the one before it must be closed. */
  async open(name: string): Promise<ZipPart> {
    const entry: ZipEntry = { name, offset: this.sink.bytes, crc: 0, compressed: 0, size: 0 }
    this.entries.push(entry)
    await this.sink.write(localHeader(name))
    return new ZipPart(this.sink, entry)
  }

  /** Writes the directory. */
  async finish(): Promise<void> {
    const start = this.sink.bytes
    for (const entry of this.entries) await this.sink.write(directoryEntry(entry))
    await this.sink.write(directoryEnd(this.entries.length, this.sink.bytes - start, start))
  }
}

/** One part being written. */
export class ZipPart {
  private readonly sink: FileSink
  private readonly entry: ZipEntry
  private readonly deflate: DeflateRaw
  private readonly done: Promise<void>

  constructor(sink: FileSink, entry: ZipEntry) {
    this.sink = sink
    this.entry = entry
    this.deflate = createDeflateRaw({ level: constants.Z_BEST_SPEED + 4, chunkSize: 1 << 16 })
    this.done = this.drain()
  }

  private async drain(): Promise<void> {
    for await (const chunk of this.deflate) {
      this.entry.compressed += (chunk as Buffer).byteLength
      await this.sink.write(chunk as Buffer)
    }
  }

  async write(text: string): Promise<void> {
    const bytes = Buffer.from(text, 'utf8')
    this.entry.crc = crc32(bytes, this.entry.crc)
    this.entry.size += bytes.byteLength
    if (!this.deflate.write(bytes)) await once(this.deflate, 'drain')
  }

  async close(): Promise<void> {
    this.deflate.end()
    await this.done
    const descriptor = Buffer.alloc(16)
    descriptor.writeUInt32LE(0x08074b50, 0)
    writeSizes(descriptor, 4, this.entry)
    await this.sink.write(descriptor)
  }
}

function localHeader(name: string): Buffer {
  const nameBytes = Buffer.from(name, 'utf8')
  const header = Buffer.alloc(30)
  header.writeUInt32LE(0x04034b50, 0)
  writeCommon(header, 4)
  header.writeUInt16LE(nameBytes.byteLength, 26)
  return Buffer.concat([header, nameBytes])
}

function directoryEntry(entry: ZipEntry): Buffer {
  const nameBytes = Buffer.from(entry.name, 'utf8')
  const header = Buffer.alloc(46)
  header.writeUInt32LE(0x02014b50, 0)
  header.writeUInt16LE(VERSION, 4)
  writeCommon(header, 6)
  writeSizes(header, 16, entry)
  header.writeUInt16LE(nameBytes.byteLength, 28)
  header.writeUInt32LE(entry.offset, 42)
  return Buffer.concat([header, nameBytes])
}

function writeCommon(header: Buffer, at: number): void {
  header.writeUInt16LE(VERSION, at)
  header.writeUInt16LE(FLAGS, at + 2)
  header.writeUInt16LE(DEFLATE, at + 4)
  header.writeUInt16LE(0, at + 6)
  header.writeUInt16LE(DOS_DATE, at + 8)
}

function writeSizes(target: Buffer, at: number, entry: ZipEntry): void {
  target.writeUInt32LE(entry.crc, at)
  target.writeUInt32LE(entry.compressed, at + 4)
  target.writeUInt32LE(entry.size, at + 8)
}

function directoryEnd(count: number, size: number, start: number): Buffer {
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(count, 8)
  end.writeUInt16LE(count, 10)
  end.writeUInt32LE(size, 12)
  end.writeUInt32LE(start, 16)
  return end
}
