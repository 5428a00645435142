import { parentPort, workerData } from 'node:worker_threads'
import { unpackColumns } from './pack-rows.ts'
import { TableScan } from './scan-table.ts'
import type { ScanAnswer, ScanRequest, ScanTask } from './scan-thread.ts'

/** Entry point of the thread of one scan: batches come, each is answered, the last answer is the result. */
const { header, workDir } = workerData as ScanTask
const scan = new TableScan(header, workDir)
// Batches are taken one by one: staging a column waits for the disk.
let work = Promise.resolve()

parentPort?.on('message', (request: ScanRequest) => {
  work = work.then(() => take(request)).catch(fail)
})

async function take(request: ScanRequest): Promise<void> {
  if (request === 'end') {
    answer({ columns: await scan.result() })
    parentPort?.close()
    return
  }
  await scan.addColumns(unpackColumns(request))
  answer('done')
}

/** An error's message may hold a cell, so only the places in the program leave the thread. */
function fail(error: unknown): void {
  const stack = error instanceof Error ? (error.stack ?? '') : ''
  answer({ frames: stack.split('\n').filter((line) => /^\s+at /.test(line)) })
  parentPort?.close()
}

function answer(message: ScanAnswer): void {
  parentPort?.postMessage(message)
}
