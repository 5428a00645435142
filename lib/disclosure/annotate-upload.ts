import { mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { dictionaryOf } from '#lib/catalogue/entry-dictionary.ts'
import { runAnnotation } from '#lib/desensitize/run-worker.ts'
import type { Watching } from '#lib/disclosure/check-upload.ts'
import { type By, type DisclosureContext, DisclosureRefused, recordStep } from '#lib/disclosure/context.ts'
import { requireSubmission } from '#lib/disclosure/require.ts'
import { inTransaction } from '#lib/store/transaction.ts'

/** A workbook in a private folder of its own; whoever was given it removes it. */
export interface AnnotatedFile {
  path: string
  bytes: number
  /** Name of the upload without its ending. */
  baseName: string
  remove: () => Promise<void>
}

/**
 * A copy of the upload with the faults beside each row, to be mended in Excel and uploaded again. It holds undisclosed
 * cells: only the one who uploaded them gets it.
 * @throws DisclosureRefused `no-inspection`, `no-faults`, `unknown-submission`. @throws NotAllowedError, WorkerFailed.
 */
export async function annotateUpload(
  context: DisclosureContext,
  by: By,
  id: string,
  messages: Readonly<Record<string, string>>,
  watching: Watching = {},
): Promise<AnnotatedFile> {
  const submission = await requireSubmission(context.db, by, 'dataset.plan', id)
  const { inspection, upload_blob, validation } = submission
  if (!inspection || !upload_blob) throw new DisclosureRefused('no-inspection')
  if (!validation?.faultCount) throw new DisclosureRefused('no-faults')
  const folder = await mkdtemp(join(context.temporaryDirectory, 'annotated-'))
  const remove = () => rm(folder, { recursive: true, force: true })
  try {
    const outPath = join(folder, 'annotated.xlsx')
    const { bytes } = await runAnnotation(
      {
        path: context.blobs.path(upload_blob),
        dialect: inspection.dialect,
        dictionary: dictionaryOf(submission.entry),
        messages,
        outPath,
        workDir: context.temporaryDirectory,
      },
      watching,
    )
    await inTransaction(context.db, (tx) =>
      recordStep(tx, context, by, { action: 'dataset.annotate', submission: id, detail: { bytes } }),
    )
    const baseName = (submission.upload_name ?? '').replace(/\.[^.]+$/, '') || 'data'
    return { path: outPath, bytes, baseName, remove }
  } catch (error) {
    await remove()
    throw error
  }
}
