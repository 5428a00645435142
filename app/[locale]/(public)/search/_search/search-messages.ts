import type { SearchHit } from '#lib/search/query.ts'
import type { SearchLocale, SearchResultDocument } from '#lib/search/search-document.ts'

/** What the page asks of the worker. The first question loads the index of its language. */
export interface SearchQuestion {
  id: number
  locale: SearchLocale
  text: string
}

/** A dataset found, with the terms that matched. */
export interface SearchFinding {
  document: SearchResultDocument
  matches: SearchHit['matches']
}

/** The worker's answer to the question with the same id; `failed` when the index cannot be loaded. */
export type SearchAnswer = { id: number; findings: SearchFinding[] } | { id: number; failed: true }
