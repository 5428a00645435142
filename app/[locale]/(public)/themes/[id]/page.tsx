import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { translator } from '#lib/i18n/translate.ts'
import { EmptyState } from '#lib/ui/empty-state.tsx'
import { Entries } from '../../_catalogue/entries.tsx'
import { entryView } from '../../_catalogue/entry-view.ts'
import { entryWords } from '../../_catalogue/words.ts'
import { localeOf } from '../../_site/locale.ts'
import { pageMetadata } from '../../_site/page-metadata.ts'
import { PageTop } from '../../_site/page-top.tsx'
import { dataPath, pagePaths } from '../../_site/paths.ts'
import { readListing, readThemes } from '../../_site/site.ts'
import { staticParams } from '../../_site/static-params.ts'

export const dynamic = 'force-static'

type Params = Promise<{ locale: string; id: string }>

export function generateStaticParams() {
  return staticParams('id', async () => (await readThemes()).map(({ id }) => id))
}

async function themeOf(params: Params) {
  const { id } = await params
  return (await readThemes()).find((theme) => theme.id === id)
}

export async function generateMetadata({ params }: { params: Params }): Promise<Metadata> {
  const [locale, theme] = [await localeOf(params), await themeOf(params)]
  if (!theme) return {}
  return pageMetadata(locale, (other) => pagePaths.theme(other, theme.id), {
    title: theme.name[locale],
    description: theme.description[locale],
  })
}

export default async function ThemePage({ params }: { params: Params }) {
  const [locale, theme] = [await localeOf(params), await themeOf(params)]
  if (!theme) notFound()
  const t = translator(locale, 'public')
  const [listing, words] = await Promise.all([readListing(), entryWords(locale)])
  const rows = listing.filter((row) => row.themes.includes(theme.id))
  return (
    <>
      <PageTop
        locale={locale}
        crumbs={[{ href: pagePaths.themes(locale), label: t('nav.themes') }]}
        title={theme.name[locale]}
        lead={theme.description[locale]}
      />
      <div className="cluster listing-head">
        <p>{t('listing.count', { count: rows.length })}</p>
        <a href={dataPath(`feeds/themes/${theme.id}.${locale}.xml`)}>{t('themes.feed')}</a>
      </div>
      {rows.length > 0 ? (
        <Entries entries={rows.map((row) => entryView(row, locale, words))} />
      ) : (
        <EmptyState title={t('themes.noDatasets')} />
      )}
    </>
  )
}
