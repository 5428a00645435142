import { listingRow } from '#lib/publish/index-listing.ts'
import type { IndexSource } from '#lib/publish/index-source.ts'
import { canonicalJson } from '#lib/published/canonical-json.ts'
import { buildSearchIndex } from '#lib/search/build.ts'
import type { SearchResultDocument } from '#lib/search/search-document.ts'
import { searchDocument } from '#lib/search/search-document.ts'

/** `search/<locale>.json`, the index, and `search/docs.<locale>.json`, what its results show. */
export function searchFiles({ datasets, organisations, themes }: IndexSource): [string, string][] {
  const providers = new Map(organisations.map((organisation) => [organisation.id, organisation]))
  return (['zh', 'en'] as const).flatMap((locale): [string, string][] => {
    const documents = datasets.map((dataset) =>
      searchDocument(dataset, providers.get(dataset.entry.provider), themes, locale),
    )
    const shown = datasets.map(
      (dataset): SearchResultDocument => ({
        slug: dataset.entry.slug,
        title: dataset.entry.title[locale],
        abstract: dataset.entry.abstract[locale],
        organisation: providers.get(dataset.entry.provider)?.name[locale] ?? dataset.entry.provider,
        state: dataset.state,
        disclosure: dataset.entry.disclosure.type,
        formats: listingRow(dataset).formats,
        changedAt: dataset.changedAt,
      }),
    )
    return [
      // Not canonical: lunr's order of keys carries meaning, and is the same for the same documents.
      [`search/${locale}.json`, `${JSON.stringify(buildSearchIndex(documents, locale))}\n`],
      [`search/docs.${locale}.json`, canonicalJson(shown)],
    ]
  })
}
