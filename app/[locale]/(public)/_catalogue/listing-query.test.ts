import { describe, expect, test } from 'vitest'
import type { ListingRow } from '#lib/published/format.ts'
import { facetCounts, matchingRows, readQuery, sortRows, writeQuery } from './listing-query.ts'

function row(slug: string, change: Partial<ListingRow> = {}): ListingRow {
  return {
    slug,
    title: { zh: slug, en: slug },
    abstract: { zh: '摘要', en: 'abstract' },
    provider: 'transport',
    themes: ['mobility'],
    disclosure: 'unconditional',
    state: 'disclosed',
    formats: ['csv', 'json'],
    updateFrequency: 'monthly',
    changedAt: '2026-11-02T00:00:00.000Z',
    synthetic: false,
    ...change,
  }
}
const rows = [
  row('buses', { rows: 3 }),
  row('trains', { provider: 'rail', formats: ['xlsx'], rows: 9 }),
  row('lakes', { provider: 'water', themes: ['nature', 'mobility'] }),
]
const textOf = (one: ListingRow) => one.title.zh
const query = (text: string) => readQuery(new URLSearchParams(text))
const slugs = (found: ListingRow[]) => found.map((one) => one.slug)

describe('a query', () => {
  test('comes out of the address as it went in', () => {
    const address = '?q=bus&provider=rail&provider=transport&format=csv&sort=title&page=2'
    expect(writeQuery(query(address))).toBe(address)
    expect(writeQuery(query(''))).toBe('')
  })

  test('with nonsense in it asks nothing', () => {
    expect(writeQuery(query('?sort=worst&page=-3&colour=red&q=%20'))).toBe('')
    expect(query('?page=1.5').page).toBe(1)
  })
})

test('facets narrow together, the values of one facet widen', () => {
  expect(slugs(matchingRows(rows, query('?provider=rail&provider=water'), textOf))).toEqual([
    'trains',
    'lakes',
  ])
  expect(slugs(matchingRows(rows, query('?provider=rail&format=csv'), textOf))).toEqual([])
  expect(slugs(matchingRows(rows, query('?q=LAKE'), textOf))).toEqual(['lakes'])
})

test('a count says what choosing the value would leave, and a chosen value never vanishes', () => {
  expect(facetCounts(rows, query('?provider=rail&q=trains'), textOf, 'provider')).toEqual([
    { value: 'rail', count: 1 },
  ])
  expect(facetCounts(rows, query('?provider=rail&q=lakes'), textOf, 'provider')).toEqual([
    { value: 'water', count: 1 },
    { value: 'rail', count: 0 },
  ])
  expect(facetCounts(rows, query(''), textOf, 'theme')).toEqual([
    { value: 'mobility', count: 3 },
    { value: 'nature', count: 1 },
  ])
})

test('rows are ordered as asked, those without a count last', () => {
  expect(slugs(sortRows(rows, 'oldest', 'zh'))).toEqual(['lakes', 'trains', 'buses'])
  expect(slugs(sortRows(rows, 'rows', 'zh'))).toEqual(['trains', 'buses', 'lakes'])
  expect(slugs(sortRows(rows, 'title', 'en'))).toEqual(['buses', 'lakes', 'trains'])
})
