import type { Metadata } from 'next'
import { messagesOf, translator } from '#lib/i18n/translate.ts'
import { localeOf } from '../_site/locale.ts'
import { pageMetadata } from '../_site/page-metadata.ts'
import { PageTop } from '../_site/page-top.tsx'
import { pagePaths } from '../_site/paths.ts'
import { SearchBox } from './_search/search-box.tsx'

export const dynamic = 'force-static'

type Params = Promise<{ locale: string }>

export async function generateMetadata({ params }: { params: Params }): Promise<Metadata> {
  const locale = await localeOf(params)
  return pageMetadata(locale, pagePaths.search, { title: translator(locale, 'public')('search.title') })
}

export default async function SearchPage({ params }: { params: Params }) {
  const locale = await localeOf(params)
  const t = translator(locale, 'public')
  const { search, states } = messagesOf(locale, 'public')
  return (
    <>
      <PageTop locale={locale} title={t('search.title')} lead={t('search.lead')} />
      <p className="notice without-js">
        {t.rich('search.noScript', {
          link: (chunks) => <a href={pagePaths.datasets(locale)}>{chunks}</a>,
        })}
      </p>
      <div className="needs-js">
        <SearchBox locale={locale} messages={search} states={states} />
      </div>
    </>
  )
}
