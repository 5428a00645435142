import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { z } from 'zod'
import { z as zod } from 'zod'
import type { Organisation, Theme } from '#lib/catalogue/entry.ts'
import { slugSchema } from '#lib/catalogue/entry.ts'
import type { Consultation, OpinionReport, PublishedAnswer } from '#lib/published/documents.ts'
import { consultationSchema, opinionReportSchema, publishedAnswerSchema } from '#lib/published/documents.ts'
import type {
  ListingRow,
  LogRecord,
  Page,
  Personnel,
  Portal,
  Preview,
  PublishedDataset,
  Statement,
} from '#lib/published/format.ts'
import {
  currentIndexSchema,
  datasetSchema,
  logHeadSchema,
  logRecordSchema,
  pageSchema,
  personnelSchema,
  portalSchema,
  previewSchema,
  publishedOrganisationSchema,
  statementSchema,
  themesSchema,
} from '#lib/published/format.ts'
import type { Counts, Facets } from '#lib/published/index-format.ts'
import { countsSchema, facetsSchema, listingSchema } from '#lib/published/index-format.ts'
import { treePaths } from '#lib/published/paths.ts'
import { TreeFileFault } from '#lib/published/tree-fault.ts'

export type LogHead = z.infer<typeof logHeadSchema>
export type CurrentIndex = z.infer<typeof currentIndexSchema>

/**
 * Read-only view of a published tree. What is absent is null or empty, so that an empty folder reads as a
 * portal without contents; what is there and malformed throws `TreeFileFault`.
 */
export interface Tree {
  dir: string
  readPortal(): Promise<Portal | null>
  readDataset(slug: string): Promise<PublishedDataset | null>
  readPreview(slug: string, version: string): Promise<Preview | null>
  readStatement(slug: string, version: string): Promise<Statement | null>
  /** Sorted by id. */
  readOrganisations(): Promise<Organisation[]>
  readOrganisation(id: string): Promise<Organisation | null>
  readThemes(): Promise<Theme[]>
  readPersonnel(): Promise<Personnel[]>
  /** Sorted by slug. */
  readPages(): Promise<Page[]>
  readPage(slug: string): Promise<Page | null>
  /** Sorted by name. */
  readConsultations(): Promise<Consultation[]>
  readAnswers(): Promise<PublishedAnswer[]>
  readReports(): Promise<OpinionReport[]>
  readLogHead(): Promise<LogHead | null>
  /** Records `from`..`to`, both included, ascending; numbers of blocked orders are missing. */
  readLogRecords(from: number, to: number): Promise<LogRecord[]>
  readCurrentIndex(): Promise<CurrentIndex | null>
  readListing(): Promise<ListingRow[]>
  readFacets(): Promise<Facets | null>
  readCounts(): Promise<Counts | null>
  listDatasetSlugs(): Promise<string[]>
  /** Text of a file of the index in force, by its name below the generation; null when there is none. */
  readIndexText(name: string): Promise<string | null>
}

export function openTree(dir: string): Tree {
  const json = <S extends z.ZodType>(path: string, schema: S) => readJson(dir, path, schema)
  const index = openIndex(dir)
  return {
    dir,
    readPortal: () => json(treePaths.portal, portalSchema),
    readDataset: async (slug) => (isSlug(slug) ? json(treePaths.dataset(slug), datasetSchema) : null),
    readPreview: async (slug, version) =>
      isVersion(slug, version)
        ? json(treePaths.versionFile(slug, version, 'preview.json'), previewSchema)
        : null,
    readStatement: async (slug, version) =>
      isVersion(slug, version)
        ? json(treePaths.versionFile(slug, version, 'statement.json'), statementSchema)
        : null,
    readOrganisations: () => readFolder(dir, 'organisations', publishedOrganisationSchema),
    readOrganisation: async (id) =>
      isSlug(id) ? json(treePaths.organisation(id), publishedOrganisationSchema) : null,
    readThemes: async () => (await json(treePaths.themes, themesSchema)) ?? [],
    readConsultations: () => readFolder(dir, 'consultations', consultationSchema),
    readAnswers: () => readFolder(dir, 'opinions', publishedAnswerSchema),
    readReports: () => readFolder(dir, 'reports', opinionReportSchema),
    readPersonnel: async () => (await json(treePaths.personnel, zod.array(personnelSchema))) ?? [],
    readPages: () => readFolder(dir, 'pages', pageSchema),
    readPage: async (slug) => (isSlug(slug) ? json(treePaths.page(slug), pageSchema) : null),
    readLogHead: () => json(treePaths.logHead, logHeadSchema),
    readLogRecords: (from, to) => readLogRecords(dir, from, to),
    listDatasetSlugs: async () => (await names(dir, 'datasets')).filter(isSlug),
    ...index,
  }
}

/** The index changes as a whole, so what was read stays right for as long as the generation is in force. */
function openIndex(dir: string) {
  let cached: { generation: string; files: Map<string, Promise<unknown>> } | undefined
  const readCurrentIndex = () => readJson(dir, treePaths.currentIndex, currentIndexSchema)

  async function inForce<T>(key: string, read: (generation: string) => Promise<T>): Promise<T | null> {
    const current = await readCurrentIndex()
    if (!current) return null
    const version = `${current.generation}/${current.sha256}`
    if (cached?.generation !== version) cached = { generation: version, files: new Map() }
    const { files } = cached
    const known = files.get(key) as Promise<T> | undefined
    const reading = known ?? read(current.generation)
    files.set(key, reading)
    reading.catch(() => files.delete(key))
    return reading
  }
  const parsed = <S extends z.ZodType>(name: string, schema: S) =>
    inForce(name, (generation) => readJson(dir, treePaths.index(generation, name), schema))

  return {
    readCurrentIndex,
    readListing: async () => (await parsed('listing.json', listingSchema)) ?? [],
    readFacets: () => parsed('facets.json', facetsSchema),
    readCounts: () => parsed('counts.json', countsSchema),
    readIndexText: async (name: string) => {
      const current = await readCurrentIndex()
      return current && readText(dir, treePaths.index(current.generation, name))
    },
  }
}

const isSlug = (text: string) => slugSchema.safeParse(text).success
const isVersion = (slug: string, version: string) => isSlug(slug) && /^\d+$/.test(version)

async function readLogRecords(dir: string, from: number, to: number): Promise<LogRecord[]> {
  const numbers = (await names(dir, 'log'))
    .map((name) => Number(/^(\d+)\.json$/.exec(name)?.[1] ?? Number.NaN))
    .filter((number) => number >= from && number <= to)
  const records = await Promise.all(
    numbers.sort((a, b) => a - b).map((number) => readJson(dir, treePaths.log(number), logRecordSchema)),
  )
  return records.filter((record) => record !== null)
}

async function readFolder<S extends z.ZodType>(dir: string, folder: string, schema: S) {
  const files = (await names(dir, folder)).filter((name) => /^[a-z0-9-]+\.json$/.test(name))
  const objects = await Promise.all(files.map((name) => readJson(dir, `${folder}/${name}`, schema)))
  return objects.filter((object) => object !== null)
}

async function names(dir: string, folder: string): Promise<string[]> {
  return (await orNull(readdir(join(/* turbopackIgnore: true */ dir, folder))))?.sort() ?? []
}

async function readJson<S extends z.ZodType>(
  dir: string,
  path: string,
  schema: S,
): Promise<z.infer<S> | null> {
  const text = await readText(dir, path)
  if (text === null) return null
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (cause) {
    throw new TreeFileFault(path, 'is not JSON', cause)
  }
  const result = schema.safeParse(value)
  if (result.success) return result.data
  const where = result.error.issues.map((issue) => issue.path.join('.') || '(root)')
  throw new TreeFileFault(path, `does not follow its schema at ${where.slice(0, 5).join(', ')}`)
}

function readText(dir: string, path: string): Promise<string | null> {
  return orNull(readFile(join(/* turbopackIgnore: true */ dir, path), 'utf8'))
}

async function orNull<T>(reading: Promise<T>): Promise<T | null> {
  try {
    return await reading
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code
    if (code === 'ENOENT' || code === 'ENOTDIR') return null
    throw error
  }
}
