import type { FileHandle } from 'node:fs/promises'
import { WorkbookError } from './workbook-error.ts'

/** One file inside a ZIP file, as the central directory describes it (APPNOTE.TXT 4.3.12). */
export interface ZipEntry {
  readonly method: 'stored' | 'deflated'
  readonly compressedSize: number
  readonly size: number
  /** CRC-32 of the unpacked bytes. */
  readonly sum: number
  /** Where its local header begins. */
  readonly offset: number
}

const END = 0x06054b50
const END_SIZE = 22
const ZIP64_LOCATOR = 0x07064b50
const ENTRY = 0x02014b50
const ENTRY_SIZE = 46
/** A comment of at most 65,535 bytes may follow the end record. */
const MAX_TAIL = END_SIZE + 0xffff
/** A workbook has some dozens of parts; a directory beyond this is made to exhaust memory. */
const MAX_DIRECTORY = 16 << 20
const ZIP64_32 = 0xffffffff

/** Reads the directory at the end of a ZIP file: parts by lower-case name. */
export async function readDirectory(file: FileHandle, size: number): Promise<Map<string, ZipEntry>> {
  const tail = await readAt(file, Math.max(0, size - MAX_TAIL), Math.min(size, MAX_TAIL))
  const end = tail.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]))
  if (end === -1 || end + END_SIZE > tail.length || tail.readUInt32LE(end) !== END)
    throw new WorkbookError('no end of archive')
  let length = tail.readUInt32LE(end + 12)
  let offset = tail.readUInt32LE(end + 16)
  if (offset === ZIP64_32 || length === ZIP64_32 || tail.readUInt16LE(end + 10) === 0xffff)
    ({ length, offset } = await readZip64(file, tail, end))
  if (length > MAX_DIRECTORY || offset + length > size) throw new WorkbookError('directory out of bounds')
  return entriesOf(await readAt(file, offset, length))
}

async function readZip64(file: FileHandle, tail: Buffer, end: number) {
  const at = end - 20
  if (at < 0 || tail.readUInt32LE(at) !== ZIP64_LOCATOR) throw new WorkbookError('no ZIP64 locator')
  const record = await readAt(file, Number(tail.readBigUInt64LE(at + 8)), 56)
  return { length: Number(record.readBigUInt64LE(40)), offset: Number(record.readBigUInt64LE(48)) }
}

function entriesOf(directory: Buffer): Map<string, ZipEntry> {
  const entries = new Map<string, ZipEntry>()
  for (let at = 0; at + ENTRY_SIZE <= directory.length; ) {
    if (directory.readUInt32LE(at) !== ENTRY) throw new WorkbookError('broken directory')
    const nameEnd = at + ENTRY_SIZE + directory.readUInt16LE(at + 28)
    const extraEnd = nameEnd + directory.readUInt16LE(at + 30)
    const name = directory.toString('utf8', at + ENTRY_SIZE, nameEnd).replaceAll('\\', '/')
    // Two parts of one name: readers disagree on which counts, so neither can be shown as the file's content.
    if (entries.has(name.toLowerCase())) throw new WorkbookError('part twice')
    entries.set(name.toLowerCase(), entryAt(directory, at, directory.subarray(nameEnd, extraEnd)))
    at = extraEnd + directory.readUInt16LE(at + 32)
  }
  return entries
}

function entryAt(directory: Buffer, at: number, extra: Buffer): ZipEntry {
  if ((directory.readUInt16LE(at + 8) & 1) === 1) throw new WorkbookError('encrypted part')
  const method = directory.readUInt16LE(at + 10)
  if (method !== 0 && method !== 8) throw new WorkbookError('unknown compression')
  const large = zip64Fields(extra)
  const wide = (value: number) => (value === ZIP64_32 ? Number(large.shift() ?? value) : value)
  // The wide fields stand in this order, each only where the narrow one is full.
  const size = wide(directory.readUInt32LE(at + 24))
  const compressedSize = wide(directory.readUInt32LE(at + 20))
  const offset = wide(directory.readUInt32LE(at + 42))
  const sum = directory.readUInt32LE(at + 16)
  return { method: method === 0 ? 'stored' : 'deflated', compressedSize, size, sum, offset }
}

function zip64Fields(extra: Buffer): bigint[] {
  for (let at = 0; at + 4 <= extra.length; ) {
    const length = extra.readUInt16LE(at + 2)
    if (extra.readUInt16LE(at) === 1) {
      const fields: bigint[] = []
      for (let field = at + 4; field + 8 <= Math.min(at + 4 + length, extra.length); field += 8)
        fields.push(extra.readBigUInt64LE(field))
      return fields
    }
    at += 4 + length
  }
  return []
}

async function readAt(file: FileHandle, position: number, length: number): Promise<Buffer> {
  if (!Number.isSafeInteger(position) || position < 0) throw new WorkbookError('offset out of bounds')
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, position)
  return buffer.subarray(0, bytesRead)
}
