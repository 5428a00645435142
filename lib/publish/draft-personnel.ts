import papaparse from 'papaparse'
import type { Organisation } from '#lib/catalogue/entry.ts'
import type { PublicationDraft } from '#lib/publish/publication-draft.ts'
import type { Personnel } from '#lib/published/format.ts'
import { treePaths } from '#lib/published/paths.ts'
import type { Tree } from '#lib/published/tree.ts'

/** Filings of personnel (Z33, G17): each replaces that of the same organisation, in JSON and CSV. */
export async function draftPersonnel(
  tree: Tree,
  draft: PublicationDraft,
  personnel: Personnel[],
  organisations: Organisation[],
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
      name: post.name ?? '',
      post_zh: post.post.zh,
      post_en: post.post.en,
      phone: post.phone,
      email: post.email ?? '',
      address_zh: post.address?.zh ?? '',
      address_en: post.address?.en ?? '',
      hours_zh: post.hours?.zh ?? '',
      hours_en: post.hours?.en ?? '',
      datasets: post.datasets?.join(' ') ?? '',
      vacant: post.vacant ? '1' : '0',
      filed_on: one.filedOn,
    })),
  )
  return `${papaparse.unparse(rows, { newline: '\n' })}\n`
}
