import type { Metadata } from 'next'
import { adminMessages, adminTranslator } from '#lib/i18n/admin-translate.ts'
import { readStartPage } from '#lib/server/admin/datasets.ts'
import { requirePermission } from '#lib/server/session.ts'
import { Breadcrumbs } from '#lib/ui/breadcrumbs.tsx'
import { LinkButton } from '#lib/ui/button.tsx'
import { EmptyState } from '#lib/ui/empty-state.tsx'
import { Notice } from '#lib/ui/notice.tsx'
import { PageHeader } from '#lib/ui/page-header.tsx'
import { localeOf } from '../../_components/locale.ts'
import { adminPath } from '../../_components/paths.ts'
import { StartForm } from './start-form.tsx'

type Params = Promise<{ locale: string }>

export async function generateMetadata({ params }: { params: Params }): Promise<Metadata> {
  return { title: adminTranslator(await localeOf(params), 'admin-datasets')('start.title') }
}

/** Starts a submission of data: which dataset, and on which day its data was formed or changed (Z27). */
export default async function NewDataPage({
  params,
  searchParams,
}: {
  params: Params
  searchParams: Promise<{ slug?: string | string[] }>
}) {
  const locale = await localeOf(params)
  const actor = await requirePermission(locale, 'dataset.upload')
  const t = adminTranslator(locale, 'admin-datasets')
  const { slug } = await searchParams
  const chosen = typeof slug === 'string' ? slug : undefined
  const { datasets, open, today } = await readStartPage(actor, chosen)
  return (
    <>
      <Breadcrumbs
        label={t('common.crumbs')}
        crumbs={[{ href: adminPath(locale, 'datasets'), label: t('list.title') }]}
      />
      <PageHeader title={t('start.title')} lead={t('start.lead')} />
      {open && (
        <Notice title={t('start.openTitle')}>
          <p>{t('start.openText')}</p>
          <LinkButton variant="secondary" href={adminPath(locale, 'datasets', open.id)}>
            {t('list.continue')}
          </LinkButton>
        </Notice>
      )}
      {!open && datasets.length === 0 && (
        <EmptyState title={t('start.none')}>
          <p>{t('start.noneText')}</p>
        </EmptyState>
      )}
      {!open && datasets.length > 0 && (
        <StartForm
          locale={locale}
          text={adminMessages(locale, 'admin-datasets').start}
          errorTitle={t('common.errorTitle')}
          datasets={datasets.map((row) => ({ slug: row.slug, title: row.title[locale] }))}
          chosen={chosen}
          today={today}
        />
      )}
    </>
  )
}
