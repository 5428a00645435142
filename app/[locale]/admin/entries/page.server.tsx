import type { Metadata } from 'next'
import { adminTranslator } from '#lib/i18n/admin-translate.ts'
import { formatInstant, type Locale } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translate.ts'
import { type EntryList, listEntries } from '#lib/server/admin/entries.ts'
import { requirePermission } from '#lib/server/session.ts'
import { Band } from '#lib/ui/band.tsx'
import { LinkButton } from '#lib/ui/button.tsx'
import { PageHeader } from '#lib/ui/page-header.tsx'
import { type Column, Table } from '#lib/ui/table.tsx'
import { localeOf } from '../_components/locale.ts'
import { adminPath } from '../_components/paths.ts'
import { StateTag } from '../datasets/state-tag.tsx'

type Params = Promise<{ locale: string }>

export async function generateMetadata({ params }: { params: Params }): Promise<Metadata> {
  return { title: adminTranslator(await localeOf(params), 'admin-entries')('list.title') }
}

/** The department's sub-catalogue and what is under way for it. */
export default async function EntriesPage({ params }: { params: Params }) {
  const locale = await localeOf(params)
  const actor = await requirePermission(locale, 'catalogue.view-drafts')
  const t = adminTranslator(locale, 'admin-entries')
  const { mayCreate, open, inForce } = await listEntries(actor)
  return (
    <>
      <PageHeader title={t('list.title')} lead={t('list.lead')}>
        {mayCreate && (
          <LinkButton className="mt-6" href={adminPath(locale, 'entries', 'new')}>
            {t('list.new')}
          </LinkButton>
        )}
      </PageHeader>
      <Band id="open" title={t('list.openTitle')}>
        {open.length === 0 ? (
          <p className="text-soft">{t('list.openNone')}</p>
        ) : (
          <Table
            caption={t('list.openCaption')}
            captionHidden
            columns={openColumns(locale)}
            rows={open}
            rowKey={({ id }) => id}
          />
        )}
      </Band>
      <Band id="in-force" title={t('list.inForceTitle')}>
        {inForce.length === 0 ? (
          <p className="text-soft">{t('list.inForceNone')}</p>
        ) : (
          <Table
            caption={t('list.inForceCaption')}
            captionHidden
            columns={inForceColumns(locale)}
            rows={inForce}
            rowKey={({ slug }) => slug}
          />
        )}
      </Band>
    </>
  )
}

function openColumns(locale: Locale): Column<EntryList['open'][number]>[] {
  const t = adminTranslator(locale, 'admin-entries')
  return [
    {
      id: 'title',
      header: t('list.entry'),
      rowHeader: true,
      cell: ({ id, title }) => <a href={adminPath(locale, 'entries', id)}>{title[locale]}</a>,
    },
    {
      id: 'kind',
      header: t('list.kind'),
      cell: ({ isNew }) => t(`list.newOrChange.${isNew ? 'new' : 'change'}`),
    },
    { id: 'state', header: t('list.state'), cell: ({ state }) => <StateTag locale={locale} state={state} /> },
    { id: 'updated', header: t('list.updated'), cell: ({ updatedAt }) => formatInstant(locale, updatedAt) },
  ]
}

function inForceColumns(locale: Locale): Column<EntryList['inForce'][number]>[] {
  const t = adminTranslator(locale, 'admin-entries')
  const words = translator(locale, 'catalogue')
  const states = adminTranslator(locale, 'admin-datasets')
  return [
    { id: 'title', header: t('list.entry'), rowHeader: true, cell: ({ title }) => title[locale] },
    { id: 'code', header: t('list.code'), cell: ({ code }) => code },
    {
      id: 'disclosure',
      header: t('list.disclosure'),
      cell: ({ disclosure }) => words(`disclosureTypes.${disclosure}`),
    },
    { id: 'state', header: t('list.state'), cell: ({ state }) => states(`entryStates.${state}`) },
    {
      id: 'actions',
      header: t('list.actions'),
      cell: ({ slug, title, mayChange }) =>
        mayChange && (
          <a
            href={`${adminPath(locale, 'entries', 'new')}?slug=${slug}`}
            aria-label={t('list.changeOf', { title: title[locale] })}
          >
            {t('list.change')}
          </a>
        ),
    },
  ]
}
