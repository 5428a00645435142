import type { Locale } from '#lib/i18n/locales.ts'
import type { ListingRow } from '#lib/published/format.ts'

/** What is looked for in the directory; empty for anything. */
export interface Wanted {
  words: string
  duty: string
  /** Words of a dataset's title. */
  dataset: string
}

export const wordsOf = (text: string) => text.trim().toLowerCase().split(/\s+/).filter(Boolean)

/**
 * Whether a post is in charge of a dataset whose title has these words; null where none is asked for. A post that
 * names no datasets is in charge of all that its department provides.
 */
export function inChargeOf(
  title: string,
  listing: readonly Pick<ListingRow, 'slug' | 'provider' | 'title'>[],
  locale: Locale,
): ((department: string, datasets: string) => boolean) | null {
  const words = wordsOf(title)
  if (words.length === 0) return null
  const found = listing.filter((row) => words.every((word) => row.title[locale].toLowerCase().includes(word)))
  return (department, datasets) => {
    const own = datasets.split(' ').filter(Boolean)
    return found.some(({ slug, provider }) =>
      own.length === 0 ? provider === department : own.includes(slug),
    )
  }
}
