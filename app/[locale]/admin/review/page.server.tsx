import type { Metadata } from 'next'
import { adminTranslator } from '#lib/i18n/admin-translate.ts'
import { formatInstant, type Locale } from '#lib/i18n/locales.ts'
import { type ReviewRow, readDecided, readQueue } from '#lib/server/admin/review.ts'
import { requirePermission } from '#lib/server/session.ts'
import { EmptyState } from '#lib/ui/empty-state.tsx'
import { LinkTabs } from '#lib/ui/link-tabs.tsx'
import { PageHeader } from '#lib/ui/page-header.tsx'
import { type Column, Table } from '#lib/ui/table.tsx'
import { Tag } from '#lib/ui/tag.tsx'
import { localeOf } from '../_components/locale.ts'
import { adminPath } from '../_components/paths.ts'
import { TimeLeftTag } from '../_components/time-left-tag.tsx'

type Params = Promise<{ locale: string }>

export async function generateMetadata({ params }: { params: Params }): Promise<Metadata> {
  return { title: adminTranslator(await localeOf(params), 'admin-review')('queue.title') }
}

/** What waits for a decision, of all kinds; with `?show=decided` what was decided. */
export default async function ReviewPage({
  params,
  searchParams,
}: {
  params: Params
  searchParams: Promise<{ show?: string | string[] }>
}) {
  const locale = await localeOf(params)
  await requirePermission(locale, 'submission.view', { department: null })
  const decided = (await searchParams).show === 'decided'
  const t = adminTranslator(locale, 'admin-review')
  const queue = await readQueue()
  const rows = decided ? await readDecided() : queue
  const here = adminPath(locale, 'review')
  const tabs = [
    { href: here, label: t('queue.tabs.waiting', { count: queue.length }), current: !decided },
    { href: `${here}?show=decided`, label: t('queue.tabs.decided'), current: decided },
  ]
  return (
    <>
      <PageHeader title={t('queue.title')} lead={t('queue.lead')} />
      <LinkTabs label={t('queue.tabs.label')} tabs={tabs} />
      <div className="mt-6">
        {rows.length === 0 ? (
          <EmptyState title={t(decided ? 'queue.emptyDecided' : 'queue.empty')} />
        ) : (
          <Table
            caption={t(decided ? 'queue.decidedCaption' : 'queue.waitingCaption')}
            columns={decided ? decidedColumns(locale) : waitingColumns(locale)}
            rows={rows}
            rowKey={(row) => row.id}
          />
        )}
      </div>
    </>
  )
}

function commonColumns(locale: Locale): Column<ReviewRow>[] {
  const t = adminTranslator(locale, 'admin-review')
  const shell = adminTranslator(locale, 'admin-shell')
  return [
    {
      id: 'matter',
      header: t('queue.matter'),
      rowHeader: true,
      cell: (row) => <a href={adminPath(locale, 'review', row.id)}>{row.title[locale]}</a>,
    },
    { id: 'kind', header: t('queue.kind'), cell: (row) => shell(`kinds.${row.kind}`) },
    { id: 'department', header: t('queue.department'), cell: (row) => row.department[locale] },
  ]
}

function waitingColumns(locale: Locale): Column<ReviewRow>[] {
  const t = adminTranslator(locale, 'admin-review')
  return [
    ...commonColumns(locale),
    {
      id: 'submitted',
      header: t('queue.submitted'),
      cell: (row) => row.submittedAt && formatInstant(locale, row.submittedAt),
    },
    {
      id: 'remaining',
      header: t('queue.remaining'),
      cell: (row) => <TimeLeftTag locale={locale} time={row.time} />,
    },
  ]
}

function decidedColumns(locale: Locale): Column<ReviewRow>[] {
  const t = adminTranslator(locale, 'admin-review')
  const shell = adminTranslator(locale, 'admin-shell')
  return [
    ...commonColumns(locale),
    {
      id: 'decided',
      header: t('queue.decided'),
      cell: (row) => row.decidedAt && formatInstant(locale, row.decidedAt),
    },
    {
      id: 'state',
      header: t('queue.state'),
      cell: (row) => (
        <Tag tone={row.state === 'blocked' ? 'danger' : row.state === 'returned' ? 'warning' : 'accent'}>
          {shell(`states.${row.state}`)}
        </Tag>
      ),
    },
  ]
}
