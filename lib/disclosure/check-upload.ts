import { dictionaryOf } from '#lib/catalogue/entry-dictionary.ts'
import { proposePlan } from '#lib/desensitize/propose-plan.ts'
import { type InspectionOutput, runInspection, WorkerFailed } from '#lib/desensitize/run-worker.ts'
import { type By, type DisclosureContext, DisclosureRefused, recordStep } from '#lib/disclosure/context.ts'
import {
  type DatasetSubmission,
  type Failure,
  readDatasetSubmission,
} from '#lib/disclosure/dataset-submission.ts'
import { inTransaction } from '#lib/store/transaction.ts'
import { transition } from '#lib/workflow/transitions.ts'

export interface Watching {
  /** Share of the work done, 0 to 1. */
  onProgress?: (share: number) => void
  signal?: AbortSignal
}

/**
 * Inspects the upload of a submission in state `checking`, off the main thread: findings per column, problems by
 * row and column, faults against the entry's data dictionary, and the plan that the standard proposes. Back to `draft`
 * whatever comes out; a file with problems keeps its report and gets no plan.
 */
export async function checkUpload(
  context: DisclosureContext,
  by: By,
  id: string,
  watching: Watching = {},
): Promise<void> {
  const submission = await readDatasetSubmission(context.db, id)
  if (!submission?.upload_blob) throw new DisclosureRefused('unknown-submission')
  const outcome = await inspect(context, submission, watching)
  const { inspection, validation } = 'code' in outcome ? { inspection: null, validation: null } : outcome
  const usable = inspection && !inspection.problems.some((problem) => problem.severity === 'error')
  const plan = usable
    ? proposePlan(
        inspection,
        context.standard,
        disclosureOf(submission),
        submission.previous_plan ?? undefined,
      )
    : null
  await inTransaction(context.db, async (tx) => {
    await transition(tx, id, ['checking'], 'draft', { updated_at: context.now().toISOString() })
    await tx
      .updateTable('dataset_submissions')
      .set({
        inspection: inspection && JSON.stringify(inspection),
        validation: validation && JSON.stringify(validation),
        plan: plan && JSON.stringify(plan),
        failure: 'code' in outcome ? JSON.stringify(outcome) : null,
      })
      .where('submission_id', '=', id)
      .execute()
    await recordStep(tx, context, by, {
      action: 'dataset.check',
      submission: id,
      detail: {
        rows: inspection?.rows ?? null,
        problems: inspection?.problemCount ?? null,
        faults: validation?.faultCount ?? null,
      },
    })
  })
}

async function inspect(
  context: DisclosureContext,
  submission: DatasetSubmission,
  watching: Watching,
): Promise<InspectionOutput | Failure> {
  const file = {
    path: context.blobs.path(submission.upload_blob!),
    fileName: submission.upload_name ?? '',
    maxBytes: context.maxUploadBytes,
    dictionary: dictionaryOf(submission.entry),
    workDir: context.temporaryDirectory,
    ...(submission.given_dialect && { given: submission.given_dialect }),
  }
  try {
    return await runInspection(file, watching)
  } catch (error) {
    if (error instanceof WorkerFailed) return { code: error.code, params: error.params }
    throw error
  }
}

/** The disclosure type that decides what a plan may do; entries with none never come this far. */
export function disclosureOf(submission: DatasetSubmission): 'unconditional' | 'conditional' {
  return submission.entry.disclosure.type === 'unconditional' ? 'unconditional' : 'conditional'
}
