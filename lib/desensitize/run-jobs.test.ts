import { mkdtemp, readdir, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { temporaryFile } from '#lib/tabular/testing.ts'
import type { ColumnAction, Plan } from './plan.ts'
import {
  runDesensitization,
  runInspection,
  runProposal,
  runReadingPreview,
  runRisk,
  WorkerFailed,
} from './run-worker.ts'
import { testStandard } from './testing.ts'

/** Ten rows of each of twelve pairs of district and number, but for one row that stands alone. */
const rows = Array.from({ length: 120 }, (_, i) =>
  i === 119 ? `北区,41,说明${i}` : `${['东区', '西区', '南区'][i % 3]},${20 + (i % 4) * 10},说明${i}`,
)
const CSV = `片区,数量,说明\r\n${rows.join('\r\n')}\r\n`
const columns = ['片区', '数量', '说明']

function planOf(actions: Record<string, ColumnAction>, risk: Partial<Plan['risk']> = {}): Plan {
  return {
    standard: { id: 'test', version: '1' },
    columns: columns.map((column) => ({ column, do: actions[column] ?? { action: 'keep' } })),
    risk: { quasiIdentifiers: [], sensitive: [], suppressRecords: false, ...risk },
  }
}

const overBoth = { quasiIdentifiers: ['片区', '数量'], sensitive: ['说明'] }

async function upload(csv = CSV) {
  const path = await temporaryFile(csv)
  const { inspection } = await runInspection({ path, fileName: 'table.csv', maxBytes: 1e6 })
  const pseudonymKey = new Uint8Array(32)
  return { path, inspection, pseudonymKey, standard: testStandard, disclosureType: 'unconditional' as const }
}

async function desensitize(plan: Plan, csv = CSV) {
  const outDir = await mkdtemp(join(tmpdir(), 'result-'))
  return runDesensitization({ ...(await upload(csv)), plan, outDir, forms: ['json'] })
}

test('a result whose k is too low is refused with the clause', async () => {
  await expect(desensitize(planOf({}, overBoth))).rejects.toMatchObject({
    code: 'k-too-low',
    params: { k: 1, required: 5, clause: '5.1' },
  })
})

test('records that stay too rare are left out and counted, and what is kept is verified all the same', async () => {
  const output = await desensitize(planOf({}, { ...overBoth, suppressRecords: true }))
  expect(output).toMatchObject({ rowsIn: 120, rowsOut: 119, recordsSuppressed: 1, keptColumnsVerified: true })
  expect(output.risk).toMatchObject({ before: { k: 1, records: 120 }, after: { k: 9, records: 119 } })
  const csv = await readFile(output.files[0]?.path ?? '', 'utf8')
  expect(csv).not.toContain('北区')
  expect(csv.split('\r\n').length).toBe(119 + 2)
  expect(output.statement).toMatchObject({ recordsSuppressed: 1, risk: { k: 9, requiredK: 5 } })
})

test('more records are not left out than the standard allows', async () => {
  const scattered = CSV.replaceAll(/,(\d+),说明(\d)\r/g, ',9$2,说明$2\r')
  const plan = planOf({}, { ...overBoth, suppressRecords: true })
  await expect(desensitize(plan, scattered)).rejects.toMatchObject({
    code: 'suppressed-too-many',
    params: { rows: 120, maxPercent: 5, clause: '5.1' },
  })
})

test('values that too few rows share are published empty', async () => {
  const output = await desensitize(planOf({ 片区: { action: 'suppress-rare', below: 5 } }))
  expect(output).toMatchObject({ suppressed: 1, suppressedByColumn: { 片区: 1 }, rowsOut: 120 })
  expect(await readFile(output.files[0]?.path ?? '', 'utf8')).not.toContain('北区')
})

test('a value that is hidden in one column and stands plain in another is refused', async () => {
  const people = Array.from({ length: 30 }, (_, i) => `138${10_000_000 + i * 7919}`)
  const csv = `手机,联系方式\r\n${people.map((phone) => `${phone},${phone}\r\n`).join('')}`
  const plan: Plan = {
    ...planOf({}),
    columns: [
      { column: '手机', do: { action: 'mask', keepFirst: 3, keepLast: 0 } },
      { column: '联系方式', do: { action: 'keep', ground: '公开的办公电话' } },
    ],
  }
  const failure = await desensitize(plan, csv).catch((error: unknown) => error)
  expect(failure).toBeInstanceOf(WorkerFailed)
  expect(failure).toMatchObject({
    code: 'value-remains',
    params: { column: '手机', other: '联系方式', rows: 30 },
  })
  expect(JSON.stringify(failure)).not.toContain('138')
})

test('risk is measured before and after a plan, also of one that falls short', async () => {
  const plan = planOf(
    { 数量: { action: 'generalise', generalisation: { to: 'band', width: 100 } } },
    overBoth,
  )
  const risk = await runRisk({ ...(await upload()), plan })
  expect(risk).toMatchObject({ before: { classes: 13, k: 1 }, after: { classes: 4, k: 1 } })
  expect(risk.after.sensitive).toMatchObject([{ column: '说明', distinctL: 1 }])
})

test('generalisations that reach the standard’s k are proposed, the least loss first', async () => {
  const { quasiIdentifiers, sensitive } = overBoth
  const proposals = await runProposal({ ...(await upload()), quasiIdentifiers, sensitive })
  expect(proposals.length).toBeGreaterThan(0)
  for (const { k } of proposals) expect(k).toBeGreaterThanOrEqual(5)
  const losses = proposals.map(({ loss }) => loss)
  expect(losses).toEqual(losses.toSorted((a, b) => a - b))
})

test('a preview shows how a file is read, and follows what is set by hand', async () => {
  const path = await temporaryFile('标题\r\n片区;数量\r\n东区;1\r\n')
  const preview = await runReadingPreview({ path, fileName: 'a.csv', given: { headerRow: 2 }, limit: 5 })
  expect(preview).toMatchObject({ dialect: { delimiter: ';', headerRow: 2 } })
  const shown = 'preview' in preview ? preview.preview.rows : []
  expect(shown.find(({ part }) => part === 'header')?.cells).toEqual(['片区', '数量'])
  expect(shown.find(({ part }) => part === 'record')?.cells).toEqual(['东区', '1'])
})

test('what nothing can read has a preview of its problems', async () => {
  const path = await temporaryFile('%PDF-1.7 …')
  const preview = await runReadingPreview({ path, fileName: 'a.csv', given: {}, limit: 5 })
  expect(preview).toMatchObject({ problems: [{ code: 'binary-file' }] })
})

test('an inspection validates against the dictionary in the same reading', async () => {
  const column = { name: '数量', type: 'integer' as const, required: true, unique: false, maximum: '40' }
  const dictionary = { columns: [column], keys: [], missingValues: [] }
  const path = await temporaryFile('数量\r\n40\r\n41\r\n')
  const { validation } = await runInspection({ path, fileName: 'a.csv', maxBytes: 100, dictionary })
  expect(validation).toMatchObject({
    rows: 2,
    faultyRows: 1,
    faults: [{ code: 'value-above-maximum', row: 3 }],
  })
})

test('distinct values are exact beyond what a scan can hold', async () => {
  const path = await temporaryFile(
    `代码,"名,称"\r\n${Array.from({ length: 30_000 }, (_, i) => `${i % 25_000}x,"名,""${i}"" "\r\n`).join('')}`,
  )
  const { inspection } = await runInspection({ path, fileName: 'a.csv', maxBytes: 1e7 })
  expect(inspection.columns.map(({ distinct }) => distinct)).toEqual([25_000, 30_000])
})

test('a large file is scanned beside its reading with the same result', async () => {
  const lines = Array.from(
    { length: 120_000 },
    (_, i) => `${i},广州市第${i % 977}号站,${i % 7},${'站'.repeat(24)}\n`,
  )
  const path = await temporaryFile(`序号,名称,类别,说明\n${lines.join('')}`)
  const { inspection } = await runInspection({ path, fileName: 'a.csv', maxBytes: 1e9 })
  expect(inspection).toMatchObject({ rows: 120_000, problemCount: 0 })
  expect(inspection.columns.map(({ type, distinct }) => [type, distinct])).toEqual([
    ['integer', 120_000],
    ['text', 977],
    ['integer', 7],
    ['category', 1],
  ])
})

test('progress never goes back, and a finished job leaves nothing behind', async () => {
  const workDir = await mkdtemp(join(tmpdir(), 'work-'))
  const outDir = await mkdtemp(join(tmpdir(), 'result-'))
  const shares: number[] = []
  const plan = planOf({}, { ...overBoth, suppressRecords: true })
  await runDesensitization(
    { ...(await upload()), plan, outDir, workDir },
    { onProgress: (share) => shares.push(share) },
  )
  expect(shares.length).toBeGreaterThan(2)
  expect(shares).toEqual(shares.toSorted((a, b) => a - b))
  expect(Math.max(...shares)).toBeLessThanOrEqual(1)
  expect(await readdir(workDir)).toEqual([])
})

test('a job that is cancelled amid its work ends at once and leaves nothing behind', async () => {
  const workDir = await mkdtemp(join(tmpdir(), 'work-'))
  const line = `440106,天河区,${'广州市天河区'.repeat(8)}\n`
  const path = await temporaryFile(`代码,名称,地址\n${line.repeat(400_000)}`)
  const controller = new AbortController()
  const running = runInspection(
    { path, fileName: 'a.csv', maxBytes: 1e9, workDir },
    { signal: controller.signal, onProgress: () => controller.abort() },
  )
  await expect(running).rejects.toMatchObject({ name: 'AbortError' })
  expect(await readdir(workDir)).toEqual([])
})
