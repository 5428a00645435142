import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { isCreditCode } from '#lib/tabular/identifiers/credit-code-check.ts'
import { ImportError, readOldCatalogue } from './import-catalogue.ts'
import { readMunicipality } from './municipality.ts'

const municipality = readMunicipality('content')
const folder = mkdtempSync(join(tmpdir(), 'mulu-import-'))

function file(name: string, lines: unknown[]): string {
  const path = join(folder, name)
  const text = lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n')
  writeFileSync(path, name.endsWith('.gz') ? gzipSync(text) : text)
  return path
}

const old = {
  title: '公交线路',
  publisher: '某市交通局',
  domain: '交通运输',
  update_frequency: '每月',
  tags: '公交 线路',
}

test('an old entry becomes a listed one; what it does not say is marked, not made up', async () => {
  const { entries, organisations } = await readOldCatalogue(file('a.jsonl.gz', [old, '']), municipality)
  expect(entries).toMatchObject([
    {
      title: { zh: '公交线路' },
      themes: ['transport'],
      updateFrequency: 'monthly',
      keywords: { zh: ['公交', '线路'] },
      items: [{ label: { zh: '待提供部门补充' } }],
    },
  ])
  expect(organisations).toMatchObject([{ name: { zh: '某市交通局' }, creditCodeIsSample: true }])
  expect(isCreditCode(organisations[0]!.creditCode)).toBe(true)
})

test('a publisher that the portal knows is that organisation', async () => {
  const known = municipality.organisations[0]!
  const read = await readOldCatalogue(file('b.jsonl', [{ ...old, publisher: known.name.zh }]), municipality)
  expect(read.organisations).toEqual([])
  expect(read.entries[0]!.provider).toBe(known.id)
})

test('the limit takes the first entries; two with one title stay two', async () => {
  const path = file('c.jsonl', [old, old, old])
  const { entries } = await readOldCatalogue(path, municipality, 2)
  expect(new Set(entries.map(({ slug }) => slug)).size).toBe(2)
})

test.each([
  ['not JSON', '{"title": ', /line 2: is not JSON/],
  ['no title', { publisher: 'x' }, /line 2: title/],
])('a line with %s stops the import and is named', async (name, line, message) => {
  const path = file(`${name}.jsonl`, [old, line])
  const read = readOldCatalogue(path, municipality)
  await expect(read).rejects.toThrow(ImportError)
  await expect(readOldCatalogue(path, municipality)).rejects.toThrow(message)
})
