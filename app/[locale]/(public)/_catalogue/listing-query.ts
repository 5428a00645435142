import type { ListingRow } from '#lib/published/format.ts'

/** The facets of the catalogue, and the names they have in the address. */
export const facetNames = ['provider', 'theme', 'disclosure', 'format', 'updateFrequency'] as const
export type FacetName = (typeof facetNames)[number]

export const sorts = ['newest', 'oldest', 'title', 'rows'] as const
export type Sort = (typeof sorts)[number]

/** What the reader asks of the catalogue. All of it stands in the address, so that a choice can be passed on. */
export interface ListingQuery {
  text: string
  facets: Record<FacetName, string[]>
  sort: Sort
  /** From 1. */
  page: number
}

export function readQuery(parameters: URLSearchParams): ListingQuery {
  const sort = sorts.find((one) => one === parameters.get('sort')) ?? 'newest'
  const page = Number(parameters.get('page') ?? 1)
  return {
    text: parameters.get('q') ?? '',
    facets: Object.fromEntries(
      facetNames.map((name) => [name, [...new Set(parameters.getAll(name))]]),
    ) as ListingQuery['facets'],
    sort,
    page: Number.isSafeInteger(page) && page > 0 ? page : 1,
  }
}

/** The part of the address after the path: empty for a query that asks nothing. */
export function writeQuery(query: ListingQuery): string {
  const parameters = new URLSearchParams()
  if (query.text.trim()) parameters.set('q', query.text.trim())
  for (const name of facetNames) for (const value of query.facets[name]) parameters.append(name, value)
  if (query.sort !== 'newest') parameters.set('sort', query.sort)
  if (query.page > 1) parameters.set('page', String(query.page))
  const text = parameters.toString()
  return text && `?${text}`
}

/** Values of a row under a facet. */
export function facetValues(row: ListingRow, name: FacetName): string[] {
  switch (name) {
    case 'provider':
      return [row.provider]
    case 'theme':
      return row.themes
    case 'disclosure':
      return [row.disclosure]
    case 'format':
      return row.formats
    case 'updateFrequency':
      return [row.updateFrequency]
  }
}

/** Text of a row that the text filter looks into, in lower case. */
export type RowText = (row: ListingRow) => string

/** Rows that have all words, and of each facet one of the values chosen; `except` leaves one facet out. */
export function matchingRows(
  rows: ListingRow[],
  query: ListingQuery,
  textOf: RowText,
  except?: FacetName,
): ListingRow[] {
  const words = query.text.toLowerCase().split(/\s+/).filter(Boolean)
  const chosen = facetNames.filter((name) => name !== except && query.facets[name].length > 0)
  return rows.filter(
    (row) =>
      chosen.every((name) => facetValues(row, name).some((value) => query.facets[name].includes(value))) &&
      (words.length === 0 || hasWords(textOf(row), words)),
  )
}

const hasWords = (text: string, words: string[]) => words.every((word) => text.includes(word))

/**
 * How many rows each value of a facet would leave, given the other choices; most first. A value that was chosen stays
 * in the list when it leaves none, so that it can be taken back.
 */
export function facetCounts(
  rows: ListingRow[],
  query: ListingQuery,
  textOf: RowText,
  name: FacetName,
): { value: string; count: number }[] {
  const counts = new Map(query.facets[name].map((value) => [value, 0]))
  for (const row of matchingRows(rows, query, textOf, name)) {
    for (const value of facetValues(row, name)) counts.set(value, (counts.get(value) ?? 0) + 1)
  }
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
}

/** Rows in the order asked for; the listing comes newest first. */
export function sortRows(rows: ListingRow[], sort: Sort, locale: 'zh' | 'en'): ListingRow[] {
  switch (sort) {
    case 'newest':
      return rows
    case 'oldest':
      return rows.toReversed()
    case 'title':
      return rows.toSorted((a, b) => a.title[locale].localeCompare(b.title[locale], locale))
    case 'rows':
      return rows.toSorted((a, b) => (b.rows ?? -1) - (a.rows ?? -1))
  }
}
