import { runInspection } from '#lib/desensitize/run-worker.ts'
import { measure } from './measured.ts'

/** Inspection with all detectors, as of an upload: in a worker thread. */
await measure('inspect', async (path, workDir) => {
  const input = { path, fileName: 'villages.csv', maxBytes: Number.MAX_SAFE_INTEGER, workDir }
  const { inspection } = await runInspection(input)
  if (inspection.rows < 600_000) throw new Error('rows are missing')
})
