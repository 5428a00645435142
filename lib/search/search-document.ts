import type { Organisation, Theme } from '#lib/catalogue/entry.ts'
import type { PublishedDataset } from '#lib/published/format.ts'

export type SearchLocale = 'zh' | 'en'

/** What is searched of one dataset, in one language. */
export interface SearchDocument {
  slug: string
  title: string
  keywords: string
  /** Labels, names and meanings of the information items. */
  items: string
  abstract: string
  /** Names of the provider and of the themes. */
  organisation: string
}

/** What a result shows; `search/docs.<locale>.json` is a list of these in the order of the listing. */
export interface SearchResultDocument {
  slug: string
  title: string
  abstract: string
  organisation: string
  state: PublishedDataset['state']
  disclosure: PublishedDataset['entry']['disclosure']['type']
  formats: string[]
  changedAt: string
}

export function searchDocument(
  { entry }: PublishedDataset,
  organisation: Organisation | undefined,
  themes: Theme[],
  locale: SearchLocale,
): SearchDocument {
  const items = entry.items.map((item) => [item.label[locale], item.name, item.description?.[locale]])
  return {
    slug: entry.slug,
    title: entry.title[locale],
    keywords: [...entry.keywords[locale], entry.code].join(' '),
    items: items.map((texts) => texts.filter(Boolean).join(' ')).join(' '),
    abstract: entry.abstract[locale],
    organisation: [
      organisation?.name[locale],
      organisation?.shortName[locale],
      ...themes.filter((theme) => entry.themes.includes(theme.id)).map((theme) => theme.name[locale]),
    ]
      .filter(Boolean)
      .join(' '),
  }
}
