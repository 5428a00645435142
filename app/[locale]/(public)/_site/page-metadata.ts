import type { Metadata } from 'next'
import { type Locale, languageTags, locales } from '#lib/i18n/locales.ts'

/**
 * Title, description, canonical address and the addresses in the other languages of a page.
 * `path` gives the page's address in a language.
 */
export function pageMetadata(
  locale: Locale,
  path: (locale: Locale) => string,
  { title, description }: { title: string; description?: string },
): Metadata {
  const languages = Object.fromEntries(locales.map((other) => [languageTags[other], path(other)]))
  return {
    title,
    description,
    alternates: { canonical: path(locale), languages: { ...languages, 'x-default': path('zh') } },
    openGraph: { title, description, url: path(locale), locale: languageTags[locale], type: 'website' },
  }
}
