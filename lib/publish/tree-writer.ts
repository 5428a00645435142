import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, open, rename, rm, rmdir } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'

/** Called between the steps that a crash could part; only tests give one. */
export type OnStep = (step: string) => void | Promise<void>

/** A write-once file stands already with other bytes: never overwritten. */
export class WriteOnceError extends Error {
  constructor(path: string) {
    super(`published tree: ${path} stands already with other content`)
    this.name = 'WriteOnceError'
  }
}

/** Puts bytes at their place for good: written beside it, synced, renamed, and the folder synced. */
export async function replaceFile(
  dir: string,
  path: string,
  bytes: Readable,
  sha256: string,
  onStep: OnStep = () => {},
): Promise<void> {
  const target = join(dir, path)
  await ensureFolder(dirname(target))
  // A name that a repetition takes again, so that a crash leaves nothing behind for long.
  const temporary = join(dirname(target), `.${basename(target)}.tmp`)
  await writeSynced(temporary, bytes, sha256, path)
  await onStep(`written ${path}`)
  await rename(temporary, target)
  await syncFolder(dirname(target))
  await onStep(`renamed ${path}`)
}

/** As `replaceFile`, but what stands with the same bytes is left, and what stands with others is an error. */
export async function writeOnce(
  dir: string,
  path: string,
  open: () => Promise<Readable>,
  sha256: string,
  onStep?: OnStep,
): Promise<void> {
  const standing = await hashFile(join(dir, path))
  if (standing === sha256) return
  if (standing !== null) throw new WriteOnceError(path)
  await replaceFile(dir, path, await open(), sha256, onStep)
}

/** Removes a file, and its folder once that is empty. Nothing happens where there is none. */
export async function removeFile(dir: string, path: string): Promise<void> {
  const target = join(dir, path)
  await rm(target, { force: true })
  try {
    await rmdir(dirname(target))
    await syncFolder(dirname(dirname(target)))
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOTEMPTY' || code === 'EEXIST') return syncFolder(dirname(target))
    if (code !== 'ENOENT') throw error
  }
}

/** SHA-256 of a file, null where there is none. */
export async function hashFile(file: string): Promise<string | null> {
  const hash = createHash('sha256')
  try {
    await pipeline(createReadStream(file), hash)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
  return hash.digest('hex')
}

async function writeSynced(file: string, bytes: Readable, sha256: string, path: string): Promise<void> {
  const hash = createHash('sha256')
  const handle = await open(file, 'w', 0o644)
  try {
    for await (const chunk of bytes) {
      hash.update(chunk as Buffer)
      await handle.writeFile(chunk as Buffer)
    }
    await handle.sync()
  } finally {
    await handle.close()
  }
  if (hash.digest('hex') !== sha256) throw new Error(`the stored bytes of ${path} are damaged`)
}

/** A new folder is durable once its parent is. */
async function ensureFolder(folder: string): Promise<void> {
  const first = await mkdir(folder, { recursive: true })
  if (first === undefined) return
  for (let made = folder; made.length >= first.length; made = dirname(made)) await syncFolder(dirname(made))
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
