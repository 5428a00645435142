import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { buildSearchIndex } from '#lib/search/build.ts'
import { openSearchIndex } from '#lib/search/query.ts'
import type { SearchDocument, SearchLocale } from '#lib/search/search-document.ts'

const folder = join(process.env.PORTAL_ACCEPTANCE_DIR ?? '../shared', 'corpus')

function documents(locale: SearchLocale, limit: number): SearchDocument[] {
  const lines = gunzipSync(readFileSync(join(folder, `catalogue-${locale}.jsonl.gz`)))
    .toString('utf8')
    .split('\n')
  return lines
    .filter(Boolean)
    .slice(0, limit)
    .map((line, number) => {
      const row = JSON.parse(line) as {
        title: string
        description?: string
        publisher?: string
        tags?: string
      }
      return {
        slug: `d-${number}`,
        title: row.title,
        abstract: row.description ?? '',
        organisation: row.publisher ?? '',
        keywords: (row.tags ?? '').replaceAll('|', ' '),
        items: '',
      }
    })
}

test('a real Chinese title finds its own dataset among the first ten', () => {
  const corpus = documents('zh', 2000)
  const index = openSearchIndex(buildSearchIndex(corpus, 'zh'))
  const sample = corpus.filter((_, position) => position % 50 === 0)
  const found = sample.filter((one) => {
    const titles = index
      .search(one.title, { limit: 10 })
      .map((hit) => corpus[Number(hit.slug.slice(2))]?.title)
    return titles.includes(one.title)
  })
  expect(found.length).toBe(sample.length)
})

test('a real English title finds its own dataset among the first ten', () => {
  const corpus = documents('en', 2000)
  const index = openSearchIndex(buildSearchIndex(corpus, 'en'))
  const sample = corpus.filter((one, position) => position % 50 === 0 && one.title)
  const found = sample.filter((one) => {
    const titles = index
      .search(one.title, { limit: 10 })
      .map((hit) => corpus[Number(hit.slug.slice(2))]?.title)
    return titles.includes(one.title)
  })
  expect(found.length / sample.length).toBeGreaterThan(0.95)
})
