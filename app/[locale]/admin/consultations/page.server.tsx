import type { Metadata } from 'next'
import { adminTranslator } from '#lib/i18n/admin-translate.ts'
import { citeArticle } from '#lib/i18n/article.ts'
import { formatInstant, type Locale } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translate.ts'
import { listConsultations, type ShownConsultation } from '#lib/server/admin/consultations.ts'
import { can, requirePermission } from '#lib/server/session.ts'
import { EmptyState } from '#lib/ui/empty-state.tsx'
import { PageHeader } from '#lib/ui/page-header.tsx'
import { Table } from '#lib/ui/table.tsx'
import { Tag } from '#lib/ui/tag.tsx'
import { localeOf } from '../_components/locale.ts'
import { adminPath } from '../_components/paths.ts'

type Params = Promise<{ locale: string }>

export async function generateMetadata({ params }: { params: Params }): Promise<Metadata> {
  return { title: adminTranslator(await localeOf(params), 'admin-consultations')('title') }
}

/** Solicitations of opinions (Z28): drafted, open, over, and what became of them. */
export default async function ConsultationsPage({ params }: { params: Params }) {
  const locale = await localeOf(params)
  const actor = await requirePermission(locale, 'opinions.read')
  const rows = await listConsultations(actor)
  const t = adminTranslator(locale, 'admin-consultations')
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead', { citation: citeArticle(locale, 'Z28') })}>
        {can(actor, 'document.create').allowed && (
          <p className="mt-4">
            <a href={adminPath(locale, 'consultations', 'new')}>{t('new')}</a>
          </p>
        )}
      </PageHeader>
      {rows.length === 0 ? <EmptyState title={t('empty')} /> : <List locale={locale} rows={rows} />}
    </>
  )
}

function List({ locale, rows }: { locale: Locale; rows: ShownConsultation[] }) {
  const t = adminTranslator(locale, 'admin-consultations')
  const shell = adminTranslator(locale, 'admin-shell')
  const words = translator(locale, 'consultations')
  return (
    <Table
      caption={t('title')}
      captionHidden
      rows={rows}
      rowKey={({ consultation }) => consultation.slug}
      columns={[
        {
          id: 'title',
          header: t('columns.title'),
          rowHeader: true,
          cell: ({ consultation: { slug, title } }) => (
            <a href={adminPath(locale, 'consultations', slug)}>{title[locale]}</a>
          ),
        },
        {
          id: 'department',
          header: t('columns.department'),
          cell: ({ departmentName }) => departmentName[locale],
        },
        {
          id: 'closes',
          header: t('columns.closes'),
          cell: ({ consultation }) => formatInstant(locale, consultation.closesAt),
        },
        {
          id: 'state',
          header: t('columns.state'),
          cell: ({ state, submission }) => (
            <span className="cluster">
              {state && <Tag tone={state === 'open' ? 'accent' : 'plain'}>{words(`states.${state}`)}</Tag>}
              {submission && submission.state !== 'published' && (
                <Tag tone={submission.state === 'returned' ? 'warning' : 'plain'}>
                  {shell(`states.${submission.state}`)}
                </Tag>
              )}
            </span>
          ),
        },
        {
          id: 'received',
          header: t('columns.received'),
          numeric: true,
          cell: ({ received, quarantined }) =>
            quarantined > 0 ? t('columns.withQuarantined', { received, quarantined }) : received,
        },
      ]}
    />
  )
}
