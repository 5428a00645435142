import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { searchCommand } from '#lib/cli/search.ts'
import { buildIndex } from '#lib/publish/build-index.ts'
import { exampleDataset, exampleEntry, exampleOrganisation, examplePortal } from '#lib/published/fixtures.ts'
import { openTree } from '#lib/published/tree.ts'
import { openSearchIndex } from '#lib/search/query.ts'

const run = promisify(execFile)
let dir: string
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'mulu-search-'))
  const stops = exampleEntry({ slug: 'stops', title: { zh: '站点名录', en: 'Stops' } })
  const files = {
    'portal.json': examplePortal(),
    'organisations/transport.json': exampleOrganisation(),
    'datasets/bus-routes/dataset.json': exampleDataset(),
    'datasets/stops/dataset.json': exampleDataset({ entry: stops }),
  }
  for (const [path, value] of Object.entries(files)) {
    await mkdir(join(dir, path, '..'), { recursive: true })
    await writeFile(join(dir, path), JSON.stringify(value))
  }
  await buildIndex(dir)
})
afterAll(() => rm(dir, { recursive: true }))

function portalSearch(...args: string[]) {
  const program = `import { searchCommand } from '#lib/cli/search.ts'
await searchCommand().parseAsync(process.argv.slice(1), { from: 'user' })`
  const node = join(process.cwd(), 'node_modules/.bin/node')
  return run(node, ['--input-type=module', '-e', program, '--', ...args, '--tree', dir])
}

test('the command ranks as the browser does', async () => {
  const { stdout } = await portalSearch('公交', '--json')
  const index = openSearchIndex(JSON.parse((await openTree(dir).readIndexText('search/zh.json')) ?? ''))
  const answer = JSON.parse(stdout)
  expect(answer).toMatchObject({ query: '公交', lang: 'zh' })
  expect(answer.hits.map((hit: { slug: string }) => hit.slug)).toEqual(['bus-routes', 'stops'])
  expect(answer.hits.map(({ slug, score, matches }: never) => ({ slug, score, matches }))).toEqual(
    index.search('公交'),
  )
})

test('without --json it prints one line per dataset', async () => {
  const { stdout } = await portalSearch('stops', '--lang', 'en', '--limit', '1')
  expect(stdout).toBe('stops\tStops\tMunicipal Transport Bureau\n')
})

test('it says what to do where there is no index', async () => {
  const command = searchCommand()
    .exitOverride()
    .configureOutput({ writeErr: () => {} })
  await expect(command.parseAsync(['x', '--tree', join(dir, 'absent')], { from: 'user' })).rejects.toThrow(
    '没有索引',
  )
})
