import { mkdtemp, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { checkPlan } from '#lib/desensitize/check-plan.ts'
import { desensitizeTable } from '#lib/desensitize/desensitize-table.ts'
import { finalScan } from '#lib/desensitize/final-scan.ts'
import { inspectTable } from '#lib/desensitize/inspect-table.ts'
import { proposeForUpload } from '#lib/desensitize/propose-for-upload.ts'
import { requiredK } from '#lib/desensitize/standard.ts'
import { statementSchema } from '#lib/published/format.ts'
import { readSampleDatasets } from '#lib/server/dataset-content.ts'
import { readMunicipality } from '#lib/server/municipality.ts'
import { planOfSample } from '#lib/server/sample-plan.ts'

const { standard } = readMunicipality('content')
const synthetic = (await readSampleDatasets('content/datasets')).flatMap(({ entry, data, version }) => {
  const { type } = entry.disclosure
  return data && version && entry.synthetic && type !== 'none'
    ? [{ slug: entry.slug, data, version, type }]
    : []
})

describe.each(synthetic)('$slug, carried out by its plan', async ({ slug, data, version, type }) => {
  const folder = () => mkdtemp(join(tmpdir(), 'sample-plan-'))
  const inspection = await inspectTable(data.path, { maxBytes: 50_000_000 })
  const plan = planOfSample(version, inspection, standard, type)
  const output = await desensitizeTable(
    {
      path: data.path,
      inspection,
      plan,
      standard,
      disclosureType: type,
      pseudonymKey: new Uint8Array(32),
      outDir: await folder(),
      forms: ['csv'],
    },
    { workDir: await folder() },
  )

  test('reaches the standard’s k, and nothing is left that the plan does not explain', () => {
    expect(output.keptColumnsVerified).toBe(true)
    expect(finalScan(output.resultInspection, plan)).toEqual([])
    expect(output.risk?.after.k).toBeGreaterThanOrEqual(requiredK(standard, type))
    expect(output.risk?.before.k).toBeLessThan(output.risk?.after.k ?? 0)
    expect(output.recordsSuppressed).toBeLessThanOrEqual(output.rowsIn * standard.risk.maxSuppressedShare)
  })

  test('is stated so that the published tree can read it, and no raw cell is in the statement', async () => {
    const statement = statementSchema.parse(output.statement)
    expect(statement.risk?.quasiIdentifiers).toEqual(plan.risk.quasiIdentifiers)
    const text = JSON.stringify(statement)
    const [, ...rows] = new TextDecoder(slug === 'subsidy-applications' ? 'gb18030' : 'utf-8')
      .decode(await readFile(data.path))
      .split(/\r?\n/)
    const names = plan.columns.map(({ column }) => column)
    const at = names.findIndex((name) => /身份证号|住址|地址/.test(name))
    const cells = rows.map((row) => row.split(',')[at] ?? '').filter((cell) => cell.length > 2)
    expect(cells.length).toBeGreaterThan(100)
    expect(cells.filter((cell) => text.includes(cell))).toEqual([])
  })
})

test('the assistant proposes nothing that the standard would refuse', async () => {
  const sample = synthetic.find(({ slug }) => slug === 'resident-service-records')
  if (!sample) throw new Error('the sample dataset is gone')
  const { path } = sample.data
  const inspection = await inspectTable(path, { maxBytes: 50_000_000 })
  const workDir = await mkdtemp(join(tmpdir(), 'sample-plan-'))
  const quasi = { quasiIdentifiers: ['出生日期', '住址'], sensitive: [] }
  const input = { path, inspection, ...quasi, standard, disclosureType: 'unconditional' } as const
  const proposals = await proposeForUpload(input, { workDir })
  expect(proposals.length).toBeGreaterThan(0)
  for (const { actions, k } of proposals) {
    const version = { plan: { ...sample.version.plan, ...actions }, risk: sample.version.risk }
    const left = Object.entries(actions).filter(([, action]) => action.action !== 'remove')
    const risk = { ...version.risk, quasiIdentifiers: left.map(([column]) => column) }
    const plan = planOfSample({ ...version, risk }, inspection, standard, 'unconditional')
    expect(checkPlan(plan, inspection, standard, 'unconditional')).toEqual([])
    expect(k).toBeGreaterThanOrEqual(requiredK(standard, 'unconditional'))
  }
})
