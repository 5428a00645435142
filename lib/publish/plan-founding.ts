import papaparse from 'papaparse'
import { withEntry, withVersion } from '#lib/publish/compose-dataset.ts'
import type { FoundingBundle } from '#lib/publish/founding-bundle.ts'
import { draftVersionFiles } from '#lib/publish/plan-version.ts'
import type { PlanningContext, PublicationDraft } from '#lib/publish/publication-draft.ts'
import { PublicationFault } from '#lib/publish/publication-fault.ts'
import type { Personnel, Portal } from '#lib/published/format.ts'
import { treePaths } from '#lib/published/paths.ts'
import type { Tree } from '#lib/published/tree.ts'

/** The first contents of a portal, or an old catalogue added to it. `portal.json` comes last: without it nothing shows. */
export async function draftFounding(
  context: PlanningContext,
  draft: PublicationDraft,
  bundle: FoundingBundle,
): Promise<void> {
  const portal = bundle.portal ?? (await context.tree.readPortal())
  if (!portal) throw new PublicationFault('bundle-inconsistent', { path: 'portal' })
  for (const organisation of bundle.organisations) {
    await draft.putObject(treePaths.organisation(organisation.id), organisation)
  }
  for (const page of bundle.pages) await draft.putObject(treePaths.page(page.slug), page)
  await draftThemes(context.tree, draft, bundle)
  await draftPersonnel(context.tree, draft, bundle)
  for (const dataset of bundle.datasets) await draftDataset(context, draft, dataset, portal)
  if (bundle.portal) await draft.putObject(treePaths.portal, bundle.portal)
  if (draft.objects.length === 0) throw new PublicationFault('bundle-inconsistent', { path: '(root)' })
}

async function draftDataset(
  context: PlanningContext,
  draft: PublicationDraft,
  { entry, formedOn, version }: FoundingBundle['datasets'][number],
  portal: Portal,
): Promise<void> {
  const { slug } = entry
  const known = draft.rows.some((row) => row.slug === slug) || (await context.tree.readDataset(slug))
  if (known) throw new PublicationFault('dataset-already-published', { slug })
  const listed = withEntry(null, { ...entry, ...(formedOn && { formedOn }) }, context)
  const dataset = version ? withVersion(listed, version, 1, context) : listed
  if (version) await draftVersionFiles(context, draft, dataset, version, portal)
  await draft.putObject(treePaths.dataset(slug), dataset)
  draft.rows.push({
    slug,
    department: entry.provider,
    entry: JSON.stringify(dataset.entry),
    state: dataset.state,
    version: dataset.versions.length,
    plan: version?.plan ? JSON.stringify(version.plan) : null,
    tableBlob: version?.tableBlob ?? null,
  })
}

async function draftThemes(tree: Tree, draft: PublicationDraft, { themes }: FoundingBundle): Promise<void> {
  if (themes.length === 0) return
  const replaced = new Set(themes.map((theme) => theme.id))
  const kept = (await tree.readThemes()).filter((theme) => !replaced.has(theme.id))
  await draft.putObject(treePaths.themes, [...kept, ...themes])
}

async function draftPersonnel(
  tree: Tree,
  draft: PublicationDraft,
  { personnel, organisations }: FoundingBundle,
): Promise<void> {
  if (personnel.length === 0) return
  const replaced = new Set(personnel.map((one) => one.organisation))
  const kept = (await tree.readPersonnel()).filter((one) => !replaced.has(one.organisation))
  const all = [...kept, ...personnel]
  const names = new Map(
    [...(await tree.readOrganisations()), ...organisations].map(({ id, name }) => [id, name]),
  )
  await draft.putObject(treePaths.personnel, all)
  await draft.putObjectText(treePaths.personnelCsv, personnelCsv(all, names))
}

/** Z33, G17: one line per post. */
function personnelCsv(personnel: Personnel[], names: Map<string, { zh: string; en: string }>): string {
  const rows = personnel.flatMap((one) =>
    one.posts.map((post) => ({
      organisation: one.organisation,
      organisation_zh: names.get(one.organisation)?.zh ?? '',
      organisation_en: names.get(one.organisation)?.en ?? '',
      agency_zh: one.agency.zh,
      agency_en: one.agency.en,
      duty: post.duty,
      post_zh: post.post.zh,
      post_en: post.post.en,
      phone: post.phone,
      email: post.email ?? '',
      vacant: post.vacant ? '1' : '0',
      filed_on: one.filedOn,
    })),
  )
  return `${papaparse.unparse(rows, { newline: '\n' })}\n`
}
