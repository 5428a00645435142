import { mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { compareTables } from '#lib/desensitize/compare.ts'
import { finalScan } from '#lib/desensitize/final-scan.ts'
import type { RiskComparison } from '#lib/desensitize/risk/risk-report.ts'
import { runDesensitization, WorkerFailed } from '#lib/desensitize/run-worker.ts'
import { disclosureOf, type Watching } from '#lib/disclosure/check-upload.ts'
import { type By, type DisclosureContext, DisclosureRefused, recordStep } from '#lib/disclosure/context.ts'
import type { DatasetSubmission, Difference, Failure } from '#lib/disclosure/dataset-submission.ts'
import { keepResult } from '#lib/disclosure/keep-result.ts'
import { noResult } from '#lib/disclosure/nothing-found.ts'
import { editableStates, requireSubmission } from '#lib/disclosure/require.ts'
import type { DatasetResult } from '#lib/disclosure/result.ts'
import { planFaults } from '#lib/disclosure/save-plan.ts'
import { inTransaction } from '#lib/store/transaction.ts'
import { transition } from '#lib/workflow/transitions.ts'

/**
 * Carries out the plan: upload → result in every format, off the main thread, with kept columns compared cell by
 * cell (Z27), the result scanned by all detectors, the risk before and after, and the difference from the version in
 * force. `ready` when all of it holds; otherwise back to `draft` with the failure, and nothing of the result is kept.
 * @throws DisclosureRefused `no-inspection`, `plan-falls-short`, `unknown-submission`. @throws NotAllowedError.
 */
export async function buildResult(
  context: DisclosureContext,
  by: By,
  id: string,
  watching: Watching = {},
): Promise<Failure | null> {
  const submission = await requireSubmission(context.db, by, 'dataset.plan', id)
  if (!submission.inspection || !submission.plan) throw new DisclosureRefused('no-inspection')
  const faults = planFaults(context, submission)
  if (faults.length > 0) throw new DisclosureRefused('plan-falls-short', { faults: faults.length })

  await inTransaction(context.db, async (tx) => {
    await transition(tx, id, editableStates, 'checking', { updated_at: context.now().toISOString() })
  })
  const outcome = await carryOut(context, submission, watching)
  await inTransaction(context.db, async (tx) => {
    const failed = 'code' in outcome
    await transition(tx, id, ['checking'], failed ? 'draft' : 'ready', {
      updated_at: context.now().toISOString(),
      // What it was compared with: an entry that changes after this needs the comparison anew.
      base_version: submission.entry_log_number,
    })
    await tx
      .updateTable('dataset_submissions')
      .set(
        failed
          ? { ...noResult, failure: JSON.stringify(outcome) }
          : {
              result: JSON.stringify(outcome.result),
              difference: JSON.stringify(outcome.difference),
              risk: outcome.risk && JSON.stringify(outcome.risk),
              failure: null,
            },
      )
      .where('submission_id', '=', id)
      .execute()
    await recordStep(tx, context, by, {
      action: 'dataset.build',
      submission: id,
      after: failed ? undefined : outcome.result,
      detail: failed ? { failure: outcome.code } : { rows: outcome.result.rows },
    })
  })
  return 'code' in outcome ? outcome : null
}

async function carryOut(
  context: DisclosureContext,
  submission: DatasetSubmission,
  watching: Watching,
): Promise<{ result: DatasetResult; difference: Difference; risk: RiskComparison | null } | Failure> {
  const outDir = await mkdtemp(join(context.temporaryDirectory, 'result-'))
  try {
    const output = await runDesensitization(
      {
        path: context.blobs.path(submission.upload_blob!),
        inspection: submission.inspection!,
        plan: submission.plan!,
        standard: context.standard,
        disclosureType: disclosureOf(submission),
        pseudonymKey: context.pseudonymKey(submission.subject),
        outDir,
        hierarchies: submission.hierarchies,
        workDir: context.temporaryDirectory,
      },
      watching,
    )
    if (!output.keptColumnsVerified) return { code: 'kept-columns-differ', params: {} }
    const unexplained = finalScan(output.resultInspection, submission.plan!, context.standard)
    if (unexplained.length > 0) {
      return {
        code: 'final-scan-found',
        params: { columns: unexplained.map((found) => found.column).join('、') },
      }
    }
    const result = await keepResult(context.blobs, output)
    const before = submission.previous_table ? context.blobs.path(submission.previous_table) : null
    const difference = await compareTables(before, context.blobs.path(result.tableBlob))
    return { result, difference, risk: output.risk }
  } catch (error) {
    if (error instanceof WorkerFailed) return { code: error.code, params: error.params }
    throw error
  } finally {
    await rm(outDir, { recursive: true, force: true })
  }
}
