import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { Inspection } from '#lib/tabular/inspection.ts'
import type { DesensitizationInput, DesensitizationOutput } from './desensitize-table.ts'
import { JobFailed } from './job-failed.ts'
import type { Job, JobResults, WorkerMessage } from './worker-messages.ts'

export type { DesensitizationInput, DesensitizationOutput } from './desensitize-table.ts'

/** Memory of a worker's heap: files are streamed, so a job that needs more has gone wrong. */
const HEAP_MB = 512

/** How a job is watched and cancelled. */
export interface Watching {
  /** Share of the work done, 0 to 1. */
  readonly onProgress?: (share: number) => void
  /** Aborting ends the worker at once and rejects with the signal's reason. */
  readonly signal?: AbortSignal
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
 * Inspects an upload off the main thread. A file that cannot be read as a table is a result with problems.
 * @throws {WorkerFailed} `worker-failed`, `worker-out-of-memory`
 */
export function runInspection(
  file: { path: string; fileName: string; maxBytes: number },
  watching: Watching = {},
): Promise<Inspection> {
  return runJob({ kind: 'inspect', path: file.path, maxBytes: file.maxBytes }, watching)
}

/**
 * Carries out a plan off the main thread; see `desensitizeTable`.
 * @throws {WorkerFailed} `plan-falls-short`, `table-changed`, `worker-failed`, `worker-out-of-memory`
 */
export function runDesensitization(
  input: DesensitizationInput,
  watching: Watching = {},
): Promise<DesensitizationOutput> {
  return runJob({ kind: 'desensitize', input }, watching)
}

/** Runs one job in a thread of its own. */
export function runJob<J extends Job>(
  job: J,
  { onProgress, signal }: Watching,
): Promise<JobResults[J['kind']]> {
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted()
    const worker = startWorker(job)
    const abort = () => {
      void worker.terminate()
      reject(signal?.reason)
    }
    signal?.addEventListener('abort', abort, { once: true })
    worker.on('message', (message: WorkerMessage) => {
      if (message.kind === 'progress') onProgress?.(message.share)
      else if (message.kind === 'done') resolve(message.result as JobResults[J['kind']])
      else reject(new WorkerFailed(message.code, message.params, message.frames))
    })
    worker.on('error', (error: NodeJS.ErrnoException) => {
      const outOfMemory = error.code === 'ERR_WORKER_OUT_OF_MEMORY'
      reject(new WorkerFailed(outOfMemory ? 'worker-out-of-memory' : 'worker-failed'))
    })
    worker.on('exit', () => {
      signal?.removeEventListener('abort', abort)
      // After an answer this changes nothing.
      reject(new WorkerFailed('worker-failed'))
    })
  })
}

function startWorker(job: Job): Worker {
  // Found at run time: Node runs the TypeScript file itself, and a bundler must not take it for a module of its own.
  const path = join(/* turbopackIgnore: true */ process.cwd(), 'lib', 'desensitize', 'worker.ts')
  return new Worker(/* turbopackIgnore: true */ path, {
    workerData: job,
    // Flags and variables of the parent (a loader, an inspector, keys) are none of the worker's business.
    execArgv: [],
    env: {},
    resourceLimits: { maxOldGenerationSizeMb: HEAP_MB },
  })
}
