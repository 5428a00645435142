import lunr from 'lunr'
import type { SerializedIndex } from '#lib/search/build.ts'
import { tokenize } from '#lib/search/tokenize.ts'

export interface SearchHit {
  slug: string
  score: number
  /** Terms of the index that matched; `highlightRanges` shows them in a text. */
  matches: string[]
}

export interface SearchIndex {
  locale: SerializedIndex['locale']
  /** Best first; equal scores by slug, so that the ranking is the same everywhere. `limit` defaults to 50. */
  search(text: string, options?: { limit?: number }): SearchHit[]
}

/** One term of the query: the index terms equal to one of `exact`, or that begin with `prefix`. */
interface Wanted {
  exact: string[]
  prefix: string | undefined
}

/** Opens what `buildSearchIndex` made; a browser and the command line rank alike because both use this. */
export function openSearchIndex(serialized: SerializedIndex): SearchIndex {
  const index = lunr.Index.load(serialized.lunr)
  return {
    locale: serialized.locale,
    search: (text, { limit = 50 } = {}) => search(index, wantedTerms(text, serialized.locale), limit),
  }
}

function search(index: lunr.Index, wanted: Wanted[], limit: number): SearchHit[] {
  if (wanted.length === 0) return []
  const hits = index
    .query((query) => {
      for (const { exact, prefix } of wanted) {
        for (const term of exact) query.term(term, { usePipeline: false, boost: 2 })
        if (prefix !== undefined)
          query.term(prefix, { usePipeline: false, wildcard: lunr.Query.wildcard.TRAILING })
      }
    })
    .map((result) => ({
      slug: result.ref,
      score: result.score,
      matches: Object.keys(result.matchData.metadata).sort(),
    }))
  const complete = hits.filter((hit) =>
    wanted.every((one) => hit.matches.some((term) => isWanted(term, one))),
  )
  const ranked = complete.length > 0 ? complete : mostMatched(hits, wanted)
  return ranked.sort((a, b) => b.score - a.score || (a.slug < b.slug ? -1 : 1)).slice(0, limit)
}

/** No dataset has every term: those that have the most of them, lest one common pair of characters bring all. */
function mostMatched(hits: SearchHit[], wanted: Wanted[]): SearchHit[] {
  const counted = hits.map((hit) => ({
    hit,
    count: wanted.filter((one) => hit.matches.some((term) => isWanted(term, one))).length,
  }))
  const most = counted.reduce((best, { count }) => Math.max(best, count), 0)
  const enough = Math.max(1, Math.ceil(most / 2))
  return counted.filter(({ count }) => count >= enough).map(({ hit }) => hit)
}

function isWanted(term: string, { exact, prefix }: Wanted): boolean {
  return exact.includes(term) || (prefix !== undefined && term.startsWith(prefix))
}

function wantedTerms(text: string, locale: SerializedIndex['locale']): Wanted[] {
  const tokens = tokenize(text).filter(
    ({ term, kind }) => locale === 'zh' || kind === 'cjk' || !isStopWord(term),
  )
  return tokens.map(({ term, kind, end }, position) => {
    // The last word may be unfinished as long as nothing, not even a space, stands after it.
    const typing = kind === 'word' && position === tokens.length - 1 && end === text.length
    const alone = kind === 'cjk' && [...term].length === 1
    const exact = locale === 'en' && kind === 'word' ? [...new Set([term, stem(term)])] : [term]
    return { exact, prefix: typing || alone ? term : undefined }
  })
}

const stem = (term: string) => lunr.stemmer(new lunr.Token(term, {})).toString()
const isStopWord = (term: string) => lunr.stopWordFilter(new lunr.Token(term, {})) === undefined
