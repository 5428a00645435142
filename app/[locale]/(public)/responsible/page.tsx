import type { Metadata } from 'next'
import { citeArticle } from '#lib/i18n/article.ts'
import { messagesOf, translator } from '#lib/i18n/translate.ts'
import { duties } from '#lib/personnel/form.ts'
import { treePaths } from '#lib/published/paths.ts'
import { Band } from '#lib/ui/band.tsx'
import { EmptyState } from '#lib/ui/empty-state.tsx'
import { DirectoryFilter } from '../_personnel/directory-filter.tsx'
import { PersonnelTable } from '../_personnel/personnel-table.tsx'
import { localeOf } from '../_site/locale.ts'
import { pageMetadata } from '../_site/page-metadata.ts'
import { PageTop } from '../_site/page-top.tsx'
import { dataPath, pagePaths } from '../_site/paths.ts'
import { readOrganisations, readPortal, tree } from '../_site/site.ts'

export const dynamic = 'force-static'

type Params = Promise<{ locale: string }>

export async function generateMetadata({ params }: { params: Params }): Promise<Metadata> {
  const locale = await localeOf(params)
  return pageMetadata(locale, pagePaths.responsible, {
    title: translator(locale, 'public')('responsible.title'),
  })
}

/** Responsible agencies and personnel of every department (Z33; under Guangzhou's profile G17). */
export default async function ResponsiblePage({ params }: { params: Params }) {
  const locale = await localeOf(params)
  const t = translator(locale, 'public')
  const [portal, personnel, organisations] = await Promise.all([
    readPortal(),
    tree.readPersonnel(),
    readOrganisations(),
  ])
  const article = portal.ruleProfile === 'zhongshan-2020' ? 'Z33' : 'G17'
  const nameOf = (id: string) => organisations.find((one) => one.id === id)?.name[locale] ?? id
  return (
    <>
      <PageTop
        locale={locale}
        title={t('responsible.title')}
        lead={t('responsible.lead', { citation: citeArticle(locale, article) })}
      >
        {personnel.length > 0 && (
          <p className="cluster mt-4 text-small">
            <a href={dataPath(treePaths.personnelCsv)}>{t('responsible.csv')}</a>
            <a href={dataPath(treePaths.personnel)}>{t('responsible.json')}</a>
          </p>
        )}
      </PageTop>
      {personnel.length === 0 && <EmptyState title={t('responsible.empty')} />}
      {personnel.length > 0 && (
        <DirectoryFilter
          locale={locale}
          text={messagesOf(locale, 'public').responsible.filter}
          duties={duties.map((value) => ({ value, label: t(`responsible.duties.${value}`) }))}
        >
          {personnel.map((filing) => (
            <Band
              key={filing.organisation}
              id={filing.organisation}
              title={
                <a href={pagePaths.organisation(locale, filing.organisation)}>
                  {nameOf(filing.organisation)}
                </a>
              }
              note={filing.agency[locale]}
            >
              <PersonnelTable locale={locale} filing={filing} caption={nameOf(filing.organisation)} />
            </Band>
          ))}
        </DirectoryFilter>
      )}
    </>
  )
}
