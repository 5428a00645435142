import type { Metadata } from 'next'
import { translator } from '#lib/i18n/translate.ts'
import { LogPage } from '../_log/log-page.tsx'
import { localeOf } from '../_site/locale.ts'
import { pageMetadata } from '../_site/page-metadata.ts'
import { pagePaths } from '../_site/paths.ts'

export const dynamic = 'force-static'

type Params = Promise<{ locale: string }>

export async function generateMetadata({ params }: { params: Params }): Promise<Metadata> {
  const locale = await localeOf(params)
  const t = translator(locale, 'public')
  return pageMetadata(locale, pagePaths.log, { title: t('log.title'), description: t('log.lead') })
}

export default async function NewestRecordsPage({ params }: { params: Params }) {
  return <LogPage locale={await localeOf(params)} />
}
