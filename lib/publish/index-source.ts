import type { Organisation, Theme } from '#lib/catalogue/entry.ts'
import type { Page, Portal, PublishedDataset } from '#lib/published/format.ts'
import { openTree } from '#lib/published/tree.ts'

/** The objects of a tree that indexes are made of. Datasets: newest change first, then slug. */
export interface IndexSource {
  log: number
  portal: Portal | null
  organisations: Organisation[]
  themes: Theme[]
  pages: Page[]
  datasets: PublishedDataset[]
}

/** Files that are open at a time. */
const batch = 64

export async function readIndexSource(treeDir: string): Promise<IndexSource> {
  const tree = openTree(treeDir)
  // The head first: an object published meanwhile is newer than the number says, and is indexed again.
  const head = await tree.readLogHead()
  const slugs = await tree.listDatasetSlugs()
  const datasets: PublishedDataset[] = []
  for (let at = 0; at < slugs.length; at += batch) {
    const read = await Promise.all(slugs.slice(at, at + batch).map(tree.readDataset))
    datasets.push(...read.filter((dataset) => dataset !== null))
  }
  datasets.sort((a, b) =>
    a.changedAt === b.changedAt ? order(a.entry.slug, b.entry.slug) : order(b.changedAt, a.changedAt),
  )
  return {
    log: head?.number ?? 0,
    portal: await tree.readPortal(),
    organisations: await tree.readOrganisations(),
    themes: await tree.readThemes(),
    pages: await tree.readPages(),
    datasets,
  }
}

const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
