import type { Organisation } from '#lib/catalogue/entry.ts'
import { datasetAddress } from '#lib/metadata/page-address.ts'
import type { Portal, PublishedDataset } from '#lib/published/format.ts'

/**
 * How to cite a dataset: GB/T 7714 in Chinese (`[DS/OL]`: data set, online), the same elements in English. The day is
 * the publication's, in Asia/Shanghai; the reader adds the day of access.
 */
export function citation(
  dataset: PublishedDataset,
  portal: Portal,
  organisation: Organisation | null,
  locale: 'zh' | 'en',
): string {
  const { entry } = dataset
  const version = dataset.versions[0]
  const provider = organisation?.name[locale] ?? portal.publisher[locale]
  const day = shanghaiDay(version?.publishedAt ?? dataset.changedAt)
  const url = datasetAddress(portal.origin, locale, entry.slug)
  if (locale === 'zh') {
    const edition = version ? `：第${version.version}版` : ''
    return `${provider}. ${entry.title.zh}${edition}[DS/OL]. ${portal.name.zh}, (${day}). ${url}.`
  }
  const edition = version ? `, version ${version.version}` : ''
  return `${provider} (${day.slice(0, 4)}). ${entry.title.en}${edition} [Data set]. ${portal.name.en}, ${day}. ${url}`
}

/** Day of an instant in Asia/Shanghai, which has had no summer time since 1991. */
export function shanghaiDay(instant: string): string {
  return new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().slice(0, 10)
}
