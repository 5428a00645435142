export type PageLocale = 'zh' | 'en'

/** Absolute address of a public page; `path` is below the language, without slashes at its ends, '' for home. */
export function pageAddress(origin: string, locale: PageLocale, path: string): string {
  return `${origin}/${locale}/${path === '' ? '' : `${path}/`}`
}

export const datasetAddress = (origin: string, locale: PageLocale, slug: string) =>
  pageAddress(origin, locale, `datasets/${slug}`)
