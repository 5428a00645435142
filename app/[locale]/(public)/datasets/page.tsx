import type { Metadata } from 'next'
import { translator } from '#lib/i18n/translate.ts'
import { CataloguePage } from '../_catalogue/catalogue-page.tsx'
import { localeOf } from '../_site/locale.ts'
import { pageMetadata } from '../_site/page-metadata.ts'
import { pagePaths } from '../_site/paths.ts'

export const dynamic = 'force-static'

type Params = Promise<{ locale: string }>

export async function generateMetadata({ params }: { params: Params }): Promise<Metadata> {
  const locale = await localeOf(params)
  return pageMetadata(locale, pagePaths.datasets, { title: translator(locale, 'public')('listing.title') })
}

export default async function DatasetsPage({ params }: { params: Params }) {
  return <CataloguePage locale={await localeOf(params)} page={1} />
}
