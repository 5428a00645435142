import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { buildIndex } from '#lib/publish/build-index.ts'
import {
  exampleBundle,
  insertAccounts,
  orderDataset,
  orderEntry,
  orderFounding,
  orderWithdrawal,
  storeResult,
} from '#lib/publish/example-orders.ts'
import type { PublishDeps } from '#lib/publish/publish-deps.ts'
import { runIndexWorker } from '#lib/publish/run-index-worker.ts'
import { publishPending } from '#lib/publish/run-orders.ts'
import { verifyTree } from '#lib/publish/verify-tree.ts'
import { exampleDeadline, exampleEntry } from '#lib/published/fixtures.ts'
import type { Tree } from '#lib/published/tree.ts'
import { openTree } from '#lib/published/tree.ts'
import type { BlobStore } from '#lib/store/blob-store.ts'
import { filesystemBlobStore } from '#lib/store/filesystem-blob-store.ts'
import { temporaryDatabase } from '#lib/store/temporary-database.ts'
import type { Db } from '#lib/store/transaction.ts'

let home: string
let db: Db
let blobs: BlobStore
let tree: Tree
let close: () => Promise<void>
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'mulu-publish-'))
  const database = await temporaryDatabase()
  db = database.db
  close = database.close
  blobs = filesystemBlobStore(join(home, 'blobs'))
  tree = openTree(join(home, 'published'))
  await insertAccounts(db)
  await orderFounding(db, blobs, 1, await exampleBundle(blobs))
})
afterEach(async () => {
  await close()
  await rm(home, { recursive: true })
})

function publish(more: Partial<PublishDeps> = {}) {
  return publishPending({
    db,
    blobs,
    treeDir: tree.dir,
    deadlineFor: exampleDeadline,
    now: () => new Date('2026-11-20T00:00:00.000Z'),
    ...more,
  })
}
const problemsOf = async () => (await verifyTree(tree.dir)).problems
const file = (path: string) => join(tree.dir, path)
const submission = (number: number) =>
  db
    .selectFrom('submissions')
    .select('state')
    .where('id', '=', `submission-${number}`)
    .executeTakeFirstOrThrow()

test('a founding writes the whole portal and what the back office holds in force', async () => {
  const touched: unknown[] = []
  const refresh = async (what: unknown) => void touched.push(what)
  expect(await publish({ refresh })).toEqual({ published: [1], blocked: [] })
  expect((await tree.readPortal())?.city.en).toBe('Example')
  expect(await tree.readPersonnel()).toHaveLength(1)
  expect(await readFile(file('personnel.csv'), 'utf8')).toContain('市交通运输局')
  expect(await tree.readDataset('bus-routes')).toMatchObject({
    state: 'disclosed',
    changedAt: '2026-11-11T08:00:00.000Z',
    versions: [{ version: '1', log: 1, files: [{ precompressed: ['gzip', 'br'] }] }],
  })
  expect(await tree.readDataset('bus-stops')).toMatchObject({
    state: 'listed',
    pending: { start: '2026-11-01' },
  })
  expect((await tree.readPreview('bus-routes', '1'))?.rows).toEqual([['1路', '12']])
  const rows = await db.selectFrom('catalogue_entries').selectAll().orderBy('slug').execute()
  expect(rows).toMatchObject([
    { slug: 'bus-routes', version: 1, log_number: 1 },
    { slug: 'bus-stops', version: 0 },
  ])
  expect(await submission(1)).toEqual({ state: 'published' })
  expect(touched).toEqual([{ slugs: ['bus-routes', 'bus-stops'], kind: 'founding' }])
  expect(await verifyTree(tree.dir)).toMatchObject({ ok: true, records: 1 })
  expect(await publish()).toEqual({ published: [], blocked: [] })
})

test('a new version stands first, the former one stays', async () => {
  await orderDataset(db, 2, await storeResult(blobs, '2路'))
  await publish()
  const dataset = await tree.readDataset('bus-routes')
  expect(dataset?.versions.map((one) => [one.version, one.formedOn])).toEqual([
    ['2', '2026-11-05'],
    ['1', '2026-10-30'],
  ])
  expect(await readFile(file('datasets/bus-routes/1/data.csv'), 'utf8')).toContain('1路')
  expect(await readFile(file('datasets/bus-routes/2/data.csv'), 'utf8')).toContain('2路')
  expect((await tree.readLogRecords(2, 2))[0]).toMatchObject({ kind: 'dataset', subject: 'bus-routes' })
  expect(await problemsOf()).toEqual([])
})

test('a file of many chunks arrives whole', async () => {
  const long = '长'.repeat(300_000)
  await orderDataset(db, 2, await storeResult(blobs, long))
  await publish()
  expect(await readFile(file('datasets/bus-routes/2/data.csv'), 'utf8')).toBe(`线路,站数\n${long},12\n`)
  expect(await problemsOf()).toEqual([])
})

test('the bytes of one publication do not grow with the catalogue', async () => {
  await orderDataset(db, 2, await storeResult(blobs, '2路'))
  await publish()
  const [record] = await tree.readLogRecords(2, 2)
  expect(record?.written.map((one) => one.path)).toEqual([
    'datasets/bus-routes/2/data.csv',
    'datasets/bus-routes/2/data.csv.br',
    'datasets/bus-routes/2/data.csv.gz',
    'datasets/bus-routes/2/datapackage.json',
    'datasets/bus-routes/2/preview.json',
    'datasets/bus-routes/2/statement.json',
    'datasets/bus-routes/dataset.json',
  ])
})

test('a withdrawal leaves a notice, and no file, not even sample rows', async () => {
  await publish()
  await orderWithdrawal(db, 2, 'bus-routes')
  await publish()
  const dataset = await tree.readDataset('bus-routes')
  expect(dataset).toMatchObject({ state: 'withdrawn', withdrawal: { log: 2, ground: { zh: '数据有误' } } })
  expect(dataset?.entry.sample).toEqual([])
  await expect(readFile(file('datasets/bus-routes/1/data.csv'))).rejects.toThrow('ENOENT')
  expect(await problemsOf()).toEqual([])
  await orderDataset(db, 3, await storeResult(blobs, '3路'))
  expect((await publish()).blocked).toMatchObject([{ number: 3, fault: { code: 'dataset-withdrawn' } }])
})

test('conditional disclosure publishes the statement, not the files; narrowing removes them', async () => {
  await publish()
  const conditional = {
    type: 'conditional',
    conditions: { zh: '申请', en: 'Apply' },
    basis: { zh: '依据', en: 'Basis' },
  } as const
  await orderEntry(db, 2, exampleEntry({ disclosure: conditional }))
  await publish()
  expect(await tree.readDataset('bus-routes')).toMatchObject({ state: 'conditional', versions: [] })
  await expect(readFile(file('datasets/bus-routes/1/data.csv'))).rejects.toThrow('ENOENT')
  await orderDataset(db, 3, await storeResult(blobs, '秘密'))
  await publish()
  const record = (await tree.readLogRecords(3, 3))[0]
  expect(record?.written.map((one) => one.path)).toEqual(['datasets/bus-routes/dataset.json'])
  expect(await problemsOf()).toEqual([])
})

test('a version number is not given again after the files were removed', async () => {
  await publish()
  await orderWithdrawal(db, 2, 'bus-routes')
  await publish()
  await orderEntry(db, 3, exampleEntry())
  await publish()
  await orderDataset(db, 4, await storeResult(blobs, '4路'))
  await publish()
  expect((await tree.readDataset('bus-routes'))?.versions.map((one) => one.version)).toEqual(['2'])
  expect(await problemsOf()).toEqual([])
})

test('what the final scan finds blocks the order before the tree is touched, and not those after it', async () => {
  await publish()
  await orderDataset(db, 2, await storeResult(blobs, '2路'))
  await orderEntry(db, 3, exampleEntry({ slug: 'new-one' }))
  const finalScan = async (id: string) =>
    id === 'submission-2' ? { code: 'final-scan', params: { column: '线路' } } : null
  const outcome = await publish({ finalScan })
  expect(outcome).toMatchObject({ published: [3], blocked: [{ number: 2, fault: { code: 'final-scan' } }] })
  expect(await submission(2)).toEqual({ state: 'blocked' })
  expect((await tree.readDataset('bus-routes'))?.versions).toHaveLength(1)
  expect(await problemsOf()).toEqual([])
})

test('a preview with other columns than the approved result is never published', async () => {
  await publish()
  const result = await storeResult(blobs, '2路')
  await orderDataset(db, 2, { ...result, columns: ['线路'] })
  expect((await publish()).blocked).toMatchObject([{ fault: { code: 'result-inconsistent' } }])
})

test('a slug that is published cannot be founded again', async () => {
  await publish()
  await orderFounding(db, blobs, 2, { datasets: [{ entry: exampleEntry() }] })
  expect((await publish()).blocked).toMatchObject([{ fault: { code: 'dataset-already-published' } }])
})

test('a later founding adds to what stands', async () => {
  await publish()
  const entry = exampleEntry({ slug: 'imported', code: '306001/000099' })
  await orderFounding(db, blobs, 2, { datasets: [{ entry }] })
  await publish()
  expect(await tree.listDatasetSlugs()).toEqual(['bus-routes', 'bus-stops', 'imported'])
  expect(await tree.readThemes()).toHaveLength(1)
})

test('the index is the same however it is built, keeps the generation before and follows the log', async () => {
  await publish()
  const first = await buildIndex(tree.dir)
  expect(first).toMatchObject({ generation: '000001', log: 1 })
  expect(await runIndexWorker(tree.dir)).toEqual(first)
  expect((await tree.readListing()).map((row) => row.slug)).toEqual(['bus-routes', 'bus-stops'])
  expect(await tree.readCounts()).toMatchObject({ datasets: 2, disclosed: 1, listed: 1, rows: 1 })
  expect(await tree.readIndexText('feed.en.xml')).toContain(
    'https://data.example.org/en/datasets/bus-routes/',
  )
  expect(await tree.readIndexText('sitemap.xml')).toContain('hreflang="zh-CN"')
  expect(await tree.readIndexText('catalogue/transport.csv')).toContain('306001/000012')
  expect(await problemsOf()).toEqual([])
  for (const number of [2, 3]) {
    await orderDataset(db, number, await storeResult(blobs, `${number}路`))
    await publish()
    expect((await problemsOf()).map((problem) => problem.code)).toEqual(['index-behind'])
    await buildIndex(tree.dir)
  }
  await expect(readFile(file('index/000001/manifest.json'))).rejects.toThrow('ENOENT')
  expect(await readFile(file('index/000002/manifest.json'))).toBeTruthy()
  expect(await problemsOf()).toEqual([])
})

test('every kind of damage is named', async () => {
  await publish()
  await orderWithdrawal(db, 2, 'bus-stops')
  await publish()
  await buildIndex(tree.dir)
  const damages: [string, (path: string) => Promise<void>, string, string?][] = [
    ['datasets/bus-routes/1/data.csv', (path) => writeFile(path, 'other'), 'file-altered'],
    ['datasets/bus-routes/1/data.csv', (path) => rm(path), 'file-missing'],
    ['datasets/bus-routes/1/extra.csv', (path) => writeFile(path, ''), 'file-unrecorded'],
    ['.portal.json.tmp', (path) => writeFile(path, ''), 'file-unrecorded'],
    ['log/000001.json', (path) => appendSpace(path), 'log-chain-broken', 'log/000002.json'],
    ['log/000001.json', (path) => writeFile(path, '{}'), 'log-record-malformed'],
    ['log/000001.json', (path) => rm(path), 'log-chain-broken', 'log/000002.json'],
    ['log/000002.json', (path) => appendSpace(path), 'log-head-wrong', 'log/head.json'],
    ['log/head.json', (path) => rm(path), 'log-head-missing'],
    ['index/000002/listing.json', (path) => writeFile(path, '[]'), 'index-altered'],
    ['index/000002/facets.json', (path) => rm(path), 'index-missing'],
    ['index/000002/extra.json', (path) => writeFile(path, '[]'), 'file-unrecorded'],
  ]
  for (const [path, damage, code, named = path] of damages) {
    const before = await readFile(file(path)).catch(() => null)
    await damage(file(path))
    expect(await problemsOf(), `${code} ${path}`).toContainEqual(
      expect.objectContaining({ code, path: named }),
    )
    await (before ? writeFile(file(path), before) : rm(file(path)))
    expect(await problemsOf(), path).toEqual([])
  }
})

test('a file that a withdrawal removed and that stands again is named', async () => {
  await publish()
  await orderWithdrawal(db, 2, 'bus-routes')
  await publish()
  await mkdir(file('datasets/bus-routes/1'))
  await writeFile(file('datasets/bus-routes/1/data.csv'), 'back')
  expect(await problemsOf()).toEqual([{ code: 'file-not-removed', path: 'datasets/bus-routes/1/data.csv' }])
})

test('a file that stands with other bytes is not overwritten', async () => {
  await publish()
  await orderDataset(db, 2, await storeResult(blobs, '2路'))
  await mkdir(file('datasets/bus-routes/2'))
  await writeFile(file('datasets/bus-routes/2/data.csv'), 'someone else')
  await expect(publish()).rejects.toThrow('stands already with other content')
})

async function appendSpace(path: string): Promise<void> {
  await writeFile(path, `${await readFile(path, 'utf8')} `)
}
