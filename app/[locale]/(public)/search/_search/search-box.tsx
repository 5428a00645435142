'use client'
import { useEffect, useState } from 'react'
import type { Locale } from '#lib/i18n/locales.ts'
import { makeTranslator } from '#lib/i18n/make-translator.ts'
import type { publicSite } from '#lib/i18n/messages/zh/public.ts'
import { EmptyState } from '#lib/ui/empty-state.tsx'
import { Notice } from '#lib/ui/notice.tsx'
import { SearchFindings } from './search-findings.tsx'
import { type SearchState, useSearch } from './use-search.ts'

export interface SearchBoxProps {
  locale: Locale
  messages: typeof publicSite.search
  states: typeof publicSite.states
}

/** Search as one types. The question stands in the address (`?q=`), where the header's form puts it too. */
export function SearchBox({ locale, messages, states }: SearchBoxProps) {
  const t = makeTranslator(locale, messages)
  const [text, setText] = useState('')
  useEffect(() => setText(new URLSearchParams(window.location.search).get('q') ?? ''), [])
  const state = useSearch(locale, text)
  function change(next: string) {
    setText(next)
    const query = next.trim() ? `?q=${encodeURIComponent(next.trim())}` : ''
    window.history.replaceState(null, '', window.location.pathname + query)
  }
  return (
    <>
      <search className="search-main">
        <form onSubmit={(event) => event.preventDefault()}>
          <label htmlFor="search-text">{t('label')}</label>
          <input
            id="search-text"
            className="input"
            type="search"
            autoComplete="off"
            placeholder={t('placeholder')}
            value={text}
            onChange={(event) => change(event.target.value)}
          />
        </form>
      </search>
      <p className="listing-head" role="status">
        {statusOf(state, t)}
      </p>
      {state.kind === 'failed' && <Notice tone="warning">{t('failed')}</Notice>}
      {state.kind === 'found' && state.findings.length === 0 && (
        <EmptyState title={t('nothing')}>
          <p className="measure">{t('nothingHint')}</p>
        </EmptyState>
      )}
      {state.kind === 'found' && state.findings.length > 0 && (
        <SearchFindings locale={locale} findings={state.findings} states={states} />
      )}
    </>
  )
}

function statusOf(
  state: SearchState,
  t: ReturnType<typeof makeTranslator<SearchBoxProps['messages']>>,
): string {
  switch (state.kind) {
    case 'idle':
      return t('start')
    case 'loading':
      return t('loading')
    case 'failed':
      return ''
    case 'found':
      return t('found', { count: state.findings.length })
  }
}
