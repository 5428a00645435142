import { join } from 'node:path'
import type { Surroundings } from './inspect-table.ts'
import type { Plan } from './plan.ts'
import { type PlannedUpload, prepareRun, publishedOf } from './prepare-run.ts'
import { partOf } from './read-upload.ts'
import { measureRisk } from './risk/measure-risk.ts'
import type { RiskComparison } from './risk/risk-report.ts'
import { stageTransformed } from './stage-columns.ts'
import { requiredK } from './standard.ts'
import type { PublishedColumn } from './transform-rows.ts'

export type RiskInput = PlannedUpload

/**
 * Risk over the plan's quasi-identifiers as uploaded and as the plan would publish them, records left out where it says
 * so. Works on a plan that falls short too: it is what a person looks at while they mend it.
 */
export async function riskOfPlan(
  input: RiskInput,
  { workDir, onProgress }: Surroundings,
): Promise<RiskComparison> {
  const preparation = await prepareRun(input, { workDir, onProgress: partOf(onProgress, 0, 0.6) }, true)
  const { raw, columns, leftOut } = preparation
  if (!raw) throw new Error('the columns of risk were not staged')
  const after = await stageTransformed(raw, columns, join(workDir, 'published.csv'), leftOut)
  onProgress?.(0.8)
  return await compareRisk({ ...input, before: raw.path, after, columns }, workDir)
}

/** Risk before and after, each from a table in the published CSV form. */
export async function compareRisk(
  compared: Pick<PlannedUpload, 'standard' | 'disclosureType'> & {
    readonly plan: Plan
    readonly before: string
    readonly after: string
    readonly columns: readonly PublishedColumn[]
  },
  workDir: string,
): Promise<RiskComparison> {
  const { quasiIdentifiers, sensitive } = compared.plan.risk
  const options = { threshold: requiredK(compared.standard, compared.disclosureType), workDir }
  return {
    before: await measureRisk(compared.before, { ...options, quasiIdentifiers, sensitive }),
    after: await measureRisk(compared.after, {
      ...options,
      quasiIdentifiers: publishedOf(quasiIdentifiers, compared.columns),
      sensitive: publishedOf(sensitive, compared.columns),
    }),
  }
}
