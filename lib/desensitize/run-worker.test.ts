import { mkdtemp, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import iconv from 'iconv-lite'
import { expect, test } from 'vitest'
import { temporaryFile } from '#lib/tabular/testing.ts'
import { compareTables } from './compare.ts'
import type { Plan } from './plan.ts'
import { previewRows } from './preview.ts'
import { runDesensitization, runInspection, WorkerFailed } from './run-worker.ts'
import { testStandard } from './testing.ts'

const CSV =
  '编号,姓名,手机,出生日期,备注\r\n001,张三,13812345678,1988-03-05,"一,二"\r\n002,李四,13912345678,不详,三\r\n'
const plan: Plan = {
  standard: { id: 'test', version: '1' },
  columns: [
    { column: '编号', do: { action: 'keep' } },
    { column: '姓名', do: { action: 'remove' } },
    { column: '手机', do: { action: 'mask', keepFirst: 3, keepLast: 0 } },
    { column: '出生日期', do: { action: 'generalise', generalisation: { to: 'year' } } },
    { column: '备注', do: { action: 'keep' } },
  ],
  risk: { quasiIdentifiers: [], sensitive: [], suppressRecords: false },
}

async function desensitize(changes: Partial<Parameters<typeof runDesensitization>[0]> = {}) {
  const path = await temporaryFile(iconv.encode(CSV, 'gb18030'))
  const { inspection } = await runInspection({ path, fileName: 'table.csv', maxBytes: 1e6 })
  const outDir = await mkdtemp(join(tmpdir(), 'result-'))
  return runDesensitization({
    path,
    inspection,
    plan,
    standard: testStandard,
    disclosureType: 'unconditional',
    pseudonymKey: new Uint8Array(32),
    outDir,
    ...changes,
  })
}

test('a GBK upload becomes files in every form, kept columns equal and no raw value left', async () => {
  const output = await desensitize()
  expect(output.files.map(({ name }) => name)).toEqual([
    'data.csv',
    'data.excel.csv',
    'data.json',
    'data.parquet',
    'data.xlsx',
    'data.as-held.csv',
  ])
  const expected = '编号,手机,出生日期,备注\r\n001,138********,1988,"一,二"\r\n002,139********,,三\r\n'
  expect(await readFile(output.files[0]?.path ?? '', 'utf8')).toBe(expected)
  expect(iconv.decode(await readFile(output.files[5]?.path ?? ''), 'gb18030')).toBe(expected)
  expect(output).toMatchObject({
    keptColumnsVerified: true,
    rowsIn: 2,
    rowsOut: 2,
    suppressed: 1,
    suppressedByColumn: { 出生日期: 1 },
    preview: { columns: ['编号', '手机', '出生日期', '备注'], total: 2 },
  })
  expect(JSON.stringify(output)).not.toContain('13812345678')
  expect(output.files[0]?.br?.sha256).toMatch(/^[0-9a-f]{64}$/)
})

test('a plan that falls short is refused in the worker too', async () => {
  const weak = {
    ...plan,
    columns: plan.columns.map((column) => ({ ...column, do: { action: 'keep' as const } })),
  }
  await expect(desensitize({ plan: weak })).rejects.toMatchObject({ code: 'plan-falls-short' })
})

test('an error of the worker has a code and no value', async () => {
  const failure = await desensitize({ outDir: '/nowhere/张三' }).catch((error: unknown) => error)
  expect(failure).toBeInstanceOf(WorkerFailed)
  expect(failure).toMatchObject({ code: 'worker-failed', message: 'worker-failed' })
  expect(JSON.stringify((failure as WorkerFailed).frames)).not.toContain('张三')
})

test('too large a file is refused unread', async () => {
  const path = await temporaryFile('a,b\n1,2\n')
  const { inspection } = await runInspection({ path, fileName: 'table.csv', maxBytes: 4 })
  expect(inspection.problems).toMatchObject([{ code: 'too-large', params: { bytes: 8, limit: 4 } }])
})

test('an empty file is a result with a problem', async () => {
  const path = await temporaryFile('')
  const { inspection } = await runInspection({ path, fileName: 'table.csv', maxBytes: 100 })
  expect(inspection.problems).toMatchObject([{ code: 'empty-file' }])
})

test('work can be cancelled', async () => {
  const path = await temporaryFile('a,b\n1,2\n')
  const controller = new AbortController()
  const running = runInspection({ path, fileName: 'table.csv', maxBytes: 100 }, { signal: controller.signal })
  controller.abort()
  await expect(running).rejects.toMatchObject({ name: 'AbortError' })
})

test('versions are compared as multisets of rows', async () => {
  const before = await temporaryFile('a,b\r\n1,x\r\n1,x\r\n2,y\r\n')
  const after = await temporaryFile('b,a,c\r\ny,2,new\r\nx,1,new\r\nz,3,new\r\n')
  expect(await compareTables(before, after)).toEqual({
    columnsAdded: ['c'],
    columnsRemoved: [],
    rowsBefore: 3,
    rowsAfter: 3,
    rowsAdded: 1,
    rowsRemoved: 1,
  })
  expect(await compareTables(null, after)).toMatchObject({ rowsBefore: 0, rowsAdded: 3, rowsRemoved: 0 })
})

test('the first rows are shown before and after', async () => {
  const path = await temporaryFile(CSV)
  const { dialect } = (await runInspection({ path, fileName: 'table.csv', maxBytes: 1e6 })).inspection
  const preview = await previewRows({ path, dialect, plan, pseudonymKey: new Uint8Array(32), rows: 1 })
  expect(preview.slice(0, 3)).toEqual([
    { column: '编号', before: ['001'], after: ['001'] },
    { column: '姓名', before: ['张三'], after: [null] },
    { column: '手机', before: ['13812345678'], after: ['138********'] },
  ])
})
