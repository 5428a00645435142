import { useCallback, useEffect, useState } from 'react'
import { type ListingQuery, readQuery, writeQuery } from './listing-query.ts'

/** The query in the address. Typing replaces the entry of the history, a choice adds one, so that "back" undoes it. */
export function useListingQuery() {
  const [query, setQuery] = useState<ListingQuery>(() => readQuery(new URLSearchParams()))
  useEffect(() => {
    const read = () => setQuery(readQuery(new URLSearchParams(window.location.search)))
    read()
    window.addEventListener('popstate', read)
    return () => window.removeEventListener('popstate', read)
  }, [])
  const change = useCallback((next: ListingQuery, typing = false) => {
    const address = window.location.pathname + writeQuery(next)
    if (typing) window.history.replaceState(null, '', address)
    else window.history.pushState(null, '', address)
    setQuery(next)
  }, [])
  return [query, change] as const
}
