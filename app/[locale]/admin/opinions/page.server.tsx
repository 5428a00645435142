import type { Metadata } from 'next'
import { adminTranslator } from '#lib/i18n/admin-translate.ts'
import { formatInstant, type Locale } from '#lib/i18n/locales.ts'
import { type InboxShow, readInbox, type ShownOpinion } from '#lib/server/admin/opinions.ts'
import { can, requirePermission } from '#lib/server/session.ts'
import { EmptyState } from '#lib/ui/empty-state.tsx'
import { LinkTabs } from '#lib/ui/link-tabs.tsx'
import { PageHeader } from '#lib/ui/page-header.tsx'
import { Tag } from '#lib/ui/tag.tsx'
import { localeOf } from '../_components/locale.ts'
import { adminPath } from '../_components/paths.ts'
import { DueTag } from './due-tag.tsx'

type Params = Promise<{ locale: string }>

const shows = ['open', 'quarantined', 'answered', 'all'] as const

export async function generateMetadata({ params }: { params: Params }): Promise<Metadata> {
  return { title: adminTranslator(await localeOf(params), 'admin-opinions')('title') }
}

/** The inbox of opinions (Z28): what is overdue first. */
export default async function OpinionsPage({
  params,
  searchParams,
}: {
  params: Params
  searchParams: Promise<{ show?: string | string[] }>
}) {
  const locale = await localeOf(params)
  const actor = await requirePermission(locale, 'opinions.read')
  const { show: asked } = await searchParams
  const show = shows.find((one) => one === asked) ?? 'open'
  const opinions = await readInbox(actor, show)
  const t = adminTranslator(locale, 'admin-opinions')
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')}>
        {can(actor, 'opinions.enter').allowed && (
          <p className="mt-4">
            <a href={adminPath(locale, 'opinions', 'new')}>{t('enter.title')}</a>
          </p>
        )}
      </PageHeader>
      <LinkTabs label={t('tabs.label')} tabs={tabsOf(locale, show)} />
      {opinions.length === 0 ? (
        <div className="mt-6">
          <EmptyState title={t('empty')} />
        </div>
      ) : (
        <ul>
          {opinions.map((opinion) => (
            <InboxItem key={opinion.id} locale={locale} opinion={opinion} />
          ))}
        </ul>
      )}
    </>
  )
}

/** Enough to choose what to open: what it is, whose, until when, and how it begins. */
function InboxItem({ locale, opinion }: { locale: Locale; opinion: ShownOpinion }) {
  const t = adminTranslator(locale, 'admin-opinions')
  const subject =
    opinion.dataset === null ? t('general') : (opinion.datasetTitle?.[locale] ?? opinion.dataset)
  return (
    <li className="stack border-b border-rule py-6">
      <h2 className="text-h3">
        <a href={adminPath(locale, 'opinions', opinion.id)}>
          {t(`kinds.${opinion.kind}`)} · {subject}
        </a>
      </h2>
      <p className="cluster text-small text-soft">
        <Tag tone={opinion.state === 'quarantined' ? 'warning' : 'plain'}>{t(`states.${opinion.state}`)}</Tag>
        <DueTag locale={locale} opinion={opinion} />
        <span>{formatInstant(locale, opinion.created_at)}</span>
        <span>{t(`speakers.${opinion.speaker}`)}</span>
        <span>
          {t('number')} {opinion.number}
        </span>
        {opinion.departmentName && <span>{opinion.departmentName[locale]}</span>}
      </p>
      <p className="measure">{[...opinion.body].slice(0, 160).join('')}</p>
    </li>
  )
}

function tabsOf(locale: Locale, current: InboxShow) {
  const t = adminTranslator(locale, 'admin-opinions')
  const here = adminPath(locale, 'opinions')
  return shows.map((show) => ({
    href: show === 'open' ? here : `${here}?show=${show}`,
    label: t(`tabs.${show}`),
    current: show === current,
  }))
}
