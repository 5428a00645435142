import { describe, expect, test } from 'vitest'
import { citation } from '#lib/metadata/citation.ts'
import { dataPackage } from '#lib/metadata/data-package.ts'
import { datasetJsonLd } from '#lib/metadata/schema-org.ts'
import { exampleDataset, exampleEntry, exampleOrganisation, examplePortal } from '#lib/published/fixtures.ts'
import type { PublishedDataset, PublishedVersion } from '#lib/published/format.ts'

test('JSON-LD holds what dataset search needs, in either language', () => {
  for (const locale of ['zh', 'en'] as const) {
    const ld = datasetJsonLd(exampleDataset(), examplePortal(), exampleOrganisation(), locale)
    expect(ld.name).toBe(exampleEntry().title[locale])
    expect([...(ld.description as string)].length).toBeGreaterThanOrEqual(50)
    expect(ld.license).toBe('https://example.org/licence')
    expect(ld.distribution).toMatchObject([
      { contentUrl: 'https://data.example.org/data/datasets/bus-routes/1/data.csv' },
    ])
    for (const name of [
      'creator',
      'identifier',
      'keywords',
      'temporalCoverage',
      'spatialCoverage',
      'includedInDataCatalog',
    ]) {
      expect(ld[name], name).toBeTruthy()
    }
  }
})

test('a description is never longer than 5000 characters', () => {
  const entry = exampleEntry({ abstract: { zh: '长'.repeat(6000), en: 'x' } })
  const ld = datasetJsonLd(exampleDataset({ entry }), examplePortal(), null, 'zh')
  expect([...(ld.description as string)]).toHaveLength(5000)
})

test('a withdrawn dataset offers no download', () => {
  const ld = datasetJsonLd(exampleDataset({ state: 'withdrawn' }), examplePortal(), null, 'en')
  expect(ld.distribution).toBeUndefined()
})

test('the data package names each file with its hash and each column with its type', () => {
  const dataset = exampleDataset()
  expect(dataPackage(dataset, dataset.versions[0]!, examplePortal())).toMatchObject({
    name: 'bus-routes',
    resources: [
      {
        name: 'data.csv',
        path: 'data.csv',
        hash: `sha256:${'a'.repeat(64)}`,
        schema: {
          fields: [
            { name: '线路', type: 'string' },
            { name: '站数', type: 'integer' },
          ],
        },
      },
    ],
  })
})

describe('the Table Schema of a version', () => {
  const entry = exampleEntry({
    items: [
      {
        name: '线路',
        label: { zh: '线路', en: 'Route' },
        type: 'C',
        length: 10,
        constraints: { required: true, pattern: '[0-9]+路' },
      },
      {
        name: '站数',
        label: { zh: '站数', en: 'Stops' },
        type: 'I',
        constraints: { minimum: '2' },
        unit: { zh: '个', en: 'stops' },
      },
      {
        name: '开通',
        label: { zh: '开通', en: 'Opened' },
        type: 'D',
        constraints: { minimum: '1990-01-01', unique: true },
      },
    ],
    keys: [['线路'], ['站数', '开通']],
  })
  const schemaOf = (change: Partial<PublishedDataset>, of: Partial<PublishedVersion> = {}) => {
    const dataset = exampleDataset({ entry, ...change })
    const version = { ...dataset.versions[0]!, columns: ['线路', '站数', '开通'], ...of }
    const { resources } = dataPackage(dataset, version, null) as { resources: { schema: object }[] }
    return resources[0]?.schema
  }
  const statement = (action: 'keep' | 'mask') => ({
    standard: { id: 's', version: '1', title: { zh: '标准', en: 'Standard' } },
    columns: [{ name: '线路', action, description: { zh: '说明', en: 'Text' }, recognised: [] }],
    keptColumnsVerified: true,
    rowsIn: 1,
    rowsOut: 1,
  })

  test('says what the data dictionary demands', () => {
    expect(schemaOf({ statement: statement('keep') })).toEqual({
      fields: [
        {
          name: '线路',
          type: 'string',
          title: '线路',
          constraints: { required: true, maxLength: 10, pattern: '[0-9]+路' },
        },
        {
          name: '站数',
          type: 'integer',
          title: '站数',
          description: '单位：个',
          constraints: { minimum: 2 },
        },
        { name: '开通', type: 'string', title: '开通', constraints: { unique: true } },
      ],
      missingValues: [''],
      primaryKey: ['线路'],
      uniqueKeys: [['站数', '开通']],
    })
  })

  test('promises nothing of a column that was treated', () => {
    const schema = schemaOf({ statement: statement('mask') }) as { fields: object[] }
    expect(schema.fields[0]).toEqual({ name: '线路', type: 'string', title: '线路' })
    expect(schema).toMatchObject({ primaryKey: ['站数', '开通'] })
  })

  test('promises nothing of a version that was published with faults', () => {
    const statedFaults = { faults: 1, faultyRows: 1, reason: { zh: '理由充分', en: 'A reason' } }
    const schema = schemaOf({}, { statedFaults }) as { fields: { type: string }[] }
    expect(schema.fields.map(({ type }) => type)).toEqual(['string', 'string', 'string'])
    expect(JSON.stringify(schema)).not.toMatch(/constraints|Key/)
  })

  test('does not name a column that is not published', () => {
    expect(schemaOf({}, { columns: ['站数'] })).toMatchObject({ fields: [{ name: '站数' }] })
    expect(JSON.stringify(schemaOf({}, { columns: ['站数'] }))).not.toContain('Key')
  })
})

test('the citation names provider, version, day and address', () => {
  const args = [exampleDataset(), examplePortal(), exampleOrganisation()] as const
  expect(citation(...args, 'zh')).toBe(
    '市交通运输局. 公交线路信息：第1版[DS/OL]. 示例市开放数据, (2026-11-02). https://data.example.org/zh/datasets/bus-routes/.',
  )
  expect(citation(...args, 'en')).toBe(
    'Municipal Transport Bureau (2026). Bus routes, version 1 [Data set]. Example Open Data, 2026-11-02. https://data.example.org/en/datasets/bus-routes/',
  )
})
