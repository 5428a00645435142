import { notFound } from 'next/navigation'
import { citeArticle } from '#lib/i18n/article.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { messagesOf, translator } from '#lib/i18n/translate.ts'
import { Breadcrumbs } from '#lib/ui/breadcrumbs.tsx'
import { EmptyState } from '#lib/ui/empty-state.tsx'
import { PageHeader } from '#lib/ui/page-header.tsx'
import { Pagination } from '#lib/ui/pagination.tsx'
import { paginationText } from '../_site/pagination-text.ts'
import { dataPath, pagePaths } from '../_site/paths.ts'
import { readListing } from '../_site/site.ts'
import { CatalogueBrowser, type CatalogueWords } from './catalogue-browser.tsx'
import { Entries } from './entries.tsx'
import { entryView } from './entry-view.ts'
import { entriesPerPage } from './per-page.ts'
import { entryWords, themeNames } from './words.ts'

/** A page of the disclosure catalogue, newest change first; facets come with JavaScript on the first. */
export async function CataloguePage({ locale, page }: { locale: Locale; page: number }) {
  const t = translator(locale, 'public')
  const [listing, words] = await Promise.all([readListing(), catalogueWords(locale)])
  const pages = Math.max(1, Math.ceil(listing.length / entriesPerPage))
  if (page > pages) notFound()
  const shown = listing.slice((page - 1) * entriesPerPage, page * entriesPerPage)
  const rows = (
    <>
      <div className="cluster listing-head">
        <p>{t('listing.count', { count: listing.length })}</p>
        {pages > 1 && <p>{t('listing.pageOf', { page, total: pages })}</p>}
      </div>
      {shown.length > 0 ? (
        <Entries entries={shown.map((row) => entryView(row, locale, words))} />
      ) : (
        <EmptyState title={t('home.empty')}>
          <p>{t('home.emptyHint')}</p>
        </EmptyState>
      )}
      <Pagination
        current={page}
        total={pages}
        href={(number) => pagePaths.datasets(locale, number)}
        text={paginationText(locale)}
      />
    </>
  )
  return (
    <>
      <CatalogueHead locale={locale} />
      {page === 1 && listing.length > 0 ? (
        <CatalogueBrowser locale={locale} words={words} perPage={entriesPerPage}>
          {rows}
        </CatalogueBrowser>
      ) : (
        rows
      )}
    </>
  )
}

function CatalogueHead({ locale }: { locale: Locale }) {
  const common = translator(locale, 'common')
  const t = translator(locale, 'public')
  return (
    <>
      <Breadcrumbs
        label={common('breadcrumbs')}
        crumbs={[{ href: pagePaths.home(locale), label: common('home') }]}
      />
      <PageHeader
        title={t('listing.title')}
        lead={t('listing.lead', { citation: citeArticle(locale, 'Z27') })}
      >
        <p className="mt-4 text-small">
          {t('listing.whole')} <a href={dataPath('catalogue/disclosure.csv')}>CSV</a>{' '}
          <a href={dataPath('catalogue/disclosure.json')}>JSON</a>{' '}
          <span className="text-soft">
            {t.rich('listing.perDepartment', {
              link: (chunks) => <a href={pagePaths.organisations(locale)}>{chunks}</a>,
            })}
          </span>
        </p>
      </PageHeader>
    </>
  )
}

async function catalogueWords(locale: Locale): Promise<CatalogueWords> {
  const [words, themes] = await Promise.all([entryWords(locale), themeNames(locale)])
  return {
    ...words,
    themes,
    disclosureTypes: messagesOf(locale, 'catalogue').disclosureTypes,
    listing: messagesOf(locale, 'public').listing,
    pages: messagesOf(locale, 'common').pages,
  }
}
