import type { Entry, Organisation, Theme } from '#lib/catalogue/entry.ts'

/** An entry without a fault under either rule profile, for tests to break in one place. */
export const exampleEntry: Entry = {
  slug: 'bus-stops',
  code: '312001/000001',
  title: { zh: '公交站点', en: 'Bus stops' },
  abstract: { zh: '全市公交站点名称与所在镇街。', en: 'Names of bus stops and the towns they are in.' },
  keywords: { zh: ['公交', '站点'], en: ['bus', 'stop'] },
  provider: 'transport-bureau',
  themes: ['transport'],
  form: 'spreadsheet',
  format: 'csv',
  grade: 1,
  items: [
    { name: '站点编码', label: { zh: '站点编码', en: 'Stop code' }, type: 'C', length: 8 },
    { name: '站点名称', label: { zh: '站点名称', en: 'Stop name' }, type: 'C', length: 60 },
  ],
  sharing: {
    type: 'conditional',
    method: 'file-exchange',
    conditions: { zh: '用于公共交通规划', en: 'For planning public transport' },
    basis: { zh: '《城市公共交通条例》', en: 'Regulations on Urban Public Transport' },
    scope: { zh: '本市各政务部门', en: 'All departments of the municipality' },
    purpose: { zh: '公共交通规划', en: 'Planning of public transport' },
  },
  disclosure: { type: 'unconditional' },
  updateFrequency: 'monthly',
  useRequirements: { zh: '注明来源。', en: 'State the source.' },
  sample: [['00000001', '示例站']],
  responsible: { post: { zh: '数据管理岗', en: 'Data administration' }, phone: '0760-00000000' },
  licence: 'cc-by-4.0',
  source: { zh: '示例', en: 'Example' },
  synthetic: false,
  relatedCodes: [],
}

export const exampleOrganisation: Organisation = {
  id: 'transport-bureau',
  name: { zh: '示例市交通运输局', en: 'Example Municipal Transport Bureau' },
  shortName: { zh: '市交通运输局', en: 'Transport Bureau' },
  kind: 'department',
  creditCode: '91350100M000100Y43',
  creditCodeIsSample: true,
  duties: { zh: '主管交通运输。', en: 'In charge of transport.' },
  address: { zh: '示例路1号', en: '1 Example Road' },
  phone: '0760-00000000',
  email: 'transport@example.org',
}

export const exampleTheme: Theme = {
  id: 'transport',
  name: { zh: '交通运输', en: 'Transport' },
  description: { zh: '道路、公交与港口。', en: 'Roads, buses and ports.' },
}
