import { Feed } from 'feed'
import { datasetAddress, pageAddress } from '#lib/metadata/page-address.ts'
import type { IndexSource } from '#lib/publish/index-source.ts'
import type { Portal, PublishedDataset } from '#lib/published/format.ts'

const locales = ['zh', 'en'] as const
type Locale = (typeof locales)[number]

/** Entries of a feed: enough for a reader that looks in once a week. */
const longest = 50

/** Atom feeds of the latest changes by file name: of the portal, of each organisation and of each theme. */
export function feedFiles(source: IndexSource): [string, string][] {
  const { portal, datasets } = source
  if (!portal) return []
  return locales.flatMap((locale) => {
    const feed = (file: string, page: string, datasetsOf: PublishedDataset[], about?: string) =>
      [file, atom(source, portal, { locale, file, page, datasets: datasetsOf, about })] as [string, string]
    return [
      feed(`feed.${locale}.xml`, '', datasets),
      ...source.organisations.map(({ id, name }) =>
        feed(
          `feeds/organisations/${id}.${locale}.xml`,
          `organisations/${id}`,
          datasets.filter((one) => one.entry.provider === id),
          name[locale],
        ),
      ),
      ...source.themes.map(({ id, name }) =>
        feed(
          `feeds/themes/${id}.${locale}.xml`,
          `themes/${id}`,
          datasets.filter((one) => one.entry.themes.includes(id)),
          name[locale],
        ),
      ),
    ]
  })
}

interface FeedParts {
  locale: Locale
  file: string
  page: string
  datasets: PublishedDataset[]
  about: string | undefined
}

function atom(source: IndexSource, portal: Portal, parts: FeedParts): string {
  const { locale, file, page, about } = parts
  const address = pageAddress(portal.origin, locale, page)
  const latest = parts.datasets.slice(0, longest)
  const feed = new Feed({
    id: address,
    title: about ? `${about} · ${portal.name[locale]}` : portal.name[locale],
    description: portal.tagline[locale],
    link: address,
    language: locale === 'zh' ? 'zh-CN' : 'en',
    feedLinks: { atom: `${portal.origin}/data/${file}` },
    // An empty feed has no time of its own, and one of the clock would make every build differ.
    updated: new Date(latest[0]?.changedAt ?? 0),
    author: { name: portal.publisher[locale] },
    generator: false,
  })
  for (const dataset of latest) feed.addItem(item(source, portal, dataset, locale))
  return feed.atom1()
}

function item({ organisations }: IndexSource, portal: Portal, dataset: PublishedDataset, locale: Locale) {
  const { entry } = dataset
  const provider = organisations.find((one) => one.id === entry.provider)
  return {
    id: datasetAddress(portal.origin, locale, entry.slug),
    link: datasetAddress(portal.origin, locale, entry.slug),
    title: html(entry.title[locale]),
    description: html((dataset.withdrawal?.ground ?? entry.abstract)[locale]),
    date: new Date(dataset.changedAt),
    published: new Date(dataset.listedAt),
    author: provider ? [{ name: provider.name[locale] }] : [],
    category: entry.keywords[locale].map((term) => ({ name: term, term })),
  }
}

/** The feed declares its texts as HTML; ours are plain. */
const html = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
