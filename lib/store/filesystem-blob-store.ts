import { createHash, randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { type FileHandle, mkdir, open, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import {
  BlobNotFoundError,
  type BlobStore,
  BlobTooLargeError,
  type PutOptions,
  type StoredBlob,
} from '#lib/store/blob-store.ts'

/** Blobs as files `ab/cdef…` below `dir`: files 0600, folders 0700, for uploads hold personal data. */
export function filesystemBlobStore(dir: string): BlobStore {
  const path = (hash: string) => join(dir, hash.slice(0, 2), checked(hash).slice(2))

  async function put(bytes: AsyncIterable<Uint8Array>, options: PutOptions = {}): Promise<StoredBlob> {
    const temporary = join(dir, 'incoming', randomUUID())
    await mkdir(dirname(temporary), { recursive: true, mode: 0o700 })
    try {
      const stored = await writeHashed(temporary, bytes, options)
      const target = path(stored.hash)
      await mkdir(dirname(target), { recursive: true, mode: 0o700 })
      // Atomic, and harmless if another put of the same bytes was first: the name is the content.
      await rename(temporary, target)
      await syncFolder(dirname(target))
      return stored
    } catch (error) {
      await rm(temporary, { force: true })
      throw error
    }
  }

  async function size(hash: string): Promise<number> {
    try {
      return (await stat(path(hash))).size
    } catch (error) {
      throw isMissing(error) ? new BlobNotFoundError(hash, error) : error
    }
  }

  return {
    put,
    putFile: (file) => put(createReadStream(file)),
    putBytes: (bytes) => put(chunksOf(bytes)),
    path,
    size,
    async open(hash) {
      await size(hash)
      return createReadStream(path(hash))
    },
    async has(hash) {
      return stat(path(hash)).then(
        () => true,
        (error) => {
          if (isMissing(error)) return false
          throw error
        },
      )
    },
    remove: (hash) => rm(path(hash), { force: true }),
  }
}

/** Writes, counts and hashes; on disk (fsync) when it returns. */
async function writeHashed(
  file: string,
  chunks: AsyncIterable<Uint8Array>,
  { maxBytes = Number.POSITIVE_INFINITY, signal }: PutOptions,
): Promise<StoredBlob> {
  const hash = createHash('sha256')
  let bytes = 0
  const handle = await open(file, 'wx', 0o600)
  try {
    for await (const chunk of abortable(chunks, signal)) {
      bytes += chunk.byteLength
      if (bytes > maxBytes) throw new BlobTooLargeError(maxBytes)
      hash.update(chunk)
      await writeAll(handle, chunk)
    }
    await handle.sync()
  } finally {
    await handle.close()
  }
  return { hash: hash.digest('hex'), bytes }
}

/** Ends at once when the signal says so, even while the source stays silent. */
async function* abortable(
  chunks: AsyncIterable<Uint8Array>,
  signal: AbortSignal | undefined,
): AsyncGenerator<Uint8Array> {
  signal?.throwIfAborted()
  const source = chunks[Symbol.asyncIterator]()
  const aborted = Promise.withResolvers<never>()
  const abort = () => aborted.reject(signal?.reason)
  signal?.addEventListener('abort', abort, { once: true })
  let ended = false
  try {
    for (;;) {
      const next = await (signal ? Promise.race([source.next(), aborted.promise]) : source.next())
      signal?.throwIfAborted()
      if (next.done) {
        ended = true
        return
      }
      yield next.value
    }
  } finally {
    signal?.removeEventListener('abort', abort)
    // Not awaited: a source that waits for bytes that never come would keep us waiting with it.
    if (!ended) source.return?.().catch(() => {})
  }
}

async function writeAll(handle: FileHandle, chunk: Uint8Array): Promise<void> {
  for (let written = 0; written < chunk.byteLength; ) {
    written += (await handle.write(chunk, written)).bytesWritten
  }
}

/** The rename itself is durable only once its folder is. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

async function* chunksOf(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}

/** A hash comes from our own rows, yet it names a file: nothing but a hash may reach the path. */
function checked(hash: string): string {
  if (!/^[0-9a-f]{64}$/.test(hash)) throw new BlobNotFoundError(hash)
  return hash
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT'
}
