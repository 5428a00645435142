import type { Organisation, Theme } from '#lib/catalogue/entry.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import type { Portal, PublishedDataset } from '#lib/published/format.ts'

/** What the parts of a dataset's page are made from. */
export interface DatasetContext {
  locale: Locale
  dataset: PublishedDataset
  portal: Portal
  provider: Organisation | null
  organisations: Organisation[]
  themes: Theme[]
}

/** Whether files of the dataset can be had. */
export function hasFiles(dataset: PublishedDataset): boolean {
  return dataset.state === 'disclosed' && dataset.versions.length > 0
}
