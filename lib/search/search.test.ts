import { expect, test } from 'vitest'
import { buildSearchIndex } from '#lib/search/build.ts'
import { highlightRanges } from '#lib/search/highlight.ts'
import { openSearchIndex } from '#lib/search/query.ts'
import type { SearchDocument } from '#lib/search/search-document.ts'

function document(slug: string, title: string, rest: Partial<SearchDocument> = {}): SearchDocument {
  return { slug, title, keywords: '', items: '', abstract: '', organisation: '', ...rest }
}

const zh = openSearchIndex(
  JSON.parse(
    JSON.stringify(
      buildSearchIndex(
        [
          document('bus-routes', '公交线路信息', { organisation: '市交通运输局' }),
          document('bus-stops', '站点名录', { abstract: '全市公交站点的名称和位置' }),
          document('towns', '镇街名录', { items: '行政区划代码 code 名称 ＧＤＰ' }),
          document('water', '水库名录', { abstract: '火炬开发区与小榄镇的水库' }),
        ],
        'zh',
      ),
    ),
  ),
)
const en = openSearchIndex(
  buildSearchIndex(
    [
      document('transport', 'Public transport routes', { abstract: 'Buses of the city' }),
      document('stations', 'Station register', { keywords: 'transportation 公交' }),
      document('water', 'Reservoirs'),
    ],
    'en',
  ),
)
const slugs = (hits: { slug: string }[]) => hits.map((hit) => hit.slug)

test('a match in the title comes before one in the abstract', () => {
  expect(slugs(zh.search('公交'))).toEqual(['bus-routes', 'bus-stops'])
})

test('all terms are required where any dataset has all of them', () => {
  expect(slugs(zh.search('公交 位置'))).toEqual(['bus-stops'])
})

test('where none has all, those with most of them are found', () => {
  expect(slugs(zh.search('公交线路时刻'))).toEqual(['bus-routes'])
  expect(zh.search('完全无关')).toEqual([])
})

test('one Chinese character finds by the beginning of a pair and at the end of a run', () => {
  expect(slugs(zh.search('镇'))).toContain('towns')
  expect(slugs(zh.search('局'))).toEqual(['bus-routes'])
})

test('Latin words and digits are found in Chinese texts, whatever their width and case', () => {
  expect(slugs(zh.search('gdp'))).toEqual(['towns'])
  expect(slugs(zh.search('ＣＯ'))).toEqual(['towns'])
})

test('an English word is found by stem and, as one types, by its beginning', () => {
  for (const text of ['trans', 'transport', 'transporta', 'transportation', 'transportation ']) {
    expect(slugs(en.search(text)), text).toContain('stations')
  }
  expect(slugs(en.search('the bus'))).toEqual(['transport'])
  expect(slugs(en.search('reservoir '))).toEqual(['water'])
  expect(slugs(en.search('公交'))).toEqual(['stations'])
})

test('nothing but signs, or operators of the library beneath, finds nothing and breaks nothing', () => {
  for (const text of ['', '   ', '*', '+-~^', 'title:', '～！']) expect(zh.search(text)).toEqual([])
})

test('the limit is kept', () => {
  expect(zh.search('名录', { limit: 2 })).toHaveLength(2)
})

test('equal scores are ordered by slug', () => {
  const index = openSearchIndex(
    buildSearchIndex([document('b', '同样的题目'), document('a', '同样的题目')], 'zh'),
  )
  expect(slugs(index.search('题目'))).toEqual(['a', 'b'])
})

test('matches are highlighted where they stand, pairs joined', () => {
  const [hit] = zh.search('公交线路')
  const title = '公交线路信息'
  expect(highlightRanges(title, hit?.matches ?? [])).toEqual([{ start: 0, end: 4 }])
  expect(highlightRanges('全市ＧＤＰ', ['gdp'])).toEqual([{ start: 2, end: 5 }])
  expect(highlightRanges('Public Routes', ['rout'])).toEqual([{ start: 7, end: 13 }])
  expect(highlightRanges('石岐镇', ['镇'])).toEqual([{ start: 2, end: 3 }])
})
