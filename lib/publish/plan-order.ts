import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { entrySchema } from '#lib/catalogue/entry.ts'
import { datasetResultSchema } from '#lib/disclosure/result.ts'
import { statedFaultsSchema } from '#lib/disclosure/stated-faults.ts'
import { withEntry, withVersion, withWithdrawal } from '#lib/publish/compose-dataset.ts'
import { foundingBundleSchema } from '#lib/publish/founding-bundle.ts'
import { draftDocument } from '#lib/publish/plan-document.ts'
import { draftFounding } from '#lib/publish/plan-founding.ts'
import { draftVersionFiles } from '#lib/publish/plan-version.ts'
import type { PlanningContext, PublicationDraft } from '#lib/publish/publication-draft.ts'
import { parseJson, readJsonBlob } from '#lib/publish/publication-draft.ts'
import { PublicationFault } from '#lib/publish/publication-fault.ts'
import type { PublishedDataset } from '#lib/published/format.ts'
import { treePaths } from '#lib/published/paths.ts'
import type { Db } from '#lib/store/transaction.ts'
import { validationReportSchema } from '#lib/tabular/dictionary.ts'

type Drafting = (db: Db, context: PlanningContext, draft: PublicationDraft) => Promise<void>

/** What each kind of submission writes. */
export const draftByKind: Record<PlanningContext['submission']['kind'], Drafting> = {
  founding: async (db, context, draft) => {
    const { bundle } = await db
      .selectFrom('founding_submissions')
      .select('bundle')
      .where('submission_id', '=', context.submission.id)
      .executeTakeFirstOrThrow()
    const contents = await readJsonBlob(context.blobs, bundle, foundingBundleSchema, 'bundle-inconsistent')
    await draftFounding(context, draft, contents)
  },

  entry: async (db, context, draft) => {
    const row = await db
      .selectFrom('entry_submissions')
      .select('entry')
      .where('submission_id', '=', context.submission.id)
      .executeTakeFirstOrThrow()
    const entry = parseJson(row.entry, entrySchema, 'result-inconsistent')
    const current = await context.tree.readDataset(entry.slug)
    const dataset = withEntry(current, entry, context)
    if (dataset.versions.length === 0) draft.removals.push(...(await versionFiles(context, entry.slug)))
    await draft.putObject(treePaths.dataset(entry.slug), dataset)
    draft.rows.push(catalogueRow(dataset, await highestVersion(db, current, entry.slug)))
  },

  dataset: async (db, context, draft) => {
    const row = await db
      .selectFrom('dataset_submissions')
      .select(['result', 'plan', 'validation', 'stated_faults'])
      .where('submission_id', '=', context.submission.id)
      .executeTakeFirstOrThrow()
    const result = parseJson(row.result, datasetResultSchema, 'result-inconsistent')
    const current = await listedDataset(context)
    const formedOn = context.submission.formed_on
    if (!formedOn) throw new PublicationFault('result-inconsistent', { path: 'formed_on' })
    const before = await highestVersion(db, current, current.entry.slug)
    const made = { ...result, formedOn, statedFaults: statedFaultsOf(row) }
    const dataset = withVersion(current, made, before + 1, context)
    await draftVersionFiles(context, draft, dataset, result, await context.tree.readPortal())
    await draft.putObject(treePaths.dataset(dataset.entry.slug), dataset)
    draft.rows.push({
      ...catalogueRow(dataset, dataset.versions.length > 0 ? before + 1 : before),
      plan: row.plan,
      tableBlob: result.tableBlob,
    })
  },

  withdrawal: async (db, context, draft) => {
    const row = await db
      .selectFrom('withdrawal_submissions')
      .select(['ground_zh', 'ground_en'])
      .where('submission_id', '=', context.submission.id)
      .executeTakeFirstOrThrow()
    const current = await listedDataset(context)
    const dataset = withWithdrawal(current, { zh: row.ground_zh, en: row.ground_en }, context)
    const { slug } = dataset.entry
    draft.removals.push(...(await versionFiles(context, slug)))
    await draft.putObject(treePaths.dataset(slug), dataset)
    draft.rows.push(catalogueRow(dataset, await highestVersion(db, current, slug)))
  },

  personnel: draftDocument,
  consultation: draftDocument,
  answer: draftDocument,
  report: draftDocument,
}

/** What the public is told of faults that the data is published with: how many, and the department's reason. */
function statedFaultsOf(row: { validation: string | null; stated_faults: string | null }) {
  if (row.validation === null || row.stated_faults === null) return undefined
  const { faultCount, faultyRows } = parseJson(row.validation, validationReportSchema, 'result-inconsistent')
  const { reason } = parseJson(row.stated_faults, statedFaultsSchema, 'result-inconsistent')
  return faultCount > 0 ? { faults: faultCount, faultyRows, reason } : undefined
}

async function listedDataset({ tree, submission }: PlanningContext): Promise<PublishedDataset> {
  const slug = submission.subject ?? ''
  const current = await tree.readDataset(slug)
  if (!current) throw new PublicationFault('dataset-not-listed', { slug })
  return current
}

/** Version numbers are never given twice, not even after a withdrawal: an address means one content for ever. */
async function highestVersion(db: Db, current: PublishedDataset | null, slug: string): Promise<number> {
  const row = await db
    .selectFrom('catalogue_entries')
    .select('version')
    .where('slug', '=', slug)
    .executeTakeFirst()
  return Math.max(row?.version ?? 0, Number(current?.versions[0]?.version ?? 0))
}

function catalogueRow(dataset: PublishedDataset, version: number) {
  return {
    slug: dataset.entry.slug,
    department: dataset.entry.provider,
    entry: JSON.stringify(dataset.entry),
    state: dataset.state,
    version,
  }
}

/** Every file in the version folders of a dataset, as the tree stands. */
async function versionFiles({ tree }: PlanningContext, slug: string): Promise<string[]> {
  const folder = `datasets/${slug}`
  const entries = await readdir(join(/* turbopackIgnore: true */ tree.dir, folder), {
    withFileTypes: true,
  }).catch(() => [])
  const versions = entries.filter((entry) => entry.isDirectory() && /^\d+$/.test(entry.name))
  const files = await Promise.all(
    versions.map(async ({ name }) => {
      const names = await readdir(join(/* turbopackIgnore: true */ tree.dir, folder, name))
      return names.map((file) => `${folder}/${name}/${file}`)
    }),
  )
  return files.flat().sort()
}
