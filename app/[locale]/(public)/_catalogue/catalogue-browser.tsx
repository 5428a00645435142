'use client'
import { type ReactNode, useEffect, useMemo, useState } from 'react'
import type { Locale } from '#lib/i18n/locales.ts'
import { makeTranslator } from '#lib/i18n/make-translator.ts'
import type { catalogue } from '#lib/i18n/messages/zh/catalogue.ts'
import type { common } from '#lib/i18n/messages/zh/common.ts'
import type { publicSite } from '#lib/i18n/messages/zh/public.ts'
import type { ListingRow } from '#lib/published/format.ts'
import { EmptyState } from '#lib/ui/empty-state.tsx'
import { Notice } from '#lib/ui/notice.tsx'
import { Pagination } from '#lib/ui/pagination.tsx'
import { Entries } from './entries.tsx'
import { type EntryWords, entryView } from './entry-view.ts'
import { FacetPanel } from './facet-panel.tsx'
import { type ListingQuery, matchingRows, sortRows, writeQuery } from './listing-query.ts'
import { loadListing } from './load-listing.ts'
import { useListingQuery } from './use-listing-query.ts'

export interface CatalogueWords extends EntryWords {
  themes: Record<string, string>
  disclosureTypes: typeof catalogue.disclosureTypes
  listing: typeof publicSite.listing
  pages: typeof common.pages
}

/**
 * The catalogue with facets. The rows that the server wrote (`children`) stay until the reader asks for something, and
 * for good when the listing cannot be loaded.
 */
export function CatalogueBrowser({
  locale,
  words,
  perPage,
  children,
}: {
  locale: Locale
  words: CatalogueWords
  perPage: number
  children: ReactNode
}) {
  const [query, change] = useListingQuery()
  const { rows, failed } = useListing()
  const t = makeTranslator(locale, words.listing)
  const textOf = useMemo(() => rowText(locale, words.organisations), [locale, words])
  const found = useMemo(
    () => rows && sortRows(matchingRows(rows, query, textOf), query.sort, locale),
    [rows, query, textOf, locale],
  )
  const asked = writeQuery(query) !== ''
  return (
    <div className="browser">
      <details className="browser-side needs-js" ref={openWhereThereIsRoom}>
        <summary>{t('filter')}</summary>
        {rows && (
          <search>
            <FacetPanel {...{ rows, query, textOf, locale, words }} onChange={change} />
          </search>
        )}
      </details>
      <div className="browser-main">
        {failed && <Notice tone="warning">{t('failed')}</Notice>}
        <p className="sr-only" role="status">
          {found && asked && t('found', { count: found.length })}
        </p>
        {found && asked ? <Found {...{ locale, words, perPage, query, found }} onClear={change} /> : children}
      </div>
    </div>
  )
}

function Found({
  locale,
  words,
  perPage,
  query,
  found,
  onClear,
}: {
  locale: Locale
  words: CatalogueWords
  perPage: number
  query: ListingQuery
  found: ListingRow[]
  onClear: (query: ListingQuery) => void
}) {
  const t = makeTranslator(locale, words.listing)
  const pages = makeTranslator(locale, words.pages)
  const page = Math.min(query.page, Math.max(1, Math.ceil(found.length / perPage)))
  const shown = found.slice((page - 1) * perPage, page * perPage)
  const nothing = { provider: [], theme: [], disclosure: [], format: [], updateFrequency: [] }
  return (
    <>
      <div className="cluster listing-head">
        <p>{t('found', { count: found.length })}</p>
        <button
          type="button"
          className="button button-quiet"
          onClick={() => onClear({ text: '', facets: nothing, sort: 'newest', page: 1 })}
        >
          {t('clear')}
        </button>
      </div>
      {shown.length > 0 ? (
        <Entries entries={shown.map((row) => entryView(row, locale, words))} />
      ) : (
        <EmptyState title={t('nothing')}>
          <p>{t('nothingHint')}</p>
        </EmptyState>
      )}
      <Pagination
        current={page}
        total={Math.ceil(found.length / perPage)}
        href={(number) => writeQuery({ ...query, page: number }) || '?'}
        text={{
          label: pages('label'),
          previous: pages('previous'),
          next: pages('next'),
          page: (number) => pages('page', { page: number }),
        }}
      />
    </>
  )
}

function useListing(): { rows: ListingRow[] | undefined; failed: boolean } {
  const [rows, setRows] = useState<ListingRow[]>()
  const [failed, setFailed] = useState(false)
  useEffect(() => {
    loadListing().then(setRows, () => setFailed(true))
  }, [])
  return { rows, failed }
}

/** Lower-case text of a row, made once for each. */
function rowText(locale: Locale, organisations: Record<string, string>) {
  const known = new WeakMap<ListingRow, string>()
  return (row: ListingRow) => {
    const text =
      known.get(row) ??
      [row.title[locale], row.abstract[locale], organisations[row.provider] ?? ''].join('\n').toLowerCase()
    known.set(row, text)
    return text
  }
}

/** Beside the listing the panel stands open; above it, on a narrow page, it is folded. */
function openWhereThereIsRoom(element: HTMLDetailsElement | null): void {
  if (element && matchMedia('(min-width: 60rem)').matches) element.open = true
}
