import type { Metadata } from 'next'
import { formatDay, formatNumber, type Locale } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translate.ts'
import type { Portal } from '#lib/published/format.ts'
import type { Counts } from '#lib/published/index-format.ts'
import { Band } from '#lib/ui/band.tsx'
import { EmptyState } from '#lib/ui/empty-state.tsx'
import { Entries } from './_catalogue/entries.tsx'
import { entryView } from './_catalogue/entry-view.ts'
import { entryWords } from './_catalogue/words.ts'
import { OpenConsultations } from './_consultations/open-consultations.tsx'
import { localeOf } from './_site/locale.ts'
import { pageMetadata } from './_site/page-metadata.ts'
import { pagePaths } from './_site/paths.ts'
import { SearchForm } from './_site/search-form.tsx'
import { shanghaiDayOf } from './_site/shanghai-day.ts'
import { readListing, readOrganisations, readPages, readPortal, readThemes, tree } from './_site/site.ts'

export const dynamic = 'force-static'

type Params = Promise<{ locale: string }>

export async function generateMetadata({ params }: { params: Params }): Promise<Metadata> {
  const locale = await localeOf(params)
  const portal = await readPortal()
  const metadata = pageMetadata(locale, pagePaths.home, {
    title: portal.name[locale],
    description: portal.tagline[locale],
  })
  return { ...metadata, title: { absolute: portal.name[locale] } }
}

export default async function HomePage({ params }: { params: Params }) {
  const locale = await localeOf(params)
  const [portal, counts] = await Promise.all([readPortal(), tree.readCounts()])
  return (
    <>
      <Opening locale={locale} portal={portal} counts={counts} />
      <OpenConsultations locale={locale} />
      <Latest locale={locale} />
      <DueSoon locale={locale} />
      <Themes locale={locale} />
      <Organisations locale={locale} />
      <Learn locale={locale} />
    </>
  )
}

function Opening({ locale, portal, counts }: { locale: Locale; portal: Portal; counts: Counts | null }) {
  const t = translator(locale, 'public')
  return (
    <div className="opening">
      <div>
        <h1>
          {t.rich('home.title', {
            city: portal.city[locale],
            // A line breaks between clauses before it breaks within one.
            part: (chunks) => <span className="inline-block">{chunks}</span>,
          })}
        </h1>
        <p className="lead">{portal.tagline[locale]}</p>
        <SearchForm locale={locale} id="search-home" />
      </div>
      {counts?.changedAt && (
        <div>
          <dl className="figures">
            {(['datasets', 'disclosed', 'rows', 'organisations'] as const).map((name) => (
              <div key={name}>
                <dt>{t(`home.${name}`)}</dt>
                <dd>{formatNumber(locale, counts[name])}</dd>
              </div>
            ))}
          </dl>
          <p className="mt-4 text-small text-faint">
            {t('home.asOf', { day: formatDay(locale, shanghaiDayOf(counts.changedAt)) })}
          </p>
        </div>
      )}
    </div>
  )
}

async function Latest({ locale }: { locale: Locale }) {
  const t = translator(locale, 'public')
  const [listing, words] = await Promise.all([readListing(), entryWords(locale)])
  const latest = listing.filter((row) => row.state === 'disclosed').slice(0, 6)
  return (
    <Band
      id="latest"
      title={t('home.latest')}
      note={<a href={pagePaths.log(locale)}>{t('home.latestNote')}</a>}
    >
      {latest.length > 0 ? (
        <Entries level={3} entries={latest.map((row) => entryView(row, locale, words))} />
      ) : (
        <EmptyState title={t('home.empty')}>
          <p>{t('home.emptyHint')}</p>
        </EmptyState>
      )}
      <p>
        <a href={pagePaths.datasets(locale)}>{t('home.allDatasets')}</a>
      </p>
    </Band>
  )
}

async function DueSoon({ locale }: { locale: Locale }) {
  const t = translator(locale, 'public')
  const due = (await readListing())
    .filter((row) => row.due && row.state === 'listed')
    .sort((a, b) => ((a.due as string) < (b.due as string) ? -1 : 1))
    .slice(0, 6)
  if (due.length === 0) return null
  return (
    <Band id="due" title={t('home.due')} note={t('home.dueNote')}>
      <ul className="index-list index-list-single">
        {due.map((row) => (
          <li key={row.slug}>
            <a href={pagePaths.dataset(locale, row.slug)}>{row.title[locale]}</a>
            <span className="count">{t('home.dueOn', { day: formatDay(locale, row.due as string) })}</span>
          </li>
        ))}
      </ul>
    </Band>
  )
}

async function Themes({ locale }: { locale: Locale }) {
  const t = translator(locale, 'public')
  const [themes, listing] = await Promise.all([readThemes(), readListing()])
  const items = themes.map((theme) => ({
    href: pagePaths.theme(locale, theme.id),
    label: theme.name[locale],
    count: listing.filter((row) => row.themes.includes(theme.id)).length,
  }))
  return <IndexBand locale={locale} id="themes" title={t('home.themes')} items={items} />
}

async function Organisations({ locale }: { locale: Locale }) {
  const t = translator(locale, 'public')
  const [organisations, listing] = await Promise.all([readOrganisations(), readListing()])
  const items = organisations.map((organisation) => ({
    href: pagePaths.organisation(locale, organisation.id),
    label: organisation.shortName[locale],
    count: listing.filter((row) => row.provider === organisation.id).length,
  }))
  return <IndexBand locale={locale} id="organisations" title={t('home.organisationsTitle')} items={items} />
}

/** Names with their counts; those with something first. */
function IndexBand(props: {
  locale: Locale
  id: string
  title: string
  items: { href: string; label: string; count: number }[]
}) {
  if (props.items.length === 0) return null
  return (
    <Band id={props.id} title={props.title}>
      <ul className="index-list">
        {props.items
          .sort((a, b) => b.count - a.count)
          .map((item) => (
            <li key={item.href}>
              <a href={item.href}>{item.label}</a>
              <span className="count">{formatNumber(props.locale, item.count)}</span>
            </li>
          ))}
      </ul>
    </Band>
  )
}

async function Learn({ locale }: { locale: Locale }) {
  const t = translator(locale, 'public')
  const pages = await readPages()
  if (pages.length === 0) return null
  return (
    <Band id="learn" title={t('home.learn')}>
      <dl className="facts">
        {pages.map((page) => (
          <div key={page.slug}>
            <dt>
              <a href={pagePaths.prose(locale, page.slug)}>{page.title[locale]}</a>
            </dt>
            <dd>{page.summary[locale]}</dd>
          </div>
        ))}
      </dl>
    </Band>
  )
}
