import { once } from 'node:events'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { CurrentIndex } from '#lib/published/tree.ts'

/** Rebuilds the indexes of a tree off the main thread. The caller sees to it that one runs at a time. */
export async function runIndexWorker(treeDir: string): Promise<CurrentIndex> {
  // Found at run time: the program is bundled, the worker is a plain file that Node runs as it stands.
  const file = join(/* turbopackIgnore: true */ process.cwd(), 'lib', 'publish', 'index-worker.ts')
  const worker = new Worker(/* turbopackIgnore: true */ file, { workerData: { treeDir } })
  try {
    // Rejects when the worker throws.
    const [message] = await once(worker, 'message')
    return message as CurrentIndex
  } finally {
    await worker.terminate()
  }
}
