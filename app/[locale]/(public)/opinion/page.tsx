import type { Metadata } from 'next'
import { citeArticle } from '#lib/i18n/article.ts'
import { translator } from '#lib/i18n/translate.ts'
import { Band } from '#lib/ui/band.tsx'
import { localeOf } from '../_site/locale.ts'
import { OpinionForm } from '../_site/opinion-form.tsx'
import { pageMetadata } from '../_site/page-metadata.ts'
import { PageTop } from '../_site/page-top.tsx'
import { pagePaths } from '../_site/paths.ts'
import { ReceiptForm } from '../_site/receipt-form.tsx'
import { readPortal } from '../_site/site.ts'
import { SpeakCards } from '../_site/speak-cards.tsx'

export const dynamic = 'force-static'

type Params = Promise<{ locale: string }>

export async function generateMetadata({ params }: { params: Params }): Promise<Metadata> {
  const locale = await localeOf(params)
  return pageMetadata(locale, pagePaths.opinion, { title: translator(locale, 'public')('opinion.title') })
}

export default async function OpinionPage({ params }: { params: Params }) {
  const locale = await localeOf(params)
  const t = translator(locale, 'public')
  const portal = await readPortal()
  return (
    <>
      <PageTop
        locale={locale}
        title={t('opinion.title')}
        lead={t('opinion.lead', { citation: citeArticle(locale, 'Z28') })}
      />
      <SpeakCards locale={locale} />
      <ul className="stack pb-8">
        {(['answers', 'consultations', 'reports'] as const).map((page) => (
          <li key={page}>
            <a href={pagePaths[page](locale)}>{t(`opinion.${page}`)}</a>
          </li>
        ))}
      </ul>
      <Band id="opinion" title={t('opinion.kinds.opinion.title')} note={t('opinion.general')}>
        <OpinionForm locale={locale} portal={portal} />
      </Band>
      <div className="mt-16">
        <Band id="receipt" title={t('opinion.receipt.title')} note={t('opinion.receipt.note')}>
          <ReceiptForm locale={locale} portal={portal} />
        </Band>
      </div>
    </>
  )
}
