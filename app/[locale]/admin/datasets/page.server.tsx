import type { Metadata } from 'next'
import { adminTranslator } from '#lib/i18n/admin-translate.ts'
import { formatInstant, type Locale } from '#lib/i18n/locales.ts'
import { type DatasetRow, listDatasets, type OpenSubmission } from '#lib/server/admin/datasets.ts'
import { requirePermission } from '#lib/server/session.ts'
import { Band } from '#lib/ui/band.tsx'
import { LinkButton } from '#lib/ui/button.tsx'
import { EmptyState } from '#lib/ui/empty-state.tsx'
import { PageHeader } from '#lib/ui/page-header.tsx'
import { type Column, Table } from '#lib/ui/table.tsx'
import { localeOf } from '../_components/locale.ts'
import { adminPath } from '../_components/paths.ts'
import { DueLine } from './due-line.tsx'
import { StateTag } from './state-tag.tsx'

type Params = Promise<{ locale: string }>

export async function generateMetadata({ params }: { params: Params }): Promise<Metadata> {
  return { title: adminTranslator(await localeOf(params), 'admin-datasets')('list.title') }
}

/** The department's datasets; what waits for the department comes first. */
export default async function DatasetsPage({ params }: { params: Params }) {
  const locale = await localeOf(params)
  const actor = await requirePermission(locale, 'submission.view')
  const t = adminTranslator(locale, 'admin-datasets')
  const { department, submissions, datasets } = await listDatasets(actor)
  return (
    <>
      <PageHeader
        kicker={department ? t('list.department', { name: department[locale] }) : t('list.allDepartments')}
        title={t('list.title')}
        lead={t('list.lead')}
      />
      <Band id="open" title={t('list.openTitle')}>
        {submissions.length === 0 ? (
          <p className="text-soft">{t('list.openNone')}</p>
        ) : (
          <Table
            caption={t('list.openCaption')}
            captionHidden
            columns={openColumns(locale)}
            rows={submissions}
            rowKey={({ id }) => id}
          />
        )}
      </Band>
      <Band id="datasets" title={t('list.datasetsTitle')}>
        {datasets.length === 0 ? (
          <EmptyState title={t('list.datasetsNone')}>
            <p>{t('list.datasetsNoneWhat')}</p>
            <LinkButton variant="secondary" href={adminPath(locale, 'entries', 'new')}>
              {t('list.newEntry')}
            </LinkButton>
          </EmptyState>
        ) : (
          <Table
            caption={t('list.datasetsCaption')}
            captionHidden
            columns={datasetColumns(locale, department === null)}
            rows={datasets}
            rowKey={({ slug }) => slug}
          />
        )}
      </Band>
    </>
  )
}

function openColumns(locale: Locale): Column<OpenSubmission>[] {
  const t = adminTranslator(locale, 'admin-datasets')
  return [
    {
      id: 'title',
      header: t('list.dataset'),
      rowHeader: true,
      cell: ({ id, title }) => <a href={adminPath(locale, 'datasets', id)}>{title[locale]}</a>,
    },
    { id: 'kind', header: t('list.kind'), cell: ({ kind }) => t(`list.kinds.${kind}`) },
    { id: 'state', header: t('list.state'), cell: ({ state }) => <StateTag locale={locale} state={state} /> },
    { id: 'due', header: t('list.due'), cell: ({ due }) => <DueLine locale={locale} due={due} /> },
    { id: 'updated', header: t('list.updated'), cell: ({ updatedAt }) => formatInstant(locale, updatedAt) },
  ]
}

function datasetColumns(locale: Locale, allDepartments: boolean): Column<DatasetRow>[] {
  const t = adminTranslator(locale, 'admin-datasets')
  const department: Column<DatasetRow> = {
    id: 'department',
    header: t('list.department_'),
    cell: (row) => row.department[locale],
  }
  return [
    { id: 'title', header: t('list.dataset'), rowHeader: true, cell: ({ title }) => title[locale] },
    ...(allDepartments ? [department] : []),
    { id: 'state', header: t('list.state'), cell: ({ state }) => t(`entryStates.${state}`) },
    {
      id: 'version',
      header: t('list.version'),
      cell: ({ version }) =>
        version > 0 ? (
          t('list.versionNumber', { version })
        ) : (
          <span className="text-soft">{t('list.noVersion')}</span>
        ),
    },
    { id: 'due', header: t('list.due'), cell: ({ due }) => <DueLine locale={locale} due={due} /> },
    { id: 'actions', header: t('list.actions'), cell: (row) => <Actions locale={locale} row={row} /> },
  ]
}

function Actions({ locale, row }: { locale: Locale; row: DatasetRow }) {
  const t = adminTranslator(locale, 'admin-datasets')
  const title = row.title[locale]
  const query = `?slug=${row.slug}`
  return (
    <span className="inline-flex flex-wrap gap-x-4">
      {row.open && (
        <a href={adminPath(locale, 'datasets', row.open)} aria-label={t('list.continueOf', { title })}>
          {t('list.continue')}
        </a>
      )}
      {!row.open && row.takesData && (
        <a
          href={`${adminPath(locale, 'datasets', 'new')}${query}`}
          aria-label={t('list.uploadOf', { title })}
        >
          {t('list.upload')}
        </a>
      )}
      {row.canWithdraw && (
        <a
          href={`${adminPath(locale, 'datasets', 'withdraw')}${query}`}
          aria-label={t('list.withdrawOf', { title })}
        >
          {t('list.withdraw')}
        </a>
      )}
    </span>
  )
}
