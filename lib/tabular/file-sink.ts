import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { createReadStream, createWriteStream, type WriteStream } from 'node:fs'

/** A file being written: collects small pieces, waits where the disk is slower, counts bytes and hashes them. */
export class FileSink {
  readonly path: string
  bytes = 0
  private readonly stream: WriteStream
  private readonly hash = createHash('sha256')
  private failure: Error | undefined

  constructor(path: string) {
    this.path = path
    this.stream = createWriteStream(path, { flags: 'wx', highWaterMark: 1 << 20 })
    this.stream.on('error', (error) => {
      this.failure = error
    })
  }

  async write(piece: Uint8Array | string): Promise<void> {
    if (this.failure) throw this.failure
    const bytes = typeof piece === 'string' ? Buffer.from(piece, 'utf8') : piece
    this.bytes += bytes.byteLength
    this.hash.update(bytes)
    if (!this.stream.write(bytes)) await once(this.stream, 'drain')
  }

  /** Closes the file and returns its size and SHA-256 in hexadecimal. */
  async close(): Promise<{ bytes: number; sha256: string }> {
    if (this.failure) throw this.failure
    this.stream.end()
    await once(this.stream, 'close')
    if (this.failure) throw this.failure
    return { bytes: this.bytes, sha256: this.hash.digest('hex') }
  }
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
