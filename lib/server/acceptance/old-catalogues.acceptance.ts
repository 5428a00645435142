import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { readOldCatalogue } from '#lib/server/import-catalogue.ts'
import { readMunicipality } from '#lib/server/municipality.ts'

const corpus = join(resolve(process.env.PORTAL_ACCEPTANCE_DIR ?? '../shared'), 'corpus')

test.each([
  ['catalogue-zh.jsonl.gz', 20_826],
  ['catalogue-en.jsonl.gz', 4000],
])('%s is read whole: %i entries, each with an address and a code of its own', async (name, count) => {
  const { entries } = await readOldCatalogue(join(corpus, name), readMunicipality('content'))
  expect(entries).toHaveLength(count)
  expect(new Set(entries.map(({ slug }) => slug)).size).toBe(count)
  expect(new Set(entries.map(({ code }) => code)).size).toBe(count)
})
