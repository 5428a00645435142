import type { SerializedIndex } from '#lib/search/build.ts'
import { openSearchIndex } from '#lib/search/query.ts'
import type { SearchLocale, SearchResultDocument } from '#lib/search/search-document.ts'
import { loadIndexFile } from '../../_catalogue/load-listing.ts'
import type { SearchAnswer, SearchQuestion } from './search-messages.ts'

/** Searches off the main thread, so that typing stays smooth while an index of thousands is read. */
const opened = new Map<SearchLocale, ReturnType<typeof open>>()

async function open(locale: SearchLocale) {
  const [serialized, documents] = await Promise.all([
    loadIndexFile<SerializedIndex>(`search/${locale}.json`),
    loadIndexFile<SearchResultDocument[]>(`search/docs.${locale}.json`),
  ])
  const index = openSearchIndex(serialized)
  return { index, bySlug: new Map(documents.map((document) => [document.slug, document])) }
}

async function answer({ id, locale, text }: SearchQuestion): Promise<SearchAnswer> {
  const opening = opened.get(locale) ?? open(locale)
  opened.set(locale, opening)
  try {
    const { index, bySlug } = await opening
    const findings = index.search(text).flatMap(({ slug, matches }) => {
      const document = bySlug.get(slug)
      return document ? [{ document, matches }] : []
    })
    return { id, findings }
  } catch {
    // The next question tries again: the network may be back.
    opened.delete(locale)
    return { id, failed: true }
  }
}

self.addEventListener('message', async (event: MessageEvent<SearchQuestion>) => {
  self.postMessage(await answer(event.data))
})
