import type { InformationItem, ItemType } from '#lib/catalogue/entry.ts'
import { datasetAddress } from '#lib/metadata/page-address.ts'
import type { Portal, PublishedDataset, PublishedFile, PublishedVersion } from '#lib/published/format.ts'

/**
 * Types of the compilation guide as types of Table Schema. A date or boolean stays text where cells may be written
 * in the department's own way: the file is as held (Z27), and a wrong promise would make readers refuse it.
 */
const fieldTypes: Record<ItemType, string> = {
  C: 'string',
  N: 'number',
  Y: 'number',
  D: 'string',
  T: 'string',
  L: 'string',
  M: 'string',
  G: 'any',
  B: 'number',
  I: 'integer',
  F: 'number',
}

/** `datapackage.json` of one version: Data Package 2.0 with a Table Schema for the files that are tables. */
export function dataPackage(
  dataset: PublishedDataset,
  version: PublishedVersion,
  portal: Pick<Portal, 'licences' | 'origin'> | null,
): object {
  const { entry } = dataset
  const licence = portal?.licences.find((one) => one.id === entry.licence)
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: entry.slug,
    ...(portal && { id: datasetAddress(portal.origin, 'zh', entry.slug) }),
    ...(portal && { homepage: datasetAddress(portal.origin, 'zh', entry.slug) }),
    title: entry.title.zh,
    description: entry.abstract.zh,
    version: version.version,
    created: version.publishedAt,
    ...(entry.keywords.zh.length > 0 && { keywords: entry.keywords.zh }),
    ...(licence && {
      // Names of licences are restricted to [A-Za-z0-9._-] by the profile.
      licenses: [{ name: licence.id, title: licence.name.zh, path: licence.url }],
    }),
    sources: [{ title: entry.source.zh }],
    resources: version.files.map((file) => resource(dataset, version, file)),
  }
}

function resource({ entry }: PublishedDataset, version: PublishedVersion, file: PublishedFile): object {
  return {
    name: file.name.replaceAll(/[^a-z0-9._-]/g, '-'),
    path: file.name,
    title: `${entry.title.zh} (${file.format.toUpperCase()})`,
    format: file.format,
    mediatype: file.mediaType,
    ...(file.encoding && { encoding: file.encoding }),
    bytes: file.bytes,
    hash: `sha256:${file.sha256}`,
    ...(file.mediaType.startsWith('text/csv') && {
      type: 'table',
      schema: { fields: version.columns.map((name) => field(name, entry.items)) },
    }),
  }
}

function field(name: string, items: InformationItem[]): object {
  const item = items.find((one) => one.name === name)
  if (!item) return { name, type: 'any' }
  const meaning = [item.description?.zh, item.unit && `单位：${item.unit.zh}`].filter(Boolean).join('；')
  return {
    name,
    type: fieldTypes[item.type],
    title: item.label.zh,
    ...(meaning && { description: meaning }),
  }
}
