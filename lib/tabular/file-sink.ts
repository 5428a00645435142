import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'

/** What is written to disk at once. Two buffers of this size are filled in turn. */
const BUFFER = 1 << 20
/** UTF-8 needs at most three bytes for one unit of a string. */
const BYTES_PER_UNIT = 3
const LONGEST_PIECE = Math.floor(BUFFER / BYTES_PER_UNIT)

/** A file being written: collects small pieces, waits where the disk is slower, counts bytes and hashes them. */
export class FileSink {
  readonly path: string
  bytes = 0
  private readonly hash = createHash('sha256')
  private readonly opened: Promise<FileHandle>
  private buffer = Buffer.allocUnsafeSlow(BUFFER)
  private other = Buffer.allocUnsafeSlow(BUFFER)
  private filled = 0
  /** The last write to disk: the buffer that it reads may be filled again when it is done. */
  private writing: Promise<unknown>

  /** The file must not exist. */
  constructor(path: string) {
    this.path = path
    this.opened = open(path, 'wx')
    this.writing = this.opened
    // Reported by the next call.
    this.opened.catch(() => {})
  }

  /** Takes bytes, or text that is written as UTF-8. */
  async write(piece: Uint8Array | string): Promise<void> {
    if (typeof piece === 'string') await this.writeText(piece)
    else await this.writeBytes(piece)
  }

  private async writeText(text: string): Promise<void> {
    for (let from = 0; from < text.length; ) {
      let to = Math.min(text.length, from + LONGEST_PIECE)
      // Both halves of a surrogate pair are one character.
      if (to < text.length && isHighSurrogate(text.charCodeAt(to - 1))) to -= 1
      if ((to - from) * BYTES_PER_UNIT > BUFFER - this.filled) await this.flush()
      this.filled += this.buffer.write(to - from === text.length ? text : text.slice(from, to), this.filled)
      from = to
    }
  }

  private async writeBytes(bytes: Uint8Array): Promise<void> {
    for (let from = 0; from < bytes.byteLength; ) {
      if (this.filled === BUFFER) await this.flush()
      const part = bytes.subarray(from, from + BUFFER - this.filled)
      this.buffer.set(part, this.filled)
      this.filled += part.byteLength
      from += part.byteLength
    }
  }

  private async flush(): Promise<void> {
    const full = this.buffer.subarray(0, this.filled)
    this.hash.update(full)
    this.bytes += full.byteLength
    const handle = await this.opened
    await this.writing
    this.writing = writeWhole(handle, full)
    this.writing.catch(() => {})
    ;[this.buffer, this.other] = [this.other, this.buffer]
    this.filled = 0
  }

  /** Closes the file and returns its size and SHA-256 in hexadecimal. */
  async close(): Promise<{ bytes: number; sha256: string }> {
    const handle = await this.opened
    try {
      await this.flush()
      await this.writing
    } finally {
      await handle.close()
    }
    return { bytes: this.bytes, sha256: this.hash.digest('hex') }
  }
}

async function writeWhole(handle: FileHandle, bytes: Uint8Array): Promise<void> {
  for (let at = 0; at < bytes.byteLength; ) {
    const { bytesWritten } = await handle.write(bytes, at)
    at += bytesWritten
  }
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff
}

/** Size and SHA-256 of a file on disk. */
export async function hashFile(path: string): Promise<{ bytes: number; sha256: string }> {
  const hash = createHash('sha256')
  let bytes = 0
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 })) {
    bytes += (chunk as Buffer).byteLength
    hash.update(chunk as Buffer)
  }
  return { bytes, sha256: hash.digest('hex') }
}
