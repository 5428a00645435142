import type { Metadata } from 'next'
import { adminTranslator } from '#lib/i18n/admin-translate.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { readInbox } from '#lib/server/admin/opinions.ts'
import { requirePermission } from '#lib/server/session.ts'
import { EmptyState } from '#lib/ui/empty-state.tsx'
import { LinkTabs } from '#lib/ui/link-tabs.tsx'
import { PageHeader } from '#lib/ui/page-header.tsx'
import { localeOf } from '../_components/locale.ts'
import { adminPath } from '../_components/paths.ts'
import { OpinionItem } from './opinion-item.tsx'

type Params = Promise<{ locale: string }>

export async function generateMetadata({ params }: { params: Params }): Promise<Metadata> {
  return { title: adminTranslator(await localeOf(params), 'admin-opinions')('title') }
}

/** The inbox of opinions (Z28), newest first. */
export default async function OpinionsPage({
  params,
  searchParams,
}: {
  params: Params
  searchParams: Promise<{ show?: string | string[] }>
}) {
  const locale = await localeOf(params)
  const actor = await requirePermission(locale, 'opinions.read')
  const { show } = await searchParams
  const state = show === 'received' || show === 'read' ? show : undefined
  const opinions = await readInbox(actor, state)
  const t = adminTranslator(locale, 'admin-opinions')
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <LinkTabs label={t('tabs.label')} tabs={tabsOf(locale, state)} />
      {opinions.length === 0 ? (
        <div className="mt-6">
          <EmptyState title={t('empty')} />
        </div>
      ) : (
        <ul>
          {opinions.map((opinion) => (
            <OpinionItem key={opinion.id} locale={locale} opinion={opinion} />
          ))}
        </ul>
      )}
    </>
  )
}

function tabsOf(locale: Locale, state: 'received' | 'read' | undefined) {
  const t = adminTranslator(locale, 'admin-opinions')
  const here = adminPath(locale, 'opinions')
  return [
    { href: here, label: t('tabs.all'), current: state === undefined },
    { href: `${here}?show=received`, label: t('tabs.received'), current: state === 'received' },
    { href: `${here}?show=read`, label: t('tabs.read'), current: state === 'read' },
  ]
}
