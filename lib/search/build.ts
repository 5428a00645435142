import lunr from 'lunr'
import type { SearchDocument, SearchLocale } from '#lib/search/search-document.ts'
import { indexTerms } from '#lib/search/tokenize.ts'

/** JSON of an index; opaque but for the locale. Nothing outside lib/search looks into it. */
export interface SerializedIndex {
  format: 1
  locale: SearchLocale
  documents: number
  lunr: object
}

const boosts = { title: 8, keywords: 4, items: 2, abstract: 1.5, organisation: 1 } as const

/**
 * English words are indexed by stem and as written: the stem finds other forms of a finished word, the word as
 * written is found by its beginning while one types.
 */
const stemAndKeep: lunr.PipelineFunction = (token) => {
  const stem = lunr.stemmer(token.clone())
  return stem.toString() === token.toString() ? token : ([token, stem] as unknown as lunr.Token)
}
lunr.Pipeline.registerFunction(stemAndKeep, 'stem-and-keep')

/** Builds the index of one language. The same documents in the same order give the same bytes. */
export function buildSearchIndex(documents: SearchDocument[], locale: SearchLocale): SerializedIndex {
  const builder = new lunr.Builder()
  builder.ref('slug')
  for (const [field, boost] of Object.entries(boosts)) builder.field(field, { boost })
  builder.tokenizer = indexTokenizer
  if (locale === 'en') builder.pipeline.add(lunr.stopWordFilter, stemAndKeep)
  for (const document of documents) builder.add(document)
  return { format: 1, locale, documents: documents.length, lunr: builder.build().toJSON() }
}

const indexTokenizer = Object.assign(
  (text?: string | object | object[] | null) =>
    indexTerms(String(text ?? '')).map((term) => new lunr.Token(term, {})),
  { separator: /[\s-]+/ },
) as typeof lunr.tokenizer
