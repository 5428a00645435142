import { parentPort, workerData } from 'node:worker_threads'
import { UndecodableError } from '#lib/tabular/decode.ts'
import { UnencodableError } from '#lib/tabular/encode.ts'
import { annotateUpload } from './annotate-upload.ts'
import { compareRows } from './compare-rows.ts'
import { desensitizeTable } from './desensitize-table.ts'
import { inspectUpload } from './inspect-table.ts'
import { JobFailed } from './job-failed.ts'
import { previewUpload } from './preview-upload.ts'
import { proposeForUpload } from './propose-for-upload.ts'
import { riskOfPlan } from './risk-of-plan.ts'
import type { Job, JobResults, WorkerMessage, WorkerTask } from './worker-messages.ts'

/** Entry point of the worker thread: one job, from `workerData`, then the thread ends. */
const PROGRESS_STEP = 0.01
let reported = 0

function post(message: WorkerMessage): void {
  parentPort?.postMessage(message)
}

function onProgress(share: number): void {
  // A later stage may begin below where the one before ended: what is shown never goes back.
  if (share - reported < PROGRESS_STEP) return
  reported = share
  post({ kind: 'progress', share })
}

function run({ job, workDir }: WorkerTask): Promise<JobResults[Job['kind']]> {
  const surroundings = { workDir, onProgress }
  switch (job.kind) {
    case 'inspect':
      return inspectUpload(job.input, surroundings)
    case 'preview':
      return previewUpload(job.input)
    case 'desensitize':
      return desensitizeTable(job.input, surroundings)
    case 'risk':
      return riskOfPlan(job.input, surroundings)
    case 'propose':
      return proposeForUpload(job.input, surroundings)
    case 'annotate':
      return annotateUpload(job.input, surroundings)
    case 'compare':
      return compareRows(job.before, job.after, job.key, workDir)
  }
}

/** An error's message may hold a cell, so only its kind and the places in the program leave the thread. */
function failure(error: unknown): WorkerMessage {
  const frames =
    error instanceof Error ? (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line)) : []
  if (error instanceof JobFailed) return { kind: 'failed', code: error.code, params: error.params, frames }
  if (error instanceof UndecodableError || error instanceof UnencodableError) {
    return { kind: 'failed', code: 'table-changed', params: { row: 0 }, frames }
  }
  return { kind: 'failed', code: 'worker-failed', params: {}, frames }
}

try {
  post({ kind: 'done', result: await run(workerData as WorkerTask) })
} catch (error) {
  post(failure(error))
}
