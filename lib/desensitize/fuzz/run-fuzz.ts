import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import fc from 'fast-check'
import type { Verdict } from './examine-file.ts'
import type { FuzzAnswer, FuzzTask } from './fuzz-worker.ts'
import { damage, type Mutation, mutate } from './mutate.ts'
import { makeSeeds } from './seeds.ts'

/** What a run found; a failure names the damaged file by its number, so that it can be made again. */
export interface FuzzReport {
  readonly files: number
  readonly refused: number
  readonly reported: number
  readonly read: number
  readonly compared: number
  /** Milliseconds of the slowest file. */
  readonly slowest: number
  readonly failures: readonly FuzzFailure[]
}

export interface FuzzFailure {
  readonly index: number
  readonly seed: string
  readonly mutations: readonly Mutation[]
  readonly what: string
}

/** A file of some kilobytes that takes longer is a hang. */
const BOUND_MS = 20_000
/** The heap of a worker that inspects uploads. */
const HEAP = { maxOldGenerationSizeMb: 192, maxYoungGenerationSizeMb: 32 }

export interface DamagedFile {
  readonly seed: string
  readonly mutations: readonly Mutation[]
  readonly bytes: Buffer
}

/** The same files at every run with the same seed. */
export async function damagedFiles(count: number, seed: number): Promise<DamagedFile[]> {
  const seeds = await makeSeeds()
  return fc.sample(damage, { numRuns: count, seed }).map((one) => {
    const from = seeds[one.seed % seeds.length] as (typeof seeds)[number]
    return { seed: from.name, mutations: one.mutations, bytes: mutate(from.bytes, one.mutations) }
  })
}

/** Gives every file to one of a few worker threads; a thread that dies or takes too long fails its file and is replaced. */
export async function runFuzz(files: readonly DamagedFile[], threads: number): Promise<FuzzReport> {
  const verdicts: Verdict[] = []
  const failures: FuzzFailure[] = []
  let next = 0
  let slowest = 0
  const lane = async () => {
    const workDir = await mkdtemp(join(tmpdir(), 'mulu-fuzz-'))
    let worker = start(workDir)
    for (let index = next++; index < files.length; index = next++) {
      const file = files[index] as DamagedFile
      const begun = performance.now()
      const answer = await ask(worker, { index, fileName: file.seed, bytes: file.bytes })
      slowest = Math.max(slowest, performance.now() - begun)
      const what = 'crash' in answer ? answer.crash : answer.verdict.lost
      if (what !== undefined) failures.push({ index, seed: file.seed, mutations: file.mutations, what })
      if ('verdict' in answer) verdicts.push(answer.verdict)
      if ('ended' in answer) {
        await worker.terminate()
        worker = start(workDir)
      }
    }
    await worker.terminate()
    await rm(workDir, { recursive: true, force: true })
  }
  await Promise.all(Array.from({ length: threads }, lane))
  const count = (outcome: Verdict['outcome']) => verdicts.filter((one) => one.outcome === outcome).length
  const compared = verdicts.filter((one) => one.compared).length
  return {
    files: files.length,
    refused: count('refused'),
    reported: count('reported'),
    read: count('read'),
    compared,
    slowest,
    failures,
  }
}

function start(workDir: string): Worker {
  return new Worker(new URL('./fuzz-worker.ts', import.meta.url), {
    workerData: { workDir },
    resourceLimits: HEAP,
  })
}

type Answer = FuzzAnswer & { readonly ended?: true }

function ask(worker: Worker, task: FuzzTask): Promise<Answer> {
  return new Promise((resolve) => {
    const done = (answer: Answer) => {
      clearTimeout(timer)
      worker.off('message', done).off('error', died).off('exit', left)
      resolve(answer)
    }
    const end = (crash: string) => done({ index: task.index, crash, ended: true })
    const died = (error: unknown) => end(`worker died: ${error instanceof Error ? error.message : 'unknown'}`)
    const left = () => end('worker left')
    const timer = setTimeout(() => end(`no answer in ${BOUND_MS} ms`), BOUND_MS)
    worker.on('message', done).on('error', died).on('exit', left)
    worker.postMessage(task)
  })
}
