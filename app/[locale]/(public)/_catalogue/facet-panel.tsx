'use client'
import type { Locale } from '#lib/i18n/locales.ts'
import { makeTranslator } from '#lib/i18n/make-translator.ts'
import type { ListingRow } from '#lib/published/format.ts'
import type { CatalogueWords } from './catalogue-browser.tsx'
import { Facet } from './facet.tsx'
import {
  type FacetName,
  facetCounts,
  facetNames,
  type ListingQuery,
  type RowText,
  type Sort,
  sorts,
} from './listing-query.ts'

/** Text filter, order and facets of the catalogue. */
export function FacetPanel({
  rows,
  query,
  textOf,
  locale,
  words,
  onChange,
}: {
  rows: ListingRow[]
  query: ListingQuery
  textOf: RowText
  locale: Locale
  words: CatalogueWords
  onChange: (next: ListingQuery, typing?: boolean) => void
}) {
  const t = makeTranslator(locale, words.listing)
  function toggle(name: FacetName, value: string) {
    const chosen = query.facets[name]
    const next = chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value]
    onChange({ ...query, page: 1, facets: { ...query.facets, [name]: next } })
  }
  return (
    <>
      <label className="facet-label" htmlFor="catalogue-text">
        {t('text')}
      </label>
      <input
        id="catalogue-text"
        className="input"
        type="search"
        value={query.text}
        onChange={(event) => onChange({ ...query, page: 1, text: event.target.value }, true)}
      />
      <label className="facet-label" htmlFor="catalogue-sort">
        {t('sort')}
      </label>
      <select
        id="catalogue-sort"
        className="input"
        value={query.sort}
        onChange={(event) => onChange({ ...query, page: 1, sort: event.target.value as Sort })}
      >
        {sorts.map((sort) => (
          <option key={sort} value={sort}>
            {t(`sorts.${sort}`)}
          </option>
        ))}
      </select>
      {facetNames.map((name) => (
        <Facet
          key={name}
          name={name}
          legend={t(name)}
          more={(count) => t('more', { count })}
          values={facetCounts(rows, query, textOf, name).map((one) => ({
            ...one,
            label: labelOf(words, name, one.value),
          }))}
          chosen={query.facets[name]}
          onToggle={(value) => toggle(name, value)}
        />
      ))}
    </>
  )
}

function labelOf(words: CatalogueWords, name: FacetName, value: string): string {
  switch (name) {
    case 'provider':
      return words.organisations[value] ?? value
    case 'theme':
      return words.themes[value] ?? value
    case 'disclosure':
      return words.disclosureTypes[value as ListingRow['disclosure']] ?? value
    case 'format':
      return value.toUpperCase()
    case 'updateFrequency':
      return words.updateFrequencies[value as ListingRow['updateFrequency']] ?? value
  }
}
