import { createHash } from 'node:crypto'
import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { BlobNotFoundError, type BlobStore, BlobTooLargeError } from '#lib/store/blob-store.ts'
import { filesystemBlobStore } from '#lib/store/filesystem-blob-store.ts'

let dir: string
let blobs: BlobStore

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'mulu-blobs-'))
  blobs = filesystemBlobStore(join(dir, 'blobs'))
})
afterEach(() => rm(dir, { recursive: true }))

async function filesKept(): Promise<string[]> {
  const found = await readdir(join(dir, 'blobs'), { recursive: true, withFileTypes: true })
  return found.filter((entry) => entry.isFile()).map((entry) => entry.name)
}

describe('a blob store on the filesystem', () => {
  test('keeps bytes under their SHA-256, once', async () => {
    const bytes = Buffer.from('姓名,电话\n')
    const hash = createHash('sha256').update(bytes).digest('hex')
    expect(await blobs.put(Readable.from([bytes.subarray(0, 3), bytes.subarray(3)]))).toEqual({
      hash,
      bytes: bytes.length,
    })
    expect(await blobs.putBytes(bytes)).toEqual({ hash, bytes: bytes.length })
    await writeFile(join(dir, 'a.csv'), bytes)
    expect((await blobs.putFile(join(dir, 'a.csv'))).hash).toBe(hash)
    expect(await filesKept()).toEqual([hash.slice(2)])
    expect(await buffer(await blobs.open(hash))).toEqual(bytes)
    expect(await blobs.size(hash)).toBe(bytes.length)
  })

  test('lets nobody else read', async () => {
    const { hash } = await blobs.putBytes(Buffer.from('x'))
    expect((await stat(blobs.path(hash))).mode & 0o777).toBe(0o600)
    expect((await stat(join(dir, 'blobs', hash.slice(0, 2)))).mode & 0o777).toBe(0o700)
    expect((await stat(join(dir, 'blobs'))).mode & 0o777).toBe(0o700)
  })

  test('refuses what is too large and keeps nothing of it', async () => {
    const endless = Readable.from(
      (function* () {
        for (;;) yield Buffer.alloc(1000)
      })(),
    )
    await expect(blobs.put(endless, { maxBytes: 4096 })).rejects.toThrow(BlobTooLargeError)
    expect(await filesKept()).toEqual([])
  })

  test('keeps nothing of a stream that breaks off at half', async () => {
    const broken = Readable.from(
      (async function* () {
        yield Buffer.from('half')
        throw new Error('connection reset')
      })(),
    )
    await expect(blobs.put(broken)).rejects.toThrow('connection reset')
    expect(await filesKept()).toEqual([])
  })

  test('keeps nothing of a stream that is aborted while it is silent', async () => {
    const controller = new AbortController()
    const silent = (async function* () {
      yield Buffer.from('half')
      controller.abort(new Error('the person left'))
      await new Promise(() => {})
      yield Buffer.from('never')
    })()
    await expect(blobs.put(silent, { signal: controller.signal })).rejects.toThrow('the person left')
    expect(await filesKept()).toEqual([])
  })

  test('says which blob is missing, and takes nothing but a hash for a name', async () => {
    const absent = 'a'.repeat(64)
    expect(await blobs.has(absent)).toBe(false)
    await expect(blobs.open(absent)).rejects.toThrow(BlobNotFoundError)
    await blobs.remove(absent)
    expect(() => blobs.path('../../etc/passwd')).toThrow(BlobNotFoundError)
    const { hash } = await blobs.putBytes(Buffer.from('x'))
    expect(await blobs.has(hash)).toBe(true)
    await blobs.remove(hash)
    expect(await blobs.has(hash)).toBe(false)
  })
})
