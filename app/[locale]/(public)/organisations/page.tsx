import type { Metadata } from 'next'
import type { Organisation } from '#lib/catalogue/entry.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translate.ts'
import { Band } from '#lib/ui/band.tsx'
import { EmptyState } from '#lib/ui/empty-state.tsx'
import { localeOf } from '../_site/locale.ts'
import { pageMetadata } from '../_site/page-metadata.ts'
import { PageTop } from '../_site/page-top.tsx'
import { pagePaths } from '../_site/paths.ts'
import { readListing, readOrganisations } from '../_site/site.ts'

export const dynamic = 'force-static'

type Params = Promise<{ locale: string }>

const kinds = ['municipal-data-department', 'department', 'public-institution', 'township'] as const

export async function generateMetadata({ params }: { params: Params }): Promise<Metadata> {
  const locale = await localeOf(params)
  const t = translator(locale, 'public')
  return pageMetadata(locale, pagePaths.organisations, {
    title: t('organisations.title'),
    description: t('organisations.lead'),
  })
}

export default async function OrganisationsPage({ params }: { params: Params }) {
  const locale = await localeOf(params)
  const t = translator(locale, 'public')
  const organisations = await readOrganisations()
  return (
    <>
      <PageTop locale={locale} title={t('organisations.title')} lead={t('organisations.lead')} />
      {organisations.length === 0 && <EmptyState title={t('home.empty')} />}
      {kinds.map((kind) => (
        <Kind
          key={kind}
          locale={locale}
          kind={kind}
          organisations={organisations.filter((organisation) => organisation.kind === kind)}
        />
      ))}
    </>
  )
}

async function Kind({
  locale,
  kind,
  organisations,
}: {
  locale: Locale
  kind: Organisation['kind']
  organisations: Organisation[]
}) {
  if (organisations.length === 0) return null
  const t = translator(locale, 'public')
  const listing = await readListing()
  return (
    <Band id={kind} title={t(`organisations.kinds.${kind}`)}>
      <ul className="index-list">
        {organisations.map((organisation) => (
          <li key={organisation.id}>
            <a href={pagePaths.organisation(locale, organisation.id)}>{organisation.name[locale]}</a>
            <span className="count">
              {t('organisations.datasetCount', {
                count: listing.filter((row) => row.provider === organisation.id).length,
              })}
            </span>
          </li>
        ))}
      </ul>
    </Band>
  )
}
