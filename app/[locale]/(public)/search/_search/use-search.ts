import { useEffect, useRef, useState } from 'react'
import type { Locale } from '#lib/i18n/locales.ts'
import type { SearchAnswer, SearchFinding, SearchQuestion } from './search-messages.ts'

export type SearchState =
  | { kind: 'idle' }
  | { kind: 'loading' }
  | { kind: 'failed' }
  | { kind: 'found'; findings: SearchFinding[] }

/** Findings for a text, from a worker that lives as long as the page. Answers that come too late are dropped. */
export function useSearch(locale: Locale, text: string): SearchState {
  const [state, setState] = useState<SearchState>({ kind: 'idle' })
  const worker = useRef<Worker>(null)
  const asked = useRef(0)
  useEffect(() => {
    const made = new Worker(new URL('./search-worker.ts', import.meta.url), { type: 'module' })
    made.addEventListener('message', ({ data }: MessageEvent<SearchAnswer>) => {
      if (data.id !== asked.current) return
      setState('failed' in data ? { kind: 'failed' } : { kind: 'found', findings: data.findings })
    })
    worker.current = made
    return () => made.terminate()
  }, [])
  useEffect(() => {
    asked.current += 1
    if (text.trim() === '') {
      setState({ kind: 'idle' })
      return
    }
    setState((known) => (known.kind === 'found' ? known : { kind: 'loading' }))
    worker.current?.postMessage({ id: asked.current, locale, text } satisfies SearchQuestion)
  }, [locale, text])
  return state
}
