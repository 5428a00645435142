import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { translator } from '#lib/i18n/translate.ts'
import { datasetJsonLd } from '#lib/metadata/schema-org.ts'
import { Band } from '#lib/ui/band.tsx'
import { Breadcrumbs } from '#lib/ui/breadcrumbs.tsx'
import { localeOf } from '../../_site/locale.ts'
import { OpinionForm } from '../../_site/opinion-form.tsx'
import { pageMetadata } from '../../_site/page-metadata.ts'
import { pagePaths } from '../../_site/paths.ts'
import { readOrganisations, readPortal, readThemes, tree } from '../../_site/site.ts'
import { staticParams } from '../../_site/static-params.ts'
import { Answers } from './_parts/answers.tsx'
import { Cite } from './_parts/cite.tsx'
import { Contact } from './_parts/contact.tsx'
import type { DatasetContext } from './_parts/dataset-context.ts'
import { DatasetHead } from './_parts/dataset-head.tsx'
import { Deadlines } from './_parts/deadlines.tsx'
import { Downloads } from './_parts/downloads.tsx'
import { EntryElements } from './_parts/entry-elements.tsx'
import { Items } from './_parts/items.tsx'
import { JsonLd } from './_parts/json-ld.tsx'
import { PreviewRows } from './_parts/preview-rows.tsx'
import { StatementOf } from './_parts/statement-of.tsx'
import { Versions } from './_parts/versions.tsx'

export const dynamic = 'force-static'

type Params = Promise<{ locale: string; slug: string }>

export function generateStaticParams() {
  return staticParams('slug', () => tree.listDatasetSlugs())
}

const readDataset = cache((slug: string) => tree.readDataset(slug))

export async function generateMetadata({ params }: { params: Params }): Promise<Metadata> {
  const [locale, dataset] = [await localeOf(params), await readDataset((await params).slug)]
  if (!dataset) return {}
  const { slug, title, abstract } = dataset.entry
  const metadata = pageMetadata(locale, (other) => pagePaths.dataset(other, slug), {
    title: title[locale],
    description: abstract[locale],
  })
  return dataset.state === 'withdrawn' ? { ...metadata, robots: { index: false } } : metadata
}

export default async function DatasetPage({ params }: { params: Params }) {
  const [locale, dataset] = [await localeOf(params), await readDataset((await params).slug)]
  if (!dataset) notFound()
  const [portal, organisations, themes] = await Promise.all([readPortal(), readOrganisations(), readThemes()])
  const provider = organisations.find((one) => one.id === dataset.entry.provider) ?? null
  const context: DatasetContext = { locale, dataset, portal, provider, organisations, themes }
  const common = translator(locale, 'common')
  const t = translator(locale, 'public')
  // What is published can be wrong; what is not can be asked for.
  const other = dataset.versions.length > 0 && dataset.state === 'disclosed' ? 'fault' : 'request'
  return (
    <>
      <JsonLd value={datasetJsonLd(dataset, portal, provider, locale)} />
      <Breadcrumbs
        label={common('breadcrumbs')}
        crumbs={[
          { href: pagePaths.home(locale), label: common('home') },
          { href: pagePaths.datasets(locale), label: t('nav.datasets') },
        ]}
      />
      <article>
        <DatasetHead {...context} />
        <Downloads {...context} />
        <PreviewRows {...context} />
        <Items {...context} />
        <StatementOf {...context} />
        <Deadlines {...context} />
        <Versions {...context} />
        <Contact {...context} />
        <Cite {...context} />
        <EntryElements {...context} />
        <Answers locale={locale} slug={dataset.entry.slug} />
        <Band
          id="opinion"
          title={translator(locale, 'dataset')('nav.opinion')}
          note={t('opinion.aboutDataset', { title: dataset.entry.title[locale] })}
        >
          <OpinionForm locale={locale} portal={portal} dataset={dataset.entry.slug} />
        </Band>
        <Band id={other} title={t(`opinion.kinds.${other}.title`)} note={t(`opinion.kinds.${other}.lead`)}>
          <OpinionForm locale={locale} portal={portal} kind={other} dataset={dataset.entry.slug} />
        </Band>
      </article>
    </>
  )
}
