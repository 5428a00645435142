import { readFileSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { publishedDialect } from '#lib/tabular/write-csv.ts'
import { shared } from '../acceptance/shared-folder.ts'
import { stageTable } from '../stage-table.ts'
import { measureRisk } from './measure-risk.ts'
import { proposeGeneralisation } from './propose-generalisation.ts'
import { recordsBelow } from './records-below.ts'

interface Case {
  quasiIdentifiers: string | string[]
  classes: number
  uniqueRecords: number
  k: number
  averageRisk?: number
  uniqueShare?: number
}

const { cases } = JSON.parse(readFileSync(shared('oracles', 'risk.json'), 'utf8')) as { cases: Case[] }
let workDir: string
let csv: string
let header: string[]

beforeAll(async () => {
  workDir = await mkdtemp(join(tmpdir(), 'risk-'))
  const text = gunzipSync(readFileSync(shared('oracles', 'arx-adult.csv.gz')))
  const upload = join(workDir, 'adult.csv')
  await writeFile(upload, text)
  csv = join(workDir, 'table.csv')
  expect(await stageTable(upload, { ...publishedDialect, delimiter: ';' }, csv)).toBe(30_162)
  header = text.subarray(0, text.indexOf('\r')).toString().split(';')
})

afterAll(() => rm(workDir, { recursive: true, force: true }))

test.each(cases)('$quasiIdentifiers: classes, uniques and risk to the last digit', async (known) => {
  const { quasiIdentifiers, ...figures } = known
  const columns = typeof quasiIdentifiers === 'string' ? header : quasiIdentifiers
  const report = await measureRisk(csv, { quasiIdentifiers: columns, sensitive: [], threshold: 2, workDir })
  expect(report).toMatchObject(figures)
  expect(report.averageRisk).toBe(report.classes / report.records)
})

test('leaving out the records below k of nine quasi-identifiers leaves those that the bands say', async () => {
  const report = await measureRisk(csv, { quasiIdentifiers: header, sensitive: [], threshold: 5, workDir })
  const below = await recordsBelow(csv, header, 5, { workDir })
  const small = report.classSizes.filter(({ to }) => to !== undefined && to < 5)
  expect(below.size).toBe(small.reduce((sum, { records }) => sum + records, 0))
})

test('the assistant proposes for nine quasi-identifiers within seconds', async () => {
  const columns = header.map((name) => ({
    name,
    type: name === 'age' ? ('integer' as const) : ('category' as const),
    findings: [],
  }))
  const options = {
    columns,
    quasiIdentifiers: header,
    k: 5,
    maxSuppressedShare: 0.05,
    hierarchies: new Map(),
    workDir,
  }
  const proposals = await proposeGeneralisation(csv, options)
  expect(proposals).toHaveLength(3)
  for (const proposal of proposals) {
    expect(proposal.complete).toBe(true)
    expect(proposal.k).toBeGreaterThanOrEqual(5)
    expect(proposal.recordsSuppressed).toBeLessThanOrEqual(0.05 * 30_162)
  }
})
