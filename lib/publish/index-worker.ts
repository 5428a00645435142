import { parentPort, workerData } from 'node:worker_threads'
import { buildIndex } from '#lib/publish/build-index.ts'

/** Runs in a worker thread, started by `run-index-worker.ts`. */
const { treeDir } = workerData as { treeDir: string }
parentPort?.postMessage(await buildIndex(treeDir))
