import type { DatasetResult } from '#lib/disclosure/result.ts'
import { dataPackage } from '#lib/metadata/data-package.ts'
import type { PlanningContext, PublicationDraft } from '#lib/publish/publication-draft.ts'
import { readJsonBlob } from '#lib/publish/publication-draft.ts'
import { PublicationFault } from '#lib/publish/publication-fault.ts'
import type { Portal, PublishedDataset } from '#lib/published/format.ts'
import { previewSchema } from '#lib/published/format.ts'
import { treePaths } from '#lib/published/paths.ts'

/** The files of the newest version of `dataset`: downloads, their precompressed variants and what describes them. */
export async function draftVersionFiles(
  context: Pick<PlanningContext, 'blobs'>,
  draft: PublicationDraft,
  dataset: PublishedDataset,
  result: Pick<DatasetResult, 'files' | 'preview' | 'columns' | 'statement'>,
  portal: Portal | null,
): Promise<void> {
  const version = dataset.versions[0]
  if (!version) return
  const path = (name: string) => treePaths.versionFile(dataset.entry.slug, version.version, name)
  for (const file of result.files) {
    await draft.putFileBlob(path(file.name), file.sha256, file.bytes)
    if (file.gzip) await draft.putFileBlob(path(`${file.name}.gz`), file.gzip.sha256, file.gzip.bytes)
    if (file.br) await draft.putFileBlob(path(`${file.name}.br`), file.br.sha256, file.br.bytes)
  }
  const preview = await readJsonBlob(context.blobs, result.preview, previewSchema, 'result-inconsistent')
  // A preview with another column than the approved result could show one that was removed.
  if (JSON.stringify(preview.columns) !== JSON.stringify(result.columns)) {
    throw new PublicationFault('result-inconsistent', { path: path('preview.json') })
  }
  await draft.putFileBlob(path('preview.json'), result.preview)
  await draft.putFileJson(path('statement.json'), result.statement)
  await draft.putFileJson(path('datapackage.json'), dataPackage(dataset, version, portal))
}
