import { once } from 'node:events'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { InspectedColumn } from '#lib/tabular/inspection.ts'
import { type PackedRows, packRows } from './pack-rows.ts'
import { type RowScan, scannedColumns, TableScan } from './scan-table.ts'

/** What the thread is started with. */
export interface ScanTask {
  readonly header: readonly string[]
  readonly workDir: string
}

/** What it is sent: rows, and the end of them. */
export type ScanRequest = PackedRows | 'end'

/** What it answers: that a batch is done, or everything. No error of it carries a value further than its own thread. */
export type ScanAnswer = 'done' | { readonly columns: InspectedColumn[] } | { readonly frames: string[] }

/** So many batches may wait: enough to keep both threads busy, few enough for memory. */
const WAITING = 3
/** A smaller file is scanned sooner than a thread would start. */
const WORTH_A_THREAD = 8 << 20
const HEAP = { maxOldGenerationSizeMb: 160, maxYoungGenerationSizeMb: 32 }

/** Begins the scan of a file of so many bytes: in a thread of its own if that is worth it, beside the one that reads. */
export function openScan(header: readonly string[], workDir: string, bytes: number): RowScan {
  return bytes < WORTH_A_THREAD ? new TableScan(header, workDir) : new ScanThread(header, workDir)
}

/** A failure of the scan: it says where, not upon what. */
class ScanFailed extends Error {
  override readonly name = 'ScanFailed'
}

/** A `TableScan` in a thread of its own: reading and scanning take about as long as each other. */
class ScanThread implements RowScan {
  private readonly worker: Worker
  private readonly columns: number
  private waiting = 0
  private failure: Error | undefined
  private found: InspectedColumn[] | undefined

  constructor(header: readonly string[], workDir: string) {
    this.columns = scannedColumns(header).length
    const workerData: ScanTask = { header, workDir }
    const path = join(/* turbopackIgnore: true */ process.cwd(), 'lib', 'desensitize', 'scan-worker.ts')
    this.worker = new Worker(/* turbopackIgnore: true */ path, {
      workerData,
      execArgv: [],
      env: {},
      resourceLimits: HEAP,
    })
    this.worker.on('message', (answer: ScanAnswer) => this.receive(answer))
    this.worker.on('error', (error) => {
      this.failure ??= error
    })
    this.worker.on('exit', () => {
      if (!this.found) this.failure ??= new ScanFailed('the scan ended early')
      this.worker.emit('answered')
    })
  }

  private receive(answer: ScanAnswer): void {
    if (answer === 'done') this.waiting -= 1
    else if ('columns' in answer) this.found = answer.columns
    else {
      this.failure = new ScanFailed('the scan failed')
      this.failure.stack = answer.frames.join('\n')
    }
    this.worker.emit('answered')
  }

  async add(rows: readonly (readonly string[])[]): Promise<void> {
    const packed = packRows(rows, this.columns)
    while (this.waiting >= WAITING && !this.failure) await once(this.worker, 'answered')
    if (this.failure) throw this.failure
    this.waiting += 1
    this.send(packed)
  }

  async result(): Promise<InspectedColumn[]> {
    this.send('end')
    while (!this.found && !this.failure) await once(this.worker, 'answered')
    if (this.found) return this.found
    throw this.failure
  }

  private send(request: ScanRequest): void {
    this.worker.postMessage(request, request === 'end' ? [] : [request.lengths.buffer])
  }
}
