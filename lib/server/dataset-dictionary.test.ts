import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { dictionaryOf } from '#lib/catalogue/entry-dictionary.ts'
import { readSampleDatasets } from '#lib/server/dataset-content.ts'
import { findDuplicates } from '#lib/tabular/duckdb/find-duplicates.ts'
import { openTable } from '#lib/tabular/open-table.ts'
import { ProblemList } from '#lib/tabular/problem-list.ts'
import { RowValidator } from '#lib/tabular/row-validator.ts'
import { publishedDialect } from '#lib/tabular/write-csv.ts'

const datasets = await readSampleDatasets('content/datasets')
const held = datasets.flatMap(({ entry, data }) => (data ? [{ entry, data }] : []))

let workDir: string
beforeAll(async () => {
  workDir = await mkdtemp(join(tmpdir(), 'dictionary-'))
})
afterAll(() => rm(workDir, { recursive: true }))

test.each(held)('$entry.slug follows its own data dictionary', async ({ entry, data }) => {
  const encoding = data.fileName === 'data.gbk.csv' ? ('gb18030' as const) : ('utf-8' as const)
  const dialect = { ...publishedDialect, newline: '\n' as const, encoding }
  let validator: RowValidator | undefined
  for await (const batch of openTable(data.path, dialect, new ProblemList())) {
    validator ??= new RowValidator(batch.header, dictionaryOf(entry), { workDir, findDuplicates })
    await validator.add(batch)
  }
  const report = await validator?.finish()
  expect(report).toMatchObject({ faultCount: 0, faults: [] })
  expect(report?.rows).toBeGreaterThan(0)
})

test('most sample entries have constraints, and keys', () => {
  const constrained = datasets.filter(({ entry }) => entry.items.some(({ constraints }) => constraints))
  expect(constrained.length).toBeGreaterThanOrEqual(10)
  expect(datasets.filter(({ entry }) => entry.keys).length).toBeGreaterThanOrEqual(10)
})
