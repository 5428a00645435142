import { type ReadingPreviewOutput, runReadingPreview } from '#lib/desensitize/run-worker.ts'
import type { Watching } from '#lib/disclosure/check-upload.ts'
import { type By, type DisclosureContext, DisclosureRefused } from '#lib/disclosure/context.ts'
import { requireSubmission } from '#lib/disclosure/require.ts'
import { type GivenDialect, givenDialectSchema } from '#lib/tabular/table-dialect.ts'

/** So many rows of the file are enough to see title, header and first records. */
const previewRows = 20

/**
 * The first rows of the upload as a reading set by hand takes them. The cells are the department's own undisclosed data:
 * only the one who uploaded them is shown them, in an answer that is never cached, and never the reviewer.
 * @throws DisclosureRefused `no-upload`, `unknown-submission`. @throws NotAllowedError.
 */
export async function previewReading(
  context: DisclosureContext,
  by: By,
  id: string,
  given: GivenDialect,
  watching: Watching = {},
): Promise<ReadingPreviewOutput> {
  const submission = await requireSubmission(context.db, by, 'dataset.upload', id)
  if (!submission.upload_blob) throw new DisclosureRefused('no-upload')
  return runReadingPreview(
    {
      path: context.blobs.path(submission.upload_blob),
      fileName: submission.upload_name ?? '',
      given: givenDialectSchema.parse(given),
      limit: previewRows,
      workDir: context.temporaryDirectory,
    },
    watching,
  )
}
