import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { translator } from '#lib/i18n/translate.ts'
import { blockCount, blockRange } from '../../../_log/log-blocks.ts'
import { LogPage } from '../../../_log/log-page.tsx'
import { localeOf } from '../../../_site/locale.ts'
import { pageMetadata } from '../../../_site/page-metadata.ts'
import { pageNumberOf } from '../../../_site/page-number.ts'
import { pagePaths } from '../../../_site/paths.ts'
import { tree } from '../../../_site/site.ts'
import { staticParams } from '../../../_site/static-params.ts'

export const dynamic = 'force-static'

type Params = Promise<{ locale: string; page: string }>

export function generateStaticParams() {
  return staticParams('page', async () => {
    const blocks = blockCount((await tree.readLogHead())?.number ?? 0)
    return Array.from({ length: blocks }, (_, index) => String(index + 1))
  })
}

export async function generateMetadata({ params }: { params: Params }): Promise<Metadata> {
  const [locale, block] = [await localeOf(params), pageNumberOf((await params).page)]
  const newest = (await tree.readLogHead())?.number ?? 0
  if (!block) return {}
  const t = translator(locale, 'public')
  return pageMetadata(locale, (other) => `${pagePaths.log(other)}page/${block}/`, {
    title: `${t('log.title')} ${t('log.blocks', blockRange(block, newest))}`,
  })
}

export default async function LogBlockPage({ params }: { params: Params }) {
  const [locale, block] = [await localeOf(params), pageNumberOf((await params).page)]
  if (!block) notFound()
  return <LogPage locale={locale} block={block} />
}
