import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import { examineFile, type Verdict } from './examine-file.ts'

/** A damaged file for a worker, and what it says of it; an error is a crash of the job. */
export interface FuzzTask {
  readonly index: number
  readonly fileName: string
  readonly bytes: Uint8Array
}
export type FuzzAnswer = { readonly index: number } & (
  | { readonly verdict: Verdict }
  | { readonly crash: string }
)

const { workDir } = workerData as { workDir: string }

parentPort?.on('message', async ({ index, fileName, bytes }: FuzzTask) => {
  const path = join(workDir, 'upload')
  await writeFile(path, bytes)
  try {
    answer({ index, verdict: await examineFile(path, fileName, { workDir }) })
  } catch (error) {
    answer({ index, crash: error instanceof Error ? (error.stack ?? error.name) : 'unknown' })
  }
})

function answer(message: FuzzAnswer): void {
  parentPort?.postMessage(message)
}
