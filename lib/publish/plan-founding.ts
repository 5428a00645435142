import { withEntry, withVersion } from '#lib/publish/compose-dataset.ts'
import { draftPersonnel } from '#lib/publish/draft-personnel.ts'
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
  await draftPersonnel(context.tree, draft, bundle.personnel, bundle.organisations)
  draft.documents.push(...bundle.personnel.map(filingInForce))
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

function filingInForce(filing: Personnel) {
  return {
    path: `personnel/${filing.organisation}`,
    kind: 'personnel' as const,
    department: filing.organisation,
    document: JSON.stringify(filing),
  }
}
