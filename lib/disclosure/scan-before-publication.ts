import { finalScan } from '#lib/desensitize/final-scan.ts'
import { inspectTable } from '#lib/desensitize/inspect-table.ts'
import { runInspection } from '#lib/desensitize/run-worker.ts'
import type { DisclosureContext } from '#lib/disclosure/context.ts'
import { type Failure, readDatasetSubmission } from '#lib/disclosure/dataset-submission.ts'
import type { Inspection } from '#lib/tabular/inspection.ts'

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
