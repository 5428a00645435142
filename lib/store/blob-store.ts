import type { Readable } from 'node:stream'

export interface PutOptions {
  /** Bytes above which the put is refused with `BlobTooLargeError`. */
  maxBytes?: number
  /** Aborting ends the put with the signal's reason; nothing is kept. */
  signal?: AbortSignal
}

export interface StoredBlob {
  /** Lower-case hexadecimal SHA-256 of the bytes: the blob's name. */
  hash: string
  bytes: number
}

/**
 * Private bytes, kept under the hash of what they hold: uploads, results, bundles. Putting the same bytes twice
 * keeps them once. A put that fails at any point leaves nothing behind.
 */
export interface BlobStore {
  put(bytes: AsyncIterable<Uint8Array>, options?: PutOptions): Promise<StoredBlob>
  putFile(path: string): Promise<StoredBlob>
  putBytes(bytes: Uint8Array): Promise<StoredBlob>
  /** A stream of the bytes. Throws `BlobNotFoundError`. */
  open(hash: string): Promise<Readable>
  /** Where a worker thread finds the bytes as a local file. Does not check that they are there. */
  path(hash: string): string
  has(hash: string): Promise<boolean>
  /** In bytes. Throws `BlobNotFoundError`. */
  size(hash: string): Promise<number>
  /** Forgets the bytes; nothing happens when there are none. */
  remove(hash: string): Promise<void>
}

export class BlobTooLargeError extends Error {
  override readonly name = 'BlobTooLargeError'
  readonly maxBytes: number
  constructor(maxBytes: number) {
    super(`The stream is larger than ${maxBytes} bytes.`)
    this.maxBytes = maxBytes
  }
}

/** By name: the store may come from another bundle of the same process, with a class of its own. */
export function isBlobTooLarge(error: unknown): boolean {
  return error instanceof Error && error.name === 'BlobTooLargeError'
}

export class BlobNotFoundError extends Error {
  override readonly name = 'BlobNotFoundError'
  readonly hash: string
  constructor(hash: string, cause?: unknown) {
    super(`There is no blob ${hash}.`, { cause })
    this.hash = hash
  }
}
