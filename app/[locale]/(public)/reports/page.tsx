import type { Metadata } from 'next'
import { citeArticle } from '#lib/i18n/article.ts'
import { formatDay, formatNumber } from '#lib/i18n/locales.ts'
import { reportTitle } from '#lib/i18n/report-title.ts'
import { translator } from '#lib/i18n/translate.ts'
import { EmptyState } from '#lib/ui/empty-state.tsx'
import { readReports } from '../_reports/read-reports.ts'
import { localeOf } from '../_site/locale.ts'
import { pageMetadata } from '../_site/page-metadata.ts'
import { PageTop } from '../_site/page-top.tsx'
import { pagePaths } from '../_site/paths.ts'

export const dynamic = 'force-static'

type Params = Promise<{ locale: string }>

export async function generateMetadata({ params }: { params: Params }): Promise<Metadata> {
  const locale = await localeOf(params)
  return pageMetadata(locale, pagePaths.reports, { title: translator(locale, 'reports')('title') })
}

/** The analyses of opinions, at fixed intervals (Z28). */
export default async function ReportsPage({ params }: { params: Params }) {
  const locale = await localeOf(params)
  const t = translator(locale, 'reports')
  const reports = await readReports()
  return (
    <>
      <PageTop
        locale={locale}
        title={t('title')}
        lead={t('lead', { citation: citeArticle(locale, 'Z28') })}
      />
      {reports.length === 0 ? (
        <EmptyState title={t('empty')} />
      ) : (
        <ul className="entries">
          {reports.map(({ id, from, to, asOf, received, answered }) => (
            <li key={id}>
              <div className="entry-main">
                <h2>
                  <a href={pagePaths.report(locale, id)}>{reportTitle(locale, id)}</a>
                </h2>
                <p className="entry-abstract">
                  {t('period', {
                    from: formatDay(locale, from),
                    to: formatDay(locale, to),
                    asOf: formatDay(locale, asOf),
                  })}
                </p>
              </div>
              <p className="entry-side">
                {t('figures.received')} {formatNumber(locale, received)} · {t('figures.answered')}{' '}
                {formatNumber(locale, answered)}
              </p>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
