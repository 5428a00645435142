import { dictionaryOf } from '#lib/catalogue/entry-dictionary.ts'
import { datasetAddress } from '#lib/metadata/page-address.ts'
import type { Portal, PublishedDataset, PublishedFile, PublishedVersion } from '#lib/published/format.ts'
import type { DictionaryColumn } from '#lib/tabular/dictionary.ts'
import { declaredField, keysOf, type TableField } from '#lib/tabular/table-schema.ts'

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

function resource(dataset: PublishedDataset, version: PublishedVersion, file: PublishedFile): object {
  const { entry } = dataset
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
      schema: schemaOf(dataset, version),
    }),
  }
}

/**
 * The Table Schema of a version: what the data dictionary demands, of the columns that were published as they are held. A
 * column that was treated is text. A version that was published with faults promises nothing: a wrong promise would make
 * readers refuse the file.
 */
function schemaOf({ entry, statement }: PublishedDataset, version: PublishedVersion): object {
  const dictionary = dictionaryOf(entry)
  const treated = new Set(
    statement?.columns.filter(({ action }) => action !== 'keep').map(({ name }) => name),
  )
  const isKept = (name: string) =>
    !version.statedFaults && version.columns.includes(name) && !treated.has(name)
  const fields = version.columns.map((name) => {
    const column = dictionary.columns.find((one) => one.name === name)
    if (!column) return { name, type: 'any' }
    return { ...fieldOf(column, isKept(name)), ...wordsOf(name, entry.items) }
  })
  return {
    fields,
    missingValues: dictionary.missingValues,
    ...keysOf(dictionary.keys.filter((key) => key.every(isKept))),
  }
}

/** Dates stay text: they are published as the department writes them (Z27), 2024年3月5日 too, which few readers parse. */
function fieldOf(column: DictionaryColumn, kept: boolean): TableField {
  if (!kept) return { name: column.name, type: 'string' }
  const isDate = column.type === 'date' || column.type === 'datetime'
  return declaredField(isDate ? { ...column, type: 'string' } : column)
}

/** Title and description of a field, from its information item. */
function wordsOf(name: string, items: PublishedDataset['entry']['items']): object {
  const item = items.find((one) => one.name === name)
  const meaning = [item?.description?.zh, item?.unit && `单位：${item.unit.zh}`].filter(Boolean).join('；')
  return { ...(item && { title: item.label.zh }), ...(meaning && { description: meaning }) }
}
