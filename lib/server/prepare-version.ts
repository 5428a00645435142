import { mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { checkPlan } from '#lib/desensitize/check-plan.ts'
import { finalScan } from '#lib/desensitize/final-scan.ts'
import { runDesensitization, runInspection } from '#lib/desensitize/run-worker.ts'
import { keepResult } from '#lib/disclosure/keep-result.ts'
import type { FoundingBundleInput } from '#lib/publish/founding-bundle.ts'
import type { SampleDataset } from '#lib/server/dataset-content.ts'
import { ContentError } from '#lib/server/municipality.ts'
import type { PortalServer } from '#lib/server/portal.ts'
import { planOfSample } from '#lib/server/sample-plan.ts'

type FoundingVersion = NonNullable<FoundingBundleInput['datasets'][number]['version']>

/**
 * Takes the file of a sample dataset the same way as an upload: inspected, planned by the standard in force,
 * desensitized, compared and scanned. Undefined when the dataset is listed only.
 * @throws ContentError that names the file and the first thing wrong with it.
 */
export async function prepareVersion(
  portal: PortalServer,
  sample: SampleDataset,
): Promise<FoundingVersion | undefined> {
  const { entry, data, version } = sample
  if (!data || !version) return undefined
  const { standard } = portal.municipality
  const disclosureType = entry.disclosure.type === 'unconditional' ? 'unconditional' : 'conditional'
  const { inspection } = await runInspection({ ...data, maxBytes: portal.environment.maxUploadBytes })
  const problem = inspection.problems.find(({ severity }) => severity === 'error')
  if (problem) throw new ContentError(`${data.path}: ${problem.code} in row ${problem.row ?? 1}`)
  const plan = planOfSample(version, inspection, standard, disclosureType)
  const [fault] = checkPlan(plan, inspection, standard, disclosureType)
  if (fault)
    throw new ContentError(`${data.path}: the plan falls short: ${fault.code} in column ${fault.column}`)

  const outDir = await mkdtemp(join(portal.disclosure.temporaryDirectory, 'founding-'))
  try {
    const pseudonymKey = portal.keys.pseudonym(entry.slug)
    const job = { path: data.path, inspection, plan, standard, disclosureType, pseudonymKey, outDir } as const
    const output = await runDesensitization(job)
    if (!output.keptColumnsVerified) throw new ContentError(`${data.path}: kept columns differ from the file`)
    const [found] = finalScan(output.resultInspection, plan, standard)
    if (found)
      throw new ContentError(`${data.path}: the result still holds ${found.detector} in ${found.column}`)
    return {
      ...(await keepResult(portal.blobs, output)),
      formedOn: version.formedOn,
      note: version.note,
      plan,
    }
  } finally {
    await rm(outDir, { recursive: true, force: true })
  }
}
