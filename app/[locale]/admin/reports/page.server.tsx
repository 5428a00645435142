import type { Metadata } from 'next'
import { adminTranslator } from '#lib/i18n/admin-translate.ts'
import { citeArticle } from '#lib/i18n/article.ts'
import { formatInstant, type Locale } from '#lib/i18n/locales.ts'
import { reportTitle } from '#lib/i18n/report-title.ts'
import { type ReportsPage, readReportsPage } from '#lib/server/admin/reports.ts'
import { requirePermission } from '#lib/server/session.ts'
import { Band } from '#lib/ui/band.tsx'
import { Button } from '#lib/ui/button.tsx'
import { Notice } from '#lib/ui/notice.tsx'
import { PageHeader } from '#lib/ui/page-header.tsx'
import { SelectField } from '#lib/ui/select-field.tsx'
import { Table } from '#lib/ui/table.tsx'
import { ReportView } from '../../(public)/_reports/report-view.tsx'
import { ActionForm } from '../_components/action-form.tsx'
import { localeOf } from '../_components/locale.ts'
import { adminPath } from '../_components/paths.ts'
import { fileReportAction } from './actions.server.ts'

type Params = Promise<{ locale: string }>

export async function generateMetadata({ params }: { params: Params }): Promise<Metadata> {
  return { title: adminTranslator(await localeOf(params), 'admin-reports')('title') }
}

/** The analysis of opinions at fixed intervals (Z28): looked at, then submitted. */
export default async function ReportsPageOfDesk({
  params,
  searchParams,
}: {
  params: Params
  searchParams: Promise<{ period?: string | string[] }>
}) {
  const locale = await localeOf(params)
  const actor = await requirePermission(locale, 'opinions.read')
  const { period } = await searchParams
  const page = await readReportsPage(actor, typeof period === 'string' ? period : null)
  const t = adminTranslator(locale, 'admin-reports')
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead', { citation: citeArticle(locale, 'Z28') })} />
      {page.periods.length > 0 && (
        <Band id="choose" title={t('choose')}>
          <form className="form" method="get">
            <SelectField
              name="period"
              label={t('period')}
              defaultValue={page.report?.id}
              options={page.periods.map((id) => ({ value: id, label: reportTitle(locale, id) }))}
            />
            <Button variant="secondary">{t('show')}</Button>
          </form>
        </Band>
      )}
      {page.report && <Preview locale={locale} page={page} report={page.report} />}
      {page.filed.length > 0 && (
        <Band id="filed" title={t('filed')}>
          <Filed locale={locale} page={page} />
        </Band>
      )}
    </>
  )
}

function Preview({
  locale,
  page,
  report,
}: {
  locale: Locale
  page: ReportsPage
  report: NonNullable<ReportsPage['report']>
}) {
  const t = adminTranslator(locale, 'admin-reports')
  return (
    <>
      <Band id="preview" title={reportTitle(locale, report.id)} note={t('previewNote')}>
        {page.mayFile ? (
          <ActionForm
            action={fileReportAction}
            locale={locale}
            text={{
              submit: t('submit'),
              working: adminTranslator(locale, 'admin-shell')('form.working'),
              errors: t('failed'),
            }}
          >
            <input type="hidden" name="period" value={report.id} />
          </ActionForm>
        ) : (
          report.to >= report.asOf && <Notice>{<p>{t('open')}</p>}</Notice>
        )}
      </Band>
      <ReportView
        locale={locale}
        report={report}
        names={{
          department: (id) => page.departmentNames.get(id)?.[locale] ?? id,
          dataset: (slug) => page.datasetTitles.get(slug)?.[locale] ?? slug,
          consultation: (slug) => slug,
        }}
      />
    </>
  )
}

function Filed({ locale, page: { filed } }: { locale: Locale; page: ReportsPage }) {
  const t = adminTranslator(locale, 'admin-reports')
  const shell = adminTranslator(locale, 'admin-shell')
  return (
    <Table
      caption={t('filed')}
      captionHidden
      rows={filed}
      rowKey={({ period, createdAt }) => period + createdAt}
      columns={[
        {
          id: 'title',
          header: t('columns.title'),
          rowHeader: true,
          cell: ({ submission, period }) => (
            <a
              href={submission ? adminPath(locale, 'review', submission.id) : `/${locale}/reports/${period}/`}
            >
              {reportTitle(locale, period)}
            </a>
          ),
        },
        {
          id: 'state',
          header: t('columns.state'),
          cell: ({ state, submission }) => (
            <>
              {shell(`states.${state}`)} {state === 'returned' && submission?.reasons}
            </>
          ),
        },
        {
          id: 'filed',
          header: t('columns.filedOn'),
          cell: ({ createdAt }) => formatInstant(locale, createdAt),
        },
      ]}
    />
  )
}
