import { locales } from '#lib/i18n/locales.ts'
import type { Touched } from '#lib/publish/publish-deps.ts'

/** Paths whose pages are to be rendered anew, and route patterns with what Next calls their type. */
export interface RefreshRequest {
  paths: string[]
  patterns: { path: string; type: 'page' | 'layout' }[]
}

/** Everything: after a founding (name, notice, organisations stand on every page) and when a server starts. */
export const everyPage: RefreshRequest = { paths: [], patterns: [{ path: '/', type: 'layout' }] }

/** The pages that one publication touches: the dataset's, in each language. */
export function pagesOf(touched: Touched): RefreshRequest {
  // A document may show on many pages: whoever answers for a dataset stands on its page.
  if (touched.kind === 'founding' || touched.kind === 'personnel') return everyPage
  const { [touched.kind]: documentPages } = pagesOfDocuments
  if (documentPages) return documentPages
  return {
    paths: touched.slugs.flatMap((slug) => locales.map((locale) => `/${locale}/datasets/${slug}`)),
    patterns: [],
  }
}

const publicPage = (path: string) => ({ path: `/[locale]/(public)${path}`, type: 'page' as const })

/** Pages that say whether a consultation is open. */
export const consultationPages: RefreshRequest = {
  paths: [],
  patterns: ['', '/consultations', '/consultations/[slug]'].map(publicPage),
}

/** Pages that show documents of a kind. */
const pagesOfDocuments: Partial<Record<Touched['kind'], RefreshRequest>> = {
  consultation: consultationPages,
  answer: { paths: [], patterns: ['/opinions', '/opinions/[id]', '/datasets/[slug]'].map(publicPage) },
  report: { paths: [], patterns: ['/reports', '/reports/[id]'].map(publicPage) },
}

const listings = ['', '/datasets', '/organisations', '/themes', '/log']

/** The pages that show the indexes or the log. */
export const indexPages: RefreshRequest = {
  paths: ['/sitemap.xml', ...locales.flatMap((locale) => listings.map((listing) => `/${locale}${listing}`))],
  patterns: [
    '/[locale]/(public)/datasets/page/[page]',
    '/[locale]/(public)/organisations/[id]',
    '/[locale]/(public)/themes/[id]',
    '/[locale]/(public)/log/page/[page]',
  ].map((path) => ({ path, type: 'page' as const })),
}

export const refreshPath = '/api/internal/refresh/'

/**
 * Asks this very process, over loopback, to refresh pages: Next allows it within a request only, and remembers it in
 * the memory of the process that was asked.
 */
export function loopbackRefresh(port: number, token: string) {
  return async (request: RefreshRequest): Promise<void> => {
    const response = await fetch(`http://127.0.0.1:${port}${refreshPath}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify(request),
      signal: AbortSignal.timeout(10_000),
    })
    if (!response.ok) throw new Error(`The refresh of pages was answered with ${response.status}.`)
  }
}
