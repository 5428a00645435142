import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { PublishedDataset } from '#lib/published/format.ts'
import { e2e } from './setting.ts'

/** What stands in the published tree of the tests: the specs name no dataset that they can find. */

export interface ListedRow {
  slug: string
  state: PublishedDataset['state']
  title: { zh: string; en: string }
  provider: string
}

export function readTree<T>(path: string): T {
  return JSON.parse(readFileSync(join(e2e.home, 'published', path), 'utf8')) as T
}

export function readDataset(slug: string): PublishedDataset {
  return readTree(`datasets/${slug}/dataset.json`)
}

/** A file of the version in force. */
export function readPublishedFile(slug: string, name: string): Buffer {
  const version = readDataset(slug).versions[0]!.version
  return readFileSync(join(e2e.home, 'published/datasets', slug, version, name))
}

export function readListing(): ListedRow[] {
  const { generation } = readTree<{ generation: string }>('index/current.json')
  return readTree(`index/${generation}/listing.json`)
}

/** The first dataset of a state. */
export function datasetIn(state: PublishedDataset['state']): PublishedDataset {
  const row = readListing().find((one) => one.state === state)
  if (!row) throw new Error(`no dataset is ${state}`)
  return readDataset(row.slug)
}
