import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { newStopState, stopDuckDb } from '#lib/tabular/duckdb/stop.ts'
import type { AnnotationInput } from './annotate-upload.ts'
import type { DesensitizationInput, DesensitizationOutput } from './desensitize-table.ts'
import type { InspectionInput, InspectionOutput } from './inspect-table.ts'
import { JobFailed } from './job-failed.ts'
import type { ReadingPreviewInput, ReadingPreviewOutput } from './preview-upload.ts'
import type { ProposalInput } from './propose-for-upload.ts'
import type { GeneralisationProposal } from './risk/propose-generalisation.ts'
import type { RiskComparison } from './risk/risk-report.ts'
import type { RiskInput } from './risk-of-plan.ts'
import type { Job, JobResults, WorkerMessage, WorkerTask } from './worker-messages.ts'

export type { AnnotationInput } from './annotate-upload.ts'
export type { DesensitizationInput, DesensitizationOutput } from './desensitize-table.ts'
export type { InspectionInput, InspectionOutput } from './inspect-table.ts'
export type { ReadingPreviewInput, ReadingPreviewOutput } from './preview-upload.ts'
export type { ProposalInput } from './propose-for-upload.ts'
export type { GeneralisationProposal } from './risk/propose-generalisation.ts'
export type { RiskInput } from './risk-of-plan.ts'

/**
 * Memory of a worker's heap: files are streamed, so a job that needs more has gone wrong. The young generation is kept
 * small: V8 would let it grow to where a process of 512 MB has no room left for buffers and DuckDB.
 */
const HEAP = { maxOldGenerationSizeMb: 192, maxYoungGenerationSizeMb: 32 }

/** How a job is watched and cancelled. */
export interface Watching {
  /** Share of the work done, 0 to 1; never less than before. */
  readonly onProgress?: (share: number) => void
  /** Aborting ends the worker at once and rejects with the signal's reason; what it wrote for itself is removed. */
  readonly signal?: AbortSignal
}

/** Where a job may spill: it makes a private folder inside, removed afterwards. The system's temporary one if absent. */
export interface Workplace {
  readonly workDir?: string
}

/** A job that a worker could not do. Holds a code with numbers and names, never a value of the table. */
export class WorkerFailed extends JobFailed {
  override readonly name = 'WorkerFailed'
  /** Places in the program, for the log. */
  readonly frames: readonly string[]

  constructor(code: string, params: Record<string, string | number> = {}, frames: readonly string[] = []) {
    super(code, params)
    this.frames = frames
  }
}

/**
 * Inspects an upload off the main thread, and validates it where a dictionary is given. A file that cannot be read as a
 * table is a result with problems.
 * @throws {WorkerFailed} `worker-failed`, `worker-out-of-memory`
 */
export function runInspection(
  input: InspectionInput & Workplace,
  watching: Watching = {},
): Promise<InspectionOutput> {
  return runJob({ kind: 'inspect', input }, watching, input.workDir)
}

/**
 * The first rows of an upload as a dialect reads them, with what else it may be read as. The cells are raw: for the eyes
 * of the one who uploaded them.
 * @throws {WorkerFailed}
 */
export function runReadingPreview(
  input: ReadingPreviewInput & Workplace,
  watching: Watching = {},
): Promise<ReadingPreviewOutput> {
  return runJob({ kind: 'preview', input }, watching, input.workDir)
}

/**
 * Carries out a plan off the main thread; see `desensitizeTable`.
 * @throws {WorkerFailed} `plan-falls-short`, `table-changed`, `k-too-low`, `suppressed-too-many`,
 *   `value-remains`, `jointly-readable`,
 *   `worker-failed`, `worker-out-of-memory`
 */
export function runDesensitization(
  input: DesensitizationInput & Workplace,
  watching: Watching = {},
): Promise<DesensitizationOutput> {
  return runJob({ kind: 'desensitize', input }, watching, input.workDir)
}

/**
 * Risk over the plan's quasi-identifiers as uploaded and as the plan would publish them; see `riskOfPlan`.
 * @throws {WorkerFailed} `table-changed`, `worker-failed`, `worker-out-of-memory`
 */
export function runRisk(input: RiskInput & Workplace, watching: Watching = {}): Promise<RiskComparison> {
  return runJob({ kind: 'risk', input }, watching, input.workDir)
}

/**
 * Proposes generalisations that reach the standard's k, the least information lost first; see `proposeForUpload`.
 * @throws {WorkerFailed} `table-changed`, `worker-failed`, `worker-out-of-memory`
 */
export function runProposal(
  input: ProposalInput & Workplace,
  watching: Watching = {},
): Promise<GeneralisationProposal[]> {
  return runJob({ kind: 'propose', input }, watching, input.workDir)
}

/**
 * Writes a copy of an upload with its faults beside each row; see `annotateUpload`.
 * @throws {WorkerFailed}
 */
export function runAnnotation(
  input: AnnotationInput & Workplace,
  watching: Watching = {},
): Promise<{ bytes: number }> {
  return runJob({ kind: 'annotate', input }, watching, input.workDir)
}

/** Runs one job in a thread of its own, with a private folder that is gone when this settles, whatever happens. */
export async function runJob<J extends Job>(
  job: J,
  watching: Watching,
  spillIn: string = tmpdir(),
): Promise<JobResults[J['kind']]> {
  watching.signal?.throwIfAborted()
  const workDir = await mkdtemp(join(spillIn, 'mulu-job-'))
  try {
    return await runInThread(job, workDir, watching)
  } finally {
    await rm(workDir, { recursive: true, force: true })
  }
}

function runInThread<J extends Job>(
  job: J,
  workDir: string,
  { onProgress, signal }: Watching,
): Promise<JobResults[J['kind']]> {
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted()
    const stop = newStopState()
    const worker = startWorker({ job, workDir, stop })
    // Settled when the thread has ended: only then does nobody write into its folder any more.
    let settle = () => reject(new WorkerFailed('worker-failed'))
    const abort = () => {
      settle = () => reject(signal?.reason)
      // Ended in the middle of a statement of DuckDB, the thread would take the whole process with it.
      void stopDuckDb(stop).then(() => worker.terminate())
    }
    signal?.addEventListener('abort', abort, { once: true })
    worker.on('message', (message: WorkerMessage) => {
      if (signal?.aborted) return
      if (message.kind === 'progress') onProgress?.(message.share)
      else if (message.kind === 'done') settle = () => resolve(message.result as JobResults[J['kind']])
      else settle = () => reject(new WorkerFailed(message.code, message.params, message.frames))
    })
    worker.on('error', (error: NodeJS.ErrnoException) => {
      const outOfMemory = error.code === 'ERR_WORKER_OUT_OF_MEMORY'
      if (!signal?.aborted)
        settle = () => reject(new WorkerFailed(outOfMemory ? 'worker-out-of-memory' : 'worker-failed'))
    })
    worker.on('exit', () => {
      signal?.removeEventListener('abort', abort)
      settle()
    })
  })
}

function startWorker(task: WorkerTask): Worker {
  // Found at run time: Node runs the TypeScript file itself, and a bundler must not take it for a module of its own.
  const path = join(/* turbopackIgnore: true */ process.cwd(), 'lib', 'desensitize', 'worker.ts')
  return new Worker(/* turbopackIgnore: true */ path, {
    workerData: task,
    // Flags and variables of the parent (a loader, an inspector, keys) are none of the worker's business.
    execArgv: [],
    env: {},
    resourceLimits: HEAP,
  })
}
