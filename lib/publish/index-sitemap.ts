import { pageAddress } from '#lib/metadata/page-address.ts'
import type { IndexSource } from '#lib/publish/index-source.ts'

const locales = ['zh', 'en'] as const
const codes = { zh: 'zh-CN', en: 'en' } as const

const places = [
  ...['', 'datasets', 'organisations', 'themes', 'responsible', 'log', 'search'],
  ...['opinion', 'opinions', 'consultations', 'reports'],
]

/** Public pages below the language, with the day of their last change where it is known. */
function pagesOf({
  datasets,
  organisations,
  themes,
  pages,
}: IndexSource): { path: string; changed?: string }[] {
  return [
    ...places.map((path) => ({ path })),
    ...pages.map(({ slug, updatedOn }) => ({ path: `pages/${slug}`, changed: updatedOn })),
    ...organisations.map(({ id }) => ({ path: `organisations/${id}` })),
    ...themes.map(({ id }) => ({ path: `themes/${id}` })),
    ...datasets.map(({ entry, changedAt }) => ({ path: `datasets/${entry.slug}`, changed: changedAt })),
  ]
}

/** Every page in both languages, each naming the other as its alternate. */
export function sitemap(source: IndexSource): string {
  const origin = source.portal?.origin ?? ''
  const urls = pagesOf(source).flatMap(({ path, changed }) => {
    const alternates = locales.map((locale) => alternate(codes[locale], pageAddress(origin, locale, path)))
    alternates.push(alternate('x-default', pageAddress(origin, 'zh', path)))
    const lastmod = changed ? `<lastmod>${changed}</lastmod>` : ''
    return locales.map(
      (locale) =>
        `<url><loc>${escaped(pageAddress(origin, locale, path))}</loc>${lastmod}${alternates.join('')}</url>`,
    )
  })
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">',
    ...urls,
    '</urlset>',
    '',
  ].join('\n')
}

const alternate = (language: string, address: string) =>
  `<xhtml:link rel="alternate" hreflang="${language}" href="${escaped(address)}"/>`

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
