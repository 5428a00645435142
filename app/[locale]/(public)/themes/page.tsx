import type { Metadata } from 'next'
import { translator } from '#lib/i18n/translate.ts'
import { EmptyState } from '#lib/ui/empty-state.tsx'
import { localeOf } from '../_site/locale.ts'
import { pageMetadata } from '../_site/page-metadata.ts'
import { PageTop } from '../_site/page-top.tsx'
import { pagePaths } from '../_site/paths.ts'
import { readListing, readThemes } from '../_site/site.ts'

export const dynamic = 'force-static'

type Params = Promise<{ locale: string }>

export async function generateMetadata({ params }: { params: Params }): Promise<Metadata> {
  const locale = await localeOf(params)
  const t = translator(locale, 'public')
  return pageMetadata(locale, pagePaths.themes, { title: t('themes.title'), description: t('themes.lead') })
}

export default async function ThemesPage({ params }: { params: Params }) {
  const locale = await localeOf(params)
  const t = translator(locale, 'public')
  const [themes, listing] = await Promise.all([readThemes(), readListing()])
  return (
    <>
      <PageTop locale={locale} title={t('themes.title')} lead={t('themes.lead')} />
      {themes.length === 0 && <EmptyState title={t('home.empty')} />}
      <ul className="entries">
        {themes.map((theme) => (
          <li key={theme.id}>
            <div className="entry-main">
              <h2>
                <a href={pagePaths.theme(locale, theme.id)}>{theme.name[locale]}</a>
              </h2>
              <p className="entry-abstract">{theme.description[locale]}</p>
            </div>
            <p className="entry-side">
              {t('listing.count', { count: listing.filter((row) => row.themes.includes(theme.id)).length })}
            </p>
          </li>
        ))}
      </ul>
    </>
  )
}
