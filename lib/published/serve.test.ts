import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { parse } from 'content-disposition'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { exampleDataset, exampleEntry } from '#lib/published/fixtures.ts'
import type { ResolvedFile } from '#lib/published/resolve-file.ts'
import { chooseEncoding, listPublicFiles, resolveTreeFile } from '#lib/published/resolve-file.ts'
import { acceptEncodingFor, respondWithFile } from '#lib/published/respond.ts'

let dir: string
const csv = '/data/datasets/bus-routes/1/data.csv'

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'mulu-serve-'))
  const files: Record<string, string> = {
    'portal.json': '{}',
    '.hidden.json': 'hidden',
    'datasets/bus-routes/dataset.json': JSON.stringify(exampleDataset()),
    'datasets/bus-routes/1/data.csv': '0123456789',
    'datasets/bus-routes/1/data.csv.gz': 'gzip',
    'datasets/bus-routes/1/data.csv.br': 'br',
    'datasets/bus-routes/1/preview.json': '{}',
    'datasets/gone/dataset.json': JSON.stringify(
      exampleDataset({
        state: 'withdrawn',
        entry: exampleEntry({ slug: 'gone' }),
        withdrawal: { at: '2026-11-03T00:00:00.000Z', ground: { zh: '有误', en: 'Wrong' }, log: 2 },
      }),
    ),
    'index/000001/catalogue/disclosure.csv': 'code\n',
    'index/000001/feed.zh.xml': '<feed/>',
    'index/000001/manifest.json': '[]',
    'index/current.json': JSON.stringify({ generation: '000001', log: 1, sha256: '0'.repeat(64) }),
  }
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(dir, path)), { recursive: true })
    await writeFile(join(dir, path), text)
  }
  await symlink('/etc/passwd', join(dir, 'passwd.json'))
  await symlink('/etc', join(dir, 'etc'))
})
afterAll(() => rm(dir, { recursive: true }))

async function found(url: string, acceptEncoding = ''): Promise<ResolvedFile> {
  const resolution = await resolveTreeFile(dir, url, acceptEncoding)
  if (!('found' in resolution)) throw new Error(`${url} is not found`)
  return resolution.found
}
const headers = (values: Record<string, string> = {}) => new Headers(values)

test('a download has its type, its hash as strong ETag and a Chinese name', async () => {
  const file = await found(csv)
  expect(file).toMatchObject({
    bytes: 10,
    contentType: 'text/csv; charset=utf-8',
    etag: `"${'a'.repeat(64)}"`,
    immutable: true,
  })
  expect(file.mtime.toISOString()).toBe('2026-11-02T00:00:00.000Z')
  expect(parse(file.contentDisposition ?? '').parameters.filename).toBe('公交线路信息_v1.csv')
  expect(file.contentDisposition).toContain('filename=bus-routes_v1.csv')
})

test('the smallest variant that the client takes is sent, with an ETag of its own', async () => {
  expect(await found(csv, 'gzip, br')).toMatchObject({ contentEncoding: 'br', bytes: 2 })
  expect(await found(csv, 'gzip, br;q=0')).toMatchObject({ contentEncoding: 'gzip', bytes: 4 })
  expect((await found(csv, 'br')).etag).toBe(`"${'a'.repeat(64)}-br"`)
  expect(chooseEncoding('*', ['gzip'])).toBe('gzip')
  expect(chooseEncoding('identity', ['gzip', 'br'])).toBeUndefined()
})

test('nothing outside the tree, hidden or linked is served', async () => {
  for (const url of [
    '/data/../etc/passwd',
    '/data/%2e%2e/%2e%2e/etc/passwd',
    '/data/..%2f..%2fetc/passwd',
    '/data/..%5c..%5cetc/passwd',
    '/data//etc/passwd',
    '/data/.hidden.json',
    '/data/passwd.json',
    '/data/etc/passwd',
    '/data/datasets',
    '/data/%00',
    '/data/%zz',
    '/portal.json',
    '/data/',
  ]) {
    expect(await resolveTreeFile(dir, url, ''), url).toEqual({ absent: true })
  }
})

test('a file of a withdrawn dataset is gone, one that never was is absent', async () => {
  expect(await resolveTreeFile(dir, '/data/datasets/gone/1/data.csv', '')).toEqual({ gone: true })
  expect(await resolveTreeFile(dir, '/data/datasets/gone/9/data.csv', '')).toEqual({ absent: true })
  expect(respondWithFile('GET', headers(), { gone: true }).status).toBe(410)
  expect(respondWithFile('GET', headers(), { absent: true }).status).toBe(404)
})

test('the disclosure catalogue and the feed are those of the generation in force', async () => {
  expect((await found('/data/catalogue/disclosure.csv')).path).toBe(
    join(dir, 'index/000001/catalogue/disclosure.csv'),
  )
  expect((await found('/feed.xml')).contentType).toBe('application/atom+xml')
  const urls = (await listPublicFiles(dir)).map((file) => file.url)
  expect(urls).toContain('/data/catalogue/disclosure.csv')
  expect(urls).toContain('/feed.xml')
  expect(urls).toContain(csv)
  expect(urls.filter((url) => url.includes('hidden') || url.includes('manifest'))).toEqual([])
})

test('GET sends everything, HEAD the same headers without bytes', async () => {
  const resolution = { found: await found(csv) }
  const get = respondWithFile('GET', headers(), resolution)
  expect(get).toMatchObject({ status: 200, body: { start: 0, end: 9 } })
  expect(get.headers).toMatchObject({
    'content-length': '10',
    vary: 'Accept-Encoding',
    'access-control-allow-origin': '*',
    'cache-control': 'public, max-age=31536000, immutable',
  })
  expect(respondWithFile('HEAD', headers(), resolution)).toEqual({ ...get, body: null })
  expect(respondWithFile('POST', headers(), resolution).status).toBe(405)
  expect(respondWithFile('OPTIONS', headers(), resolution).status).toBe(204)
})

test('one range is sent as asked, several or a wrong one as the whole, one beyond the end is refused', async () => {
  const resolution = { found: await found(csv) }
  const ask = (values: Record<string, string>) => respondWithFile('GET', headers(values), resolution)
  expect(ask({ range: 'bytes=2-4' })).toMatchObject({
    status: 206,
    body: { start: 2, end: 4 },
    headers: { 'content-range': 'bytes 2-4/10', 'content-length': '3' },
  })
  expect(ask({ range: 'bytes=-3' }).body).toMatchObject({ start: 7, end: 9 })
  expect(ask({ range: 'bytes=8-99' }).body).toMatchObject({ start: 8, end: 9 })
  expect(ask({ range: 'bytes=0-1,3-4' }).status).toBe(200)
  expect(ask({ range: 'pages=1' }).status).toBe(200)
  const refused = ask({ range: 'bytes=10-' })
  expect(refused).toMatchObject({ status: 416, headers: { 'content-range': 'bytes */10' } })
})

test('a range holds only for the identity, and If-Range only for the same bytes', async () => {
  const encoded = { found: await found(csv, 'br') }
  expect(respondWithFile('GET', headers({ range: 'bytes=0-0' }), encoded).status).toBe(200)
  expect(acceptEncodingFor(headers({ range: 'bytes=0-0', 'accept-encoding': 'br' }))).toBeNull()
  const plain = { found: await found(csv) }
  const status = (condition: string) =>
    respondWithFile('GET', headers({ range: 'bytes=0-0', 'if-range': condition }), plain).status
  expect(status(plain.found.etag)).toBe(206)
  expect(status('"other"')).toBe(200)
  expect(status('Mon, 02 Nov 2026 00:00:00 GMT')).toBe(206)
  expect(status('Sun, 01 Nov 2026 00:00:00 GMT')).toBe(200)
})

test('what the client has is not sent again', async () => {
  const resolution = { found: await found(csv) }
  const ask = (values: Record<string, string>) => respondWithFile('GET', headers(values), resolution).status
  expect(ask({ 'if-none-match': `W/${resolution.found.etag}, "x"` })).toBe(304)
  expect(ask({ 'if-none-match': '"x"', 'if-modified-since': 'Sun, 22 Nov 2026 00:00:00 GMT' })).toBe(200)
  expect(ask({ 'if-modified-since': 'Mon, 02 Nov 2026 00:00:00 GMT' })).toBe(304)
  expect(ask({ 'if-modified-since': 'nonsense' })).toBe(200)
})
