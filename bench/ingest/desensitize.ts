import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { runDesensitization } from '#lib/desensitize/run-worker.ts'
import { measure } from './measured.ts'
import { inspectionOf, plan, standard } from './villages.ts'

/**
 * All that a publication needs, in a worker thread: four columns masked; CSV, JSON and Parquet written; the kept columns
 * compared cell by cell; the result scanned with all detectors; gzip and brotli.
 */
await measure('desensitize', async (path, workDir) => {
  const outDir = join(workDir, 'out')
  mkdirSync(outDir)
  const output = await runDesensitization({
    path,
    inspection: inspectionOf(620_573),
    plan,
    standard,
    disclosureType: 'unconditional',
    pseudonymKey: new Uint8Array(32),
    outDir,
    workDir,
    forms: ['csv', 'json', 'parquet'],
  })
  if (!output.keptColumnsVerified) throw new Error('kept columns differ')
})
