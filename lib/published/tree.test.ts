import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { canonicalJson } from '#lib/published/canonical-json.ts'
import { openTree } from '#lib/published/tree.ts'

let dir: string
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'mulu-tree-'))
})
afterEach(() => rm(dir, { recursive: true }))

async function put(path: string, text: string) {
  await mkdir(dirname(join(dir, path)), { recursive: true })
  await writeFile(join(dir, path), text)
}

test('canonical JSON sorts keys, drops undefined and ends with a line feed', () => {
  expect(canonicalJson({ b: 1, a: [{ d: undefined, c: 2 }] })).toBe(
    '{\n  "a": [\n    {\n      "c": 2\n    }\n  ],\n  "b": 1\n}\n',
  )
})

test('an empty folder, and one that does not exist, read as a portal without contents', async () => {
  for (const tree of [openTree(dir), openTree(join(dir, 'absent'))]) {
    expect(await tree.readPortal()).toBeNull()
    expect(await tree.readDataset('nothing')).toBeNull()
    expect(await tree.readOrganisations()).toEqual([])
    expect(await tree.readThemes()).toEqual([])
    expect(await tree.readPersonnel()).toEqual([])
    expect(await tree.readPages()).toEqual([])
    expect(await tree.readLogHead()).toBeNull()
    expect(await tree.readLogRecords(1, 9)).toEqual([])
    expect(await tree.readCurrentIndex()).toBeNull()
    expect(await tree.readListing()).toEqual([])
    expect(await tree.readFacets()).toBeNull()
    expect(await tree.listDatasetSlugs()).toEqual([])
  }
})

test('a malformed file is named, its contents are not', async () => {
  await put('portal.json', '{"name": "secret-value"}')
  await expect(openTree(dir).readPortal()).rejects.toThrow(/portal\.json: does not follow its schema/)
  await expect(openTree(dir).readPortal()).rejects.not.toThrow(/secret-value/)
  await put('themes.json', '[')
  await expect(openTree(dir).readThemes()).rejects.toThrow('themes.json: is not JSON')
})

test('a name that is no slug reads nothing', async () => {
  await put('outside.json', '{}')
  expect(await openTree(join(dir, 'pages')).readPage('../outside')).toBeNull()
  expect(await openTree(dir).readDataset('../x')).toBeNull()
})

test('the listing is read again when the generation changes', async () => {
  const current = (generation: string) =>
    put('index/current.json', JSON.stringify({ generation, log: 1, sha256: '0'.repeat(64) }))
  await put('index/000001/listing.json', '[]')
  await put(
    'index/000001/facets.json',
    JSON.stringify({ provider: [], theme: [], disclosure: [], format: [], updateFrequency: [], state: [] }),
  )
  await current('000001')
  const tree = openTree(dir)
  expect(await tree.readListing()).toEqual([])
  expect(await tree.readFacets()).not.toBeNull()
  await put('index/000002/facets.json', 'broken')
  await current('000002')
  await expect(tree.readFacets()).rejects.toThrow('index/000002/facets.json')
})
