import { access, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse as parseYaml } from 'yaml'
import { z } from 'zod'
import { daySchema, type Entry, entrySchema, localizedSchema } from '#lib/catalogue/entry.ts'
import { columnActionSchema, riskPlanSchema } from '#lib/desensitize/plan.ts'

/** `version.yaml` of a sample dataset: what a department states when it uploads. */
export const sampleVersionSchema = z.strictObject({
  /** Z27's clock starts here. */
  formedOn: daySchema,
  note: localizedSchema.optional(),
  /** The security review before submission (Z17, Z26, G20): a post, its conclusion and the day. */
  confidentialityReview: z.strictObject({
    by: localizedSchema,
    conclusion: localizedSchema,
    date: daySchema,
  }),
  /** Columns whose action differs from what the standard in force proposes, by column name. */
  plan: z.record(z.string(), columnActionSchema).default({}),
  /** Quasi-identifiers, sensitive columns and whether rare records are left out, where the proposal is not meant. */
  risk: riskPlanSchema.partial().default({}),
  /** The seed withdraws the dataset after it was disclosed, on this ground. */
  withdraw: z.strictObject({ ground: localizedSchema }).optional(),
})
export type SampleVersion = z.infer<typeof sampleVersionSchema>

/** One folder of content/datasets. `data` and `version` stand together or are both absent (listed, not disclosed). */
export interface SampleDataset {
  entry: Entry
  data?: { path: string; fileName: string }
  version?: SampleVersion
}

/** A file of content/datasets cannot be used; the message names file and field and says what is wrong. */
export class DatasetContentError extends Error {
  override name = 'DatasetContentError'
}

const dataFileNames = ['data.csv', 'data.gbk.csv'] as const

/**
 * Reads every folder of `root` (content/datasets), sorted by slug.
 * @throws DatasetContentError at the first file that is missing, unreadable or of the wrong shape.
 */
export async function readSampleDatasets(root: string): Promise<SampleDataset[]> {
  const folders = (await readdir(root, { withFileTypes: true }))
    .filter((item) => item.isDirectory())
    .map(({ name }) => name)
    .sort()
  return Promise.all(folders.map((name) => readSampleDataset(join(root, name), name)))
}

async function readSampleDataset(folder: string, slug: string): Promise<SampleDataset> {
  const entryPath = join(folder, 'entry.yaml')
  const entry = await readYaml(entryPath, entrySchema)
  if (entry.slug !== slug)
    throw new DatasetContentError(`${entryPath}: slug is “${entry.slug}”, but the folder is named “${slug}”`)
  const found = await existing(folder, dataFileNames)
  const [fileName, second] = found
  if (second) throw new DatasetContentError(`${folder}: holds ${fileName} and ${second}; keep one`)
  const versionPath = join(folder, 'version.yaml')
  const hasVersion = (await existing(folder, ['version.yaml'])).length > 0
  if (!fileName && !hasVersion) return { entry }
  if (!fileName) throw new DatasetContentError(`${versionPath}: there is no data file beside it`)
  if (!hasVersion) throw new DatasetContentError(`${versionPath}: is missing, though ${fileName} is there`)
  const version = await readYaml(versionPath, sampleVersionSchema)
  for (const column of Object.keys(version.plan))
    if (!entry.items.some(({ name }) => name === column))
      throw new DatasetContentError(`${versionPath}: plan.${column}: no information item has this name`)
  return { entry, data: { path: join(folder, fileName), fileName }, version }
}

async function existing<Name extends string>(folder: string, names: readonly Name[]): Promise<Name[]> {
  const found = await Promise.all(
    names.map((name) =>
      access(join(folder, name)).then(
        () => true,
        () => false,
      ),
    ),
  )
  return names.filter((_, index) => found[index])
}

async function readYaml<Schema extends z.ZodType>(path: string, schema: Schema): Promise<z.infer<Schema>> {
  const read = schema.safeParse(await parseFile(path))
  if (read.success) return read.data
  const faults = read.error.issues.map((issue) => `${issue.path.join('.') || 'the file'}: ${issue.message}`)
  throw new DatasetContentError(`${path}: ${faults.join('; ')}`)
}

async function parseFile(path: string): Promise<unknown> {
  try {
    return parseYaml(await readFile(path, 'utf8'))
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new DatasetContentError(`${path}: cannot be read: ${reason}`, { cause })
  }
}
