import type { Entry, Organisation } from '#lib/catalogue/entry.ts'
import type { Portal, PublishedDataset, PublishedDeadline } from '#lib/published/format.ts'

/** Small, valid, synthetic objects for tests of whatever reads or writes the tree. */
export function exampleEntry(change: Partial<Entry> = {}): Entry {
  return {
    slug: 'bus-routes',
    code: '306001/000012',
    title: { zh: '公交线路信息', en: 'Bus routes' },
    abstract: { zh: '全市公交线路的起讫站点。', en: 'First and last stops of every bus route.' },
    keywords: { zh: ['公交', '交通'], en: ['bus', 'transport'] },
    provider: 'transport',
    themes: ['mobility'],
    form: 'electronic-file',
    format: 'csv',
    grade: 1,
    items: [
      { name: '线路', label: { zh: '线路', en: 'Route' }, type: 'C', length: 20 },
      { name: '站数', label: { zh: '站数', en: 'Stops' }, type: 'I' },
    ],
    sharing: { type: 'unconditional', method: 'platform-interface' },
    disclosure: { type: 'unconditional' },
    updateFrequency: 'monthly',
    useRequirements: { zh: '注明来源。', en: 'Name the source.' },
    sample: [['1路', '12']],
    responsible: { post: { zh: '数据管理岗', en: 'Data administrator' }, phone: '0760-00000000' },
    licence: 'open-1.0',
    source: { zh: '示例数据', en: 'Sample data' },
    synthetic: true,
    relatedCodes: [],
    ...change,
  }
}

export function exampleOrganisation(change: Partial<Organisation> = {}): Organisation {
  return {
    id: 'transport',
    name: { zh: '市交通运输局', en: 'Municipal Transport Bureau' },
    shortName: { zh: '交通局', en: 'Transport' },
    kind: 'department',
    creditCode: '11442000MB2D000012',
    creditCodeIsSample: true,
    duties: { zh: '管理交通。', en: 'Runs transport.' },
    address: { zh: '示例路1号', en: '1 Example Road' },
    phone: '0760-00000000',
    email: 'transport@example.org',
    ...change,
  }
}

export function exampleDeadline(start: string): PublishedDeadline {
  return {
    limit: 'disclosure',
    basis: 'law',
    article: 'Z27',
    start,
    days: 20,
    due: '2026-12-31',
    provisional: false,
    counted: [],
    skipped: [],
  }
}

export function examplePortal(): Portal {
  return {
    formatVersion: 1,
    name: { zh: '示例市开放数据', en: 'Example Open Data' },
    tagline: { zh: '公共数据，人人可用', en: 'Public data for everyone' },
    city: { zh: '示例市', en: 'Example' },
    publisher: { zh: '示例市政务数据局', en: 'Example Data Bureau' },
    ruleProfile: 'zhongshan-2020',
    languages: ['zh', 'en'],
    licences: [
      { id: 'open-1.0', name: { zh: '开放许可', en: 'Open licence' }, url: 'https://example.org/licence' },
    ],
    promises: [],
    contact: {
      organisation: 'transport',
      phone: '0760-00000000',
      email: 'data@example.org',
      address: { zh: '示例路1号', en: '1 Example Road' },
    },
    origin: 'https://data.example.org',
    backOfficeOrigin: 'https://office.example.org',
  }
}

export function exampleDataset(change: Partial<PublishedDataset> = {}): PublishedDataset {
  return {
    formatVersion: 1,
    state: 'disclosed',
    entry: exampleEntry(),
    listedAt: '2026-11-01T00:00:00.000Z',
    changedAt: '2026-11-02T00:00:00.000Z',
    versions: [
      {
        version: '1',
        publishedAt: '2026-11-02T00:00:00.000Z',
        formedOn: '2026-10-30',
        due: exampleDeadline('2026-10-30'),
        rows: 1,
        columns: ['线路', '站数'],
        files: [
          {
            name: 'data.csv',
            purpose: 'csv',
            format: 'csv',
            mediaType: 'text/csv',
            encoding: 'utf-8',
            bytes: 10,
            sha256: 'a'.repeat(64),
            precompressed: ['gzip', 'br'],
          },
        ],
        log: 1,
      },
    ],
    ...change,
  }
}
