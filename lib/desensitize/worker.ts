import { parentPort, workerData } from 'node:worker_threads'
import { UndecodableError } from '#lib/tabular/decode.ts'
import { obeyStop } from '#lib/tabular/duckdb/stop.ts'
import { UnencodableError } from '#lib/tabular/encode.ts'
import { JobFailed } from './job-failed.ts'
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

/** Each job loads what it needs and nothing else: a preview must not wait for DuckDB. */
async function run({ job, workDir }: WorkerTask): Promise<JobResults[Job['kind']]> {
  const surroundings = { workDir, onProgress }
  switch (job.kind) {
    case 'inspect':
      return (await import('./inspect-table.ts')).inspectUpload(job.input, surroundings)
    case 'preview':
      return (await import('./preview-upload.ts')).previewUpload(job.input)
    case 'desensitize':
      return (await import('./desensitize-table.ts')).desensitizeTable(job.input, surroundings)
    case 'risk':
      return (await import('./risk-of-plan.ts')).riskOfPlan(job.input, surroundings)
    case 'propose':
      return (await import('./propose-for-upload.ts')).proposeForUpload(job.input, surroundings)
    case 'annotate':
      return (await import('./annotate-upload.ts')).annotateUpload(job.input, surroundings)
    case 'compare':
      return (await import('./compare-rows.ts')).compareRows(job.before, job.after, job.key, workDir)
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

const task = workerData as WorkerTask
obeyStop(task.stop)
try {
  post({ kind: 'done', result: await run(task) })
} catch (error) {
  post(failure(error))
  // What was begun side by side with it is of no use any more.
  process.exit()
}
