import type { Organisation } from '#lib/catalogue/entry.ts'
import { datasetAddress, pageAddress } from '#lib/metadata/page-address.ts'
import type { Portal, PublishedDataset } from '#lib/published/format.ts'

type Locale = 'zh' | 'en'

/** Bounds that Google's dataset search sets for `description`. */
const shortest = 50
const longest = 5000

/** schema.org/Dataset of a dataset's page in one language, for a `<script type="application/ld+json">`. */
export function datasetJsonLd(
  dataset: PublishedDataset,
  portal: Portal,
  organisation: Organisation | null,
  locale: Locale,
): Record<string, unknown> {
  const { entry } = dataset
  const version = dataset.state === 'withdrawn' ? undefined : dataset.versions[0]
  const url = datasetAddress(portal.origin, locale, entry.slug)
  const licence = portal.licences.find((one) => one.id === entry.licence)
  return {
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    '@id': url,
    url,
    name: entry.title[locale],
    alternateName: entry.title[locale === 'zh' ? 'en' : 'zh'],
    description: description(dataset, organisation, locale),
    identifier: entry.code,
    inLanguage: locale === 'zh' ? 'zh-CN' : 'en',
    keywords: entry.keywords[locale],
    license: licence?.url ?? entry.licence,
    isAccessibleForFree: true,
    creator: agent(organisation, portal, locale),
    publisher: { '@type': 'GovernmentOrganization', name: portal.publisher[locale] },
    datePublished: version?.publishedAt ?? dataset.listedAt,
    dateModified: dataset.changedAt,
    ...(version && { version: version.version }),
    spatialCoverage: { '@type': 'Place', name: (entry.spatial ?? portal.city)[locale] },
    temporalCoverage: entry.temporal
      ? `${entry.temporal.start}/${entry.temporal.end ?? '..'}`
      : (version?.formedOn ?? dataset.changedAt.slice(0, 10)),
    variableMeasured: entry.items.map((item) => ({
      '@type': 'PropertyValue',
      name: item.label[locale],
      ...(item.description && { description: item.description[locale] }),
      ...(item.unit && { unitText: item.unit[locale] }),
    })),
    includedInDataCatalog: { '@type': 'DataCatalog', name: portal.name[locale], url: portal.origin },
    ...(version && {
      distribution: version.files.map((file) => ({
        '@type': 'DataDownload',
        name: file.name,
        contentUrl: `${portal.origin}/data/datasets/${entry.slug}/${version.version}/${file.name}`,
        encodingFormat: file.mediaType,
        contentSize: `${file.bytes} B`,
        sha256: file.sha256,
      })),
    }),
  }
}

/** The abstract; where it is too short, who provides what in which fields, which a reader wants to know anyway. */
function description(dataset: PublishedDataset, organisation: Organisation | null, locale: Locale): string {
  const { entry } = dataset
  const abstract = entry.abstract[locale]
  if ([...abstract].length >= shortest) return cut(abstract)
  const items = entry.items.map((item) => item.label[locale])
  const provider = organisation?.name[locale] ?? entry.provider
  const added =
    locale === 'zh'
      ? `“${entry.title.zh}”由${provider}提供，数据项包括${items.join('、')}。数据来源：${entry.source.zh}。使用要求：${entry.useRequirements.zh}`
      : `“${entry.title.en}” is provided by ${provider}. Its fields are ${items.join(', ')}. Source: ${entry.source.en}. Use requirements: ${entry.useRequirements.en}`
  return cut(`${abstract}${locale === 'zh' ? '' : ' '}${added}`)
}

function cut(text: string): string {
  const characters = [...text]
  return characters.length <= longest ? text : `${characters.slice(0, longest - 1).join('')}…`
}

function agent(organisation: Organisation | null, portal: Portal, locale: Locale) {
  if (!organisation) return { '@type': 'GovernmentOrganization', name: portal.publisher[locale] }
  return {
    '@type': 'GovernmentOrganization',
    name: organisation.name[locale],
    url: organisation.website ?? pageAddress(portal.origin, locale, `organisations/${organisation.id}`),
    ...(organisation.creditCodeIsSample ? {} : { identifier: organisation.creditCode }),
    contactPoint: {
      '@type': 'ContactPoint',
      telephone: organisation.phone,
      email: organisation.email,
      contactType: 'customer service',
    },
  }
}
