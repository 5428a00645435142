import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import { catalogueFiles } from '#lib/publish/index-catalogue.ts'
import { feedFiles } from '#lib/publish/index-feeds.ts'
import { countsOf, facetsOf, listingRow } from '#lib/publish/index-listing.ts'
import { searchFiles } from '#lib/publish/index-search.ts'
import { sitemap } from '#lib/publish/index-sitemap.ts'
import type { IndexSource } from '#lib/publish/index-source.ts'
import { readIndexSource } from '#lib/publish/index-source.ts'
import { sha256 } from '#lib/publish/sha256.ts'
import { hashFile, replaceFile } from '#lib/publish/tree-writer.ts'
import { canonicalJson } from '#lib/published/canonical-json.ts'
import { padded, treePaths } from '#lib/published/paths.ts'
import type { CurrentIndex } from '#lib/published/tree.ts'
import { openTree } from '#lib/published/tree.ts'

/**
 * Builds the indexes of a tree from its objects, puts the new generation in force and removes all but the one before
 * it, which a page may still be reading. Repeatable: the same tree gives the same bytes. One at a time per tree.
 */
export async function buildIndex(treeDir: string): Promise<CurrentIndex> {
  const source = await readIndexSource(treeDir)
  const files = indexFiles(source)
  const manifest = canonicalJson(
    files.map(([path, text]) => ({ path, sha256: sha256(text), bytes: Buffer.byteLength(text) })),
  )
  const digest = sha256(manifest)
  const generation = await writeGeneration(treeDir, padded(source.log), digest, [
    ...files,
    ['manifest.json', manifest],
  ])
  const previous = await openTree(treeDir).readCurrentIndex()
  const current = { generation, log: source.log, sha256: digest }
  const json = canonicalJson(current)
  await replaceFile(treeDir, treePaths.currentIndex, Readable.from([Buffer.from(json)]), sha256(json))
  await removeOld(treeDir, [generation, previous?.generation ?? generation])
  return current
}

function indexFiles(source: IndexSource): [string, string][] {
  const rows = source.datasets.map(listingRow)
  const files: [string, string][] = [
    ['listing.json', canonicalJson(rows)],
    ['facets.json', canonicalJson(facetsOf(rows))],
    ['counts.json', canonicalJson(countsOf(source.datasets, source.organisations.length))],
    ['sitemap.xml', sitemap(source)],
    ...searchFiles(source),
    ...catalogueFiles(source),
    ...feedFiles(source),
  ]
  return files.sort(([a], [b]) => (a < b ? -1 : 1))
}

/** Written aside and renamed whole. Other bytes for the same log (a newer program) get a name of their own. */
async function writeGeneration(
  treeDir: string,
  name: string,
  digest: string,
  files: [string, string][],
): Promise<string> {
  for (let attempt = 1; ; attempt++) {
    const generation = attempt === 1 ? name : `${name}-${attempt}`
    const standing = await hashFile(join(treeDir, treePaths.index(generation, 'manifest.json')))
    if (standing === digest) return generation
    if (standing !== null) continue
    const building = join(treeDir, 'index', `.building-${generation}`)
    const target = join(treeDir, 'index', generation)
    await rm(building, { recursive: true, force: true })
    for (const [path, text] of files) {
      await mkdir(dirname(join(building, path)), { recursive: true })
      await writeFile(join(building, path), text)
    }
    await rm(target, { recursive: true, force: true })
    await rename(building, target)
    return generation
  }
}

async function removeOld(treeDir: string, kept: string[]): Promise<void> {
  for (const entry of await readdir(join(treeDir, 'index'), { withFileTypes: true })) {
    if (!entry.isDirectory() || kept.includes(entry.name)) continue
    await rm(join(treeDir, 'index', entry.name), { recursive: true, force: true })
  }
}
