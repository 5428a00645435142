import { expect, test } from 'vitest'
import { feedFiles } from '#lib/publish/index-feeds.ts'
import { exampleDataset, exampleEntry, exampleOrganisation, examplePortal } from '#lib/published/fixtures.ts'

const entry = exampleEntry({ title: { zh: '甲<乙 ]]> 丙', en: 'A & B' } })
const feeds = new Map(
  feedFiles({
    log: 1,
    portal: examplePortal(),
    organisations: [exampleOrganisation()],
    themes: [],
    pages: [],
    datasets: [exampleDataset({ entry })],
  }),
)

test('there is a feed of the portal and of each organisation, in both languages', () => {
  expect([...feeds.keys()].sort()).toEqual([
    'feed.en.xml',
    'feed.zh.xml',
    'feeds/organisations/transport.en.xml',
    'feeds/organisations/transport.zh.xml',
  ])
})

test('an entry keeps its id, which is the address of its page, and its own time', () => {
  const feed = feeds.get('feed.en.xml')
  expect(feed).toContain('<id>https://data.example.org/en/datasets/bus-routes/</id>')
  expect(feed).toContain('<updated>2026-11-02T00:00:00.000Z</updated>')
  expect(feed).toContain('rel="self" href="https://data.example.org/data/feed.en.xml"')
})

test('signs of markup in a title are text', () => {
  expect(feeds.get('feed.zh.xml')).toContain('甲&lt;乙 ]]&gt; 丙')
  expect(feeds.get('feed.en.xml')).toContain('A &amp; B')
})

test('without a portal there is no feed', () => {
  expect(feedFiles({ log: 0, portal: null, organisations: [], themes: [], pages: [], datasets: [] })).toEqual(
    [],
  )
})
