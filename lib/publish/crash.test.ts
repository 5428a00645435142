import { execFile } from 'node:child_process'
import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { publishIn } from '#lib/publish/crash-fixture.ts'
import {
  exampleBundle,
  insertAccounts,
  orderDataset,
  orderFounding,
  orderWithdrawal,
  storeResult,
} from '#lib/publish/example-orders.ts'
import { verifyTree } from '#lib/publish/verify-tree.ts'
import { exampleEntry } from '#lib/published/fixtures.ts'
import { filesystemBlobStore } from '#lib/store/filesystem-blob-store.ts'
import { migrate } from '#lib/store/migrate.ts'
import { openDatabase } from '#lib/store/open-database.ts'

let dir: string
let template: string
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'mulu-crash-'))
  template = join(dir, 'template')
  const blobs = filesystemBlobStore(join(template, 'blobs'))
  const bundle = await exampleBundle(blobs)
  const entry = exampleEntry({ slug: 'bus-fares', code: '306001/000014' })
  bundle.datasets.push({ entry, version: { ...(await storeResult(blobs, '9路')), formedOn: '2026-10-30' } })
  const result = await storeResult(blobs, '2路')
  const db = openDatabase(join(template, 'portal.db'))
  await migrate(db)
  await insertAccounts(db)
  await orderFounding(db, blobs, 1, bundle)
  await orderDataset(db, 2, result)
  await orderWithdrawal(db, 3, 'bus-fares')
  await db.destroy()
})
afterAll(() => rm(dir, { recursive: true }))

async function freshHome(name: string): Promise<string> {
  const home = join(dir, name)
  await cp(template, home, { recursive: true })
  return home
}

/** Path and bytes of every file, hidden ones too: a crash may leave nothing behind. */
async function contents(home: string): Promise<Record<string, string>> {
  const tree = join(home, 'published')
  const entries = await readdir(tree, { recursive: true, withFileTypes: true })
  const files = entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name))
  const pairs = files.sort().map(async (file) => [file.slice(tree.length), await readFile(file, 'base64')])
  return Object.fromEntries(await Promise.all(pairs))
}

function killedAt(home: string, step: number): Promise<NodeJS.Signals | null> {
  return new Promise((resolve) => {
    const fixture = join(process.cwd(), 'lib/publish/crash-fixture.ts')
    const node = join(process.cwd(), 'node_modules/.bin/node')
    // Compiled once: the test starts Node a hundred times.
    const env = { ...process.env, NODE_COMPILE_CACHE: join(dir, 'compiled') }
    execFile(node, [fixture, home, String(step)], { env }, (error) => resolve(error?.signal ?? null))
  })
}

test('a process killed at any step leaves what the next one completes to the same bytes', async () => {
  const undisturbed = await freshHome('undisturbed')
  let steps = 0
  await publishIn(undisturbed, () => {
    steps += 1
  })
  const expected = await contents(undisturbed)
  expect(await verifyTree(join(undisturbed, 'published'))).toMatchObject({ ok: true, records: 3 })
  expect(steps).toBeGreaterThan(40)

  expect(await killedAt(await freshHome('unkilled'), steps + 1)).toBeNull()
  const pending = Array.from({ length: steps }, (_, index) => index + 1)
  const work = async () => {
    for (let step = pending.shift(); step !== undefined; step = pending.shift()) {
      const home = await freshHome(`killed-${step}`)
      expect(await killedAt(home, step), `step ${step}`).toBe('SIGKILL')
      await publishIn(home)
      expect(await contents(home), `killed at step ${step}`).toEqual(expected)
      await rm(home, { recursive: true })
    }
  }
  await Promise.all([work(), work()])
}, 300_000)
