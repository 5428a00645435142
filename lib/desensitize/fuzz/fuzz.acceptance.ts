import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { runInspection } from '../run-worker.ts'
import { damagedFiles, runFuzz } from './run-fuzz.ts'

const SEED = 20_261_122
const HOUR = 3_600_000

test(
  '10,000 damaged files neither crash nor hang a worker, and lose no row without a report',
  async () => {
    const begun = performance.now()
    const report = await runFuzz(await damagedFiles(10_000, SEED), 2)
    const { failures, ...counts } = report
    const seconds = Math.round((performance.now() - begun) / 1000)
    process.stdout.write(`${JSON.stringify(counts)} in ${seconds} s\n`)
    expect(failures).toEqual([])
    expect(report.files).toBe(10_000)
  },
  HOUR,
)

test(
  '200 damaged files go through the job that uploads go through, each in a thread of its own',
  async () => {
    const folder = await mkdtemp(join(tmpdir(), 'mulu-fuzz-jobs-'))
    const path = join(folder, 'upload')
    try {
      for (const { seed, bytes } of await damagedFiles(200, SEED + 1)) {
        await writeFile(path, bytes)
        const signal = AbortSignal.timeout(60_000)
        const { inspection } = await runInspection({ path, fileName: seed, maxBytes: 1 << 24 }, { signal })
        // Either there are columns, or a reason why there are none.
        expect(inspection.columns.length + inspection.problemCount).toBeGreaterThan(0)
      }
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  },
  HOUR,
)
