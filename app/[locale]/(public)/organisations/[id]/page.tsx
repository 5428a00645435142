import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import type { Organisation } from '#lib/catalogue/entry.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translate.ts'
import { Band } from '#lib/ui/band.tsx'
import { DefinitionList } from '#lib/ui/definition-list.tsx'
import { EmptyState } from '#lib/ui/empty-state.tsx'
import { Entries } from '../../_catalogue/entries.tsx'
import { entryView } from '../../_catalogue/entry-view.ts'
import { entryWords } from '../../_catalogue/words.ts'
import { PersonnelTable } from '../../_personnel/personnel-table.tsx'
import { localeOf } from '../../_site/locale.ts'
import { pageMetadata } from '../../_site/page-metadata.ts'
import { PageTop } from '../../_site/page-top.tsx'
import { dataPath, pagePaths } from '../../_site/paths.ts'
import { readListing, tree } from '../../_site/site.ts'
import { staticParams } from '../../_site/static-params.ts'
import { Telephone } from '../../_site/telephone.tsx'

export const dynamic = 'force-static'

type Params = Promise<{ locale: string; id: string }>

export function generateStaticParams() {
  return staticParams('id', async () => (await tree.readOrganisations()).map(({ id }) => id))
}

export async function generateMetadata({ params }: { params: Params }): Promise<Metadata> {
  const [locale, organisation] = [await localeOf(params), await tree.readOrganisation((await params).id)]
  if (!organisation) return {}
  return pageMetadata(locale, (other) => pagePaths.organisation(other, organisation.id), {
    title: organisation.name[locale],
    description: organisation.duties[locale],
  })
}

export default async function OrganisationPage({ params }: { params: Params }) {
  const [locale, organisation] = [await localeOf(params), await tree.readOrganisation((await params).id)]
  if (!organisation) notFound()
  const t = translator(locale, 'public')
  return (
    <>
      <PageTop
        locale={locale}
        crumbs={[{ href: pagePaths.organisations(locale), label: t('nav.organisations') }]}
        kicker={t(`organisations.kinds.${organisation.kind}`)}
        title={organisation.name[locale]}
        lead={organisation.duties[locale]}
      />
      <Datasets locale={locale} id={organisation.id} />
      <Contact locale={locale} organisation={organisation} />
      <Responsible locale={locale} id={organisation.id} />
      <Files locale={locale} id={organisation.id} />
    </>
  )
}

async function Datasets({ locale, id }: { locale: Locale; id: string }) {
  const t = translator(locale, 'public')
  const [listing, words] = await Promise.all([readListing(), entryWords(locale)])
  const rows = listing.filter((row) => row.provider === id)
  return (
    <Band id="datasets" title={t('organisations.datasets')} note={t('listing.count', { count: rows.length })}>
      {rows.length > 0 ? (
        <Entries level={3} entries={rows.map((row) => entryView(row, locale, words))} />
      ) : (
        <EmptyState title={t('organisations.noDatasets')} />
      )}
    </Band>
  )
}

function Contact({ locale, organisation }: { locale: Locale; organisation: Organisation }) {
  const t = translator(locale, 'public')
  const { address, phone, email, website, creditCode, creditCodeIsSample } = organisation
  return (
    <Band id="contact" title={t('organisations.contact')}>
      <DefinitionList
        items={[
          { id: 'address', term: t('organisations.address'), description: address[locale] },
          { id: 'phone', term: t('organisations.phone'), description: <Telephone number={phone} /> },
          {
            id: 'email',
            term: t('organisations.email'),
            description: <a href={`mailto:${email}`}>{email}</a>,
          },
          ...(website
            ? [
                {
                  id: 'website',
                  term: t('organisations.website'),
                  description: <a href={website}>{website}</a>,
                },
              ]
            : []),
          {
            id: 'code',
            term: t('organisations.creditCode'),
            description: (
              <>
                {creditCode}{' '}
                {creditCodeIsSample && <span className="text-soft">({t('organisations.sampleCode')})</span>}
              </>
            ),
          },
        ]}
      />
    </Band>
  )
}

async function Responsible({ locale, id }: { locale: Locale; id: string }) {
  const t = translator(locale, 'public')
  const filing = (await tree.readPersonnel()).find(({ organisation }) => organisation === id)
  if (!filing) return null
  return (
    <Band id="responsible" title={t('organisations.responsible')} note={filing.agency[locale]}>
      <PersonnelTable locale={locale} filing={filing} caption={t('organisations.responsible')} />
    </Band>
  )
}

function Files({ locale, id }: { locale: Locale; id: string }) {
  const t = translator(locale, 'public')
  return (
    <Band id="files" title={t('organisations.files')}>
      <ul className="stack">
        <li>
          <a href={dataPath(`catalogue/${id}.csv`)}>{t('organisations.csv')}</a>
        </li>
        <li>
          <a href={dataPath(`catalogue/${id}.json`)}>{t('organisations.json')}</a>
        </li>
        <li>
          <a href={dataPath(`feeds/organisations/${id}.${locale}.xml`)}>{t('organisations.feed')}</a>
        </li>
      </ul>
    </Band>
  )
}
