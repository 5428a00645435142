import { scanDocument } from '#lib/desensitize/document-scan.ts'
import { finalScan } from '#lib/desensitize/final-scan.ts'
import { inspectTable } from '#lib/desensitize/inspect-table.ts'
import { runInspection } from '#lib/desensitize/run-worker.ts'
import type { DisclosureContext } from '#lib/disclosure/context.ts'
import { type Failure, readDatasetSubmission } from '#lib/disclosure/dataset-submission.ts'
import type { Inspection } from '#lib/tabular/inspection.ts'
import { readDocument } from '#lib/workflow/document-submission.ts'
import { readSubmission } from '#lib/workflow/submissions.ts'

/** So small a table is scanned sooner than a thread for it would start. */
const inlineBytes = 256 * 1024

async function inspectResult(context: DisclosureContext, table: string): Promise<Inspection> {
  const path = context.blobs.path(table)
  const maxBytes = Number.MAX_SAFE_INTEGER
  if ((await context.blobs.size(table)) <= inlineBytes) return inspectTable(path, { maxBytes })
  return (await runInspection({ path, fileName: 'data.csv', maxBytes })).inspection
}

/**
 * The last look before publication: all detectors over the approved result, as it lies in the blob store. A finding
 * that the plan does not explain blocks. Null when nothing is found, and for kinds that carry no data.
 */
export async function scanBeforePublication(context: DisclosureContext, id: string): Promise<Failure | null> {
  const found = await findInDocument(context, id)
  if (found) return found
  const submission = await readDatasetSubmission(context.db, id)
  if (!submission?.result || !submission.plan) return null
  const inspection = await inspectResult(context, submission.result.tableBlob)
  const unexplained = finalScan(inspection, submission.plan, context.standard)
  if (unexplained.length === 0) return null
  return {
    code: 'final-scan-found',
    params: { columns: unexplained.map((found) => found.column).join('、') },
  }
}

/** Documents are looked through at once: they hold texts, not tables. */
async function findInDocument(context: DisclosureContext, id: string): Promise<Failure | null> {
  const { kind } = await readSubmission(context.db, id)
  const document = await readDocument(context.db, id)
  if (document === null) return null
  const paths = [...new Set(scanDocument(kind, document).map(({ path }) => path))]
  return paths.length === 0 ? null : { code: 'final-scan-found', params: { columns: paths.join('、') } }
}
