import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { translator } from '#lib/i18n/translate.ts'
import { CataloguePage } from '../../../_catalogue/catalogue-page.tsx'
import { entriesPerPage } from '../../../_catalogue/per-page.ts'
import { localeOf } from '../../../_site/locale.ts'
import { pageMetadata } from '../../../_site/page-metadata.ts'
import { pageNumberOf } from '../../../_site/page-number.ts'
import { pagePaths } from '../../../_site/paths.ts'
import { readListing } from '../../../_site/site.ts'
import { staticParams } from '../../../_site/static-params.ts'

export const dynamic = 'force-static'

type Params = Promise<{ locale: string; page: string }>

export function generateStaticParams() {
  return staticParams('page', async () => {
    const pages = Math.ceil((await readListing()).length / entriesPerPage)
    return Array.from({ length: Math.max(0, pages - 1) }, (_, index) => String(index + 2))
  })
}

export async function generateMetadata({ params }: { params: Params }): Promise<Metadata> {
  const [locale, page] = [await localeOf(params), pageNumberOf((await params).page)]
  if (!page) return {}
  const title = translator(locale, 'public')('listing.pageTitle', { page })
  return pageMetadata(locale, (other) => pagePaths.datasets(other, page), { title })
}

export default async function DatasetsNextPage({ params }: { params: Params }) {
  const [locale, page] = [await localeOf(params), pageNumberOf((await params).page)]
  // The first page has one address only, `/datasets/`.
  if (!page || page < 2) notFound()
  return <CataloguePage locale={locale} page={page} />
}
