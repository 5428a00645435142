'use client'
import { useEffect, useState } from 'react'
import { formatDay, type Locale } from '#lib/i18n/locales.ts'
import { makeTranslator } from '#lib/i18n/make-translator.ts'
import { Notice } from '#lib/ui/notice.tsx'

/**
 * Says that a fault of this data is being looked into. An island, because that begins and ends in the back office
 * without a publication; where it cannot be asked the page says nothing of it.
 */
export function UnderReview({
  locale,
  address,
  text,
}: {
  locale: Locale
  /** Of the back office; answers with JSON. */
  address: string
  text: { underReviewTitle: string; underReview: string }
}) {
  const [since, setSince] = useState<string | null>(null)
  useEffect(() => {
    const away = new AbortController()
    fetch(address, { headers: { accept: 'application/json' }, signal: away.signal })
      .then((response) => (response.ok ? response.json() : null))
      .then((state: { since?: string } | null) => setSince(state?.since ?? null))
      .catch(() => setSince(null))
    return () => away.abort()
  }, [address])
  if (since === null) return null
  return (
    <Notice tone="warning" title={text.underReviewTitle} live="polite">
      <p>{makeTranslator(locale, text)('underReview', { day: formatDay(locale, since) })}</p>
    </Notice>
  )
}
