import type { ListingRow, PublishedDataset } from '#lib/published/format.ts'
import type { Counts, Facets } from '#lib/published/index-format.ts'

export function listingRow(dataset: PublishedDataset): ListingRow {
  const { entry, state } = dataset
  const newest = state === 'withdrawn' ? undefined : dataset.versions[0]
  return {
    slug: entry.slug,
    title: entry.title,
    abstract: entry.abstract,
    provider: entry.provider,
    themes: entry.themes,
    disclosure: entry.disclosure.type,
    state,
    formats: [...new Set(newest?.files.map((file) => file.format) ?? [])],
    updateFrequency: entry.updateFrequency,
    changedAt: dataset.changedAt,
    ...(newest && { rows: newest.rows }),
    ...(dataset.pending && { due: dataset.pending.due }),
    synthetic: entry.synthetic,
  }
}

export function facetsOf(rows: ListingRow[]): Facets {
  return {
    provider: facet(rows.map((row) => row.provider)),
    theme: facet(rows.flatMap((row) => row.themes)),
    disclosure: facet(rows.map((row) => row.disclosure)),
    format: facet(rows.flatMap((row) => row.formats)),
    updateFrequency: facet(rows.map((row) => row.updateFrequency)),
    state: facet(rows.map((row) => row.state)),
  }
}

function facet(values: string[]): { value: string; count: number }[] {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
}

export function countsOf(datasets: PublishedDataset[], organisations: number): Counts {
  const inState = (state: PublishedDataset['state']) => datasets.filter((one) => one.state === state).length
  const newest = datasets.flatMap((one) => (one.state === 'withdrawn' ? [] : one.versions.slice(0, 1)))
  const files = newest.flatMap((version) => version.files)
  const changedAt = datasets.map((one) => one.changedAt).sort()
  return {
    datasets: datasets.length - inState('withdrawn'),
    disclosed: inState('disclosed'),
    conditional: inState('conditional'),
    listed: inState('listed'),
    notDisclosed: inState('not-disclosed'),
    withdrawn: inState('withdrawn'),
    organisations,
    files: files.length,
    rows: newest.reduce((sum, version) => sum + version.rows, 0),
    bytes: files.reduce((sum, file) => sum + file.bytes, 0),
    ...(changedAt.length > 0 && { changedAt: changedAt.at(-1) }),
  }
}
