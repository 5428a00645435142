import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { csvOf, writeForms } from '#lib/desensitize/finish-result.ts'
import { JointWatch } from '#lib/desensitize/joint-watch.ts'
import { prepareRun } from '#lib/desensitize/prepare-run.ts'
import { RowTransformer } from '#lib/desensitize/transform-rows.ts'
import { writeParquet } from '#lib/tabular/duckdb/write-parquet.ts'
import { measure } from './measured.ts'
import { inspectionOf, plan, standard } from './villages.ts'

/** The masking path alone: four columns masked; CSV, JSON and Parquet written. */
await measure('mask', async (path, workDir) => {
  const outDir = join(workDir, 'out')
  mkdirSync(outDir)
  const input = {
    path,
    inspection: inspectionOf(620_573),
    plan,
    standard,
    disclosureType: 'unconditional',
    pseudonymKey: new Uint8Array(32),
    outDir,
    forms: ['csv', 'json', 'parquet'],
  } as const
  const preparation = await prepareRun(input, { workDir })
  const transformer = new RowTransformer(preparation.columns)
  const watch = new JointWatch(plan, input.inspection, standard)
  const { applied } = await writeForms(input, preparation, transformer, watch, { workDir })
  const names = preparation.columns.map(({ name }) => name)
  await writeParquet(csvOf(applied.files), join(outDir, 'data.parquet'), names, { workDir })
})
