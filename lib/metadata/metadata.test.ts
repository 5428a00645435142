import { expect, test } from 'vitest'
import { citation } from '#lib/metadata/citation.ts'
import { dataPackage } from '#lib/metadata/data-package.ts'
import { datasetJsonLd } from '#lib/metadata/schema-org.ts'
import { exampleDataset, exampleEntry, exampleOrganisation, examplePortal } from '#lib/published/fixtures.ts'

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

test('the citation names provider, version, day and address', () => {
  const args = [exampleDataset(), examplePortal(), exampleOrganisation()] as const
  expect(citation(...args, 'zh')).toBe(
    '市交通运输局. 公交线路信息：第1版[DS/OL]. 示例市开放数据, (2026-11-02). https://data.example.org/zh/datasets/bus-routes/.',
  )
  expect(citation(...args, 'en')).toBe(
    'Municipal Transport Bureau (2026). Bus routes, version 1 [Data set]. Example Open Data, 2026-11-02. https://data.example.org/en/datasets/bus-routes/',
  )
})
