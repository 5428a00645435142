import lunr from 'lunr'
import { tokenize } from '#lib/search/tokenize.ts'

/** UTF-16 offsets of a matched stretch of a text, `end` excluded. */
export interface HighlightRange {
  start: number
  end: number
}

/** Where the matched terms of a hit stand in a text; overlapping and touching stretches are joined. */
export function highlightRanges(text: string, terms: string[]): HighlightRange[] {
  const wanted = new Set(terms)
  const ranges: HighlightRange[] = []
  for (const { term, start, end, kind } of tokenize(text)) {
    const found = kind === 'word' ? wanted.has(term) || wanted.has(stem(term)) : wanted.has(term)
    const last = [...term].pop() as string
    if (!found && !(kind === 'cjk' && wanted.has(last))) continue
    const from = found ? start : end - last.length
    const previous = ranges[ranges.length - 1]
    if (previous && from <= previous.end) previous.end = Math.max(previous.end, end)
    else ranges.push({ start: from, end })
  }
  return ranges
}

const stem = (term: string) => lunr.stemmer(new lunr.Token(term, {})).toString()
