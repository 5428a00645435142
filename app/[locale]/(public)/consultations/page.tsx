import type { Metadata } from 'next'
import { citeArticle } from '#lib/i18n/article.ts'
import { translator } from '#lib/i18n/translate.ts'
import { EmptyState } from '#lib/ui/empty-state.tsx'
import { ConsultationEntry } from '../_consultations/consultation-entry.tsx'
import { readConsultations } from '../_consultations/read-consultations.ts'
import { localeOf } from '../_site/locale.ts'
import { pageMetadata } from '../_site/page-metadata.ts'
import { PageTop } from '../_site/page-top.tsx'
import { pagePaths } from '../_site/paths.ts'
import { readShortNames } from '../_site/site.ts'

export const dynamic = 'force-static'

type Params = Promise<{ locale: string }>

export async function generateMetadata({ params }: { params: Params }): Promise<Metadata> {
  const locale = await localeOf(params)
  return pageMetadata(locale, pagePaths.consultations, {
    title: translator(locale, 'consultations')('title'),
  })
}

/** Every solicitation of opinions (Z28), open or over. */
export default async function ConsultationsPage({ params }: { params: Params }) {
  const locale = await localeOf(params)
  const t = translator(locale, 'consultations')
  const [consultations, nameOf] = await Promise.all([readConsultations(), readShortNames(locale)])
  return (
    <>
      <PageTop
        locale={locale}
        title={t('title')}
        lead={t('lead', { citation: citeArticle(locale, 'Z28') })}
      />
      {consultations.length === 0 ? (
        <EmptyState title={t('empty')}>
          <p>
            {t('emptyHint')} <a href={pagePaths.opinion(locale)}>{t('speak')}</a>
          </p>
        </EmptyState>
      ) : (
        <ul>
          {consultations.map((consultation) => (
            <ConsultationEntry
              key={consultation.slug}
              locale={locale}
              consultation={consultation}
              heading="h2"
              department={nameOf(consultation.department)}
            />
          ))}
        </ul>
      )}
    </>
  )
}
