import { expect, test } from 'vitest'
import { disclosureCatalogueColumns, disclosureCatalogueRows } from '#lib/catalogue/disclosure-catalogue.ts'
import { exampleEntry, exampleOrganisation, exampleTheme } from '#lib/catalogue/entry-fixture.ts'

const more = { themes: [exampleTheme], publishedOn: { 'bus-stops': '2026-11-20' } }
const rowsIn = (language: 'zh' | 'en' | 'both') =>
  disclosureCatalogueRows([exampleEntry], [exampleOrganisation], language, more)

test('a row carries the element names of the compilation guide and the words of the standard', () => {
  expect(rowsIn('zh')[0]).toMatchObject({
    信息资源分类: '交通运输',
    信息资源名称: '公交站点',
    信息资源代码: '312001/000001',
    信息资源提供方: '示例市交通运输局',
    信息资源提供方代码: '91350100M000100Y43',
    信息项: '站点编码 字符型C(8)、站点名称 字符型C(60)',
    共享类型: '有条件共享',
    是否向社会开放: '无条件开放',
    更新周期: '每月',
    发布日期: '2026-11-20',
  })
})

test('in English the same row is English', () => {
  expect(rowsIn('en')[0]).toMatchObject({
    Title: 'Bus stops',
    'Information items': '站点编码 / Stop code Character C(8), 站点名称 / Stop name Character C(60)',
  })
})

test('in both languages texts stand twice and codes once', () => {
  const row = rowsIn('both')[0]
  expect(row).toMatchObject({ 信息资源名称: '公交站点', '信息资源名称（英文）': 'Bus stops' })
  expect(row).not.toHaveProperty('信息资源代码（英文）')
})

test('the keys of a row are the columns, in order', () => {
  for (const language of ['zh', 'en', 'both'] as const)
    expect(Object.keys(rowsIn(language)[0] ?? {})).toEqual(disclosureCatalogueColumns(language))
})
