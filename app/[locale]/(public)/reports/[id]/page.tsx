import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { formatDay } from '#lib/i18n/locales.ts'
import { reportTitle } from '#lib/i18n/report-title.ts'
import { translator } from '#lib/i18n/translate.ts'
import { readConsultations } from '../../_consultations/read-consultations.ts'
import { readReports } from '../../_reports/read-reports.ts'
import { ReportView } from '../../_reports/report-view.tsx'
import { localeOf } from '../../_site/locale.ts'
import { pageMetadata } from '../../_site/page-metadata.ts'
import { PageTop } from '../../_site/page-top.tsx'
import { dataPath, pagePaths } from '../../_site/paths.ts'
import { readListing, readShortNames } from '../../_site/site.ts'
import { staticParams } from '../../_site/static-params.ts'

export const dynamic = 'force-static'

type Params = Promise<{ locale: string; id: string }>

export function generateStaticParams() {
  return staticParams('id', async () => (await readReports()).map(({ id }) => id))
}

async function find(params: Params) {
  const { id } = await params
  return (await readReports()).find((one) => one.id === id) ?? notFound()
}

export async function generateMetadata({ params }: { params: Params }): Promise<Metadata> {
  const [locale, { id }] = [await localeOf(params), await find(params)]
  return pageMetadata(locale, (other) => pagePaths.report(other, id), { title: reportTitle(locale, id) })
}

/** The analysis of one quarter or year, with its numbers for programs (Z28). */
export default async function ReportPage({ params }: { params: Params }) {
  const [locale, report] = [await localeOf(params), await find(params)]
  const [department, listing, consultations] = await Promise.all([
    readShortNames(locale),
    readListing(),
    readConsultations(),
  ])
  const t = translator(locale, 'reports')
  const { id, from, to, asOf } = report
  return (
    <>
      <PageTop
        locale={locale}
        crumbs={[{ href: pagePaths.reports(locale), label: t('title') }]}
        title={reportTitle(locale, id)}
        lead={t('period', {
          from: formatDay(locale, from),
          to: formatDay(locale, to),
          asOf: formatDay(locale, asOf),
        })}
      >
        <p className="cluster mt-4">
          <a href={dataPath(`reports/${id}.json`)}>{t('json')}</a>
          <a href={dataPath(`reports/${id}.csv`)}>{t('csv')}</a>
        </p>
      </PageTop>
      <ReportView
        locale={locale}
        report={report}
        names={{
          department,
          dataset: (slug) => listing.find((one) => one.slug === slug)?.title[locale] ?? slug,
          consultation: (slug) => consultations.find((one) => one.slug === slug)?.title[locale] ?? slug,
        }}
      />
    </>
  )
}
