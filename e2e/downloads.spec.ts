import { createHash } from 'node:crypto'
import { request as httpRequest } from 'node:http'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { expect, test } from './portal-test.ts'
import { datasetIn, readListing } from './published.ts'
import { e2e } from './setting.ts'

const dataset = datasetIn('disclosed')
const version = dataset.versions[0]!
const folder = `/data/datasets/${dataset.entry.slug}/${version.version}`
const csv = version.files.find(({ purpose }) => purpose === 'csv')!
const csvAddress = `${folder}/${csv.name}`

/** The answer as it came over the wire: no client undoes the encoding or tidies the address. */
function fetchRaw(path: string, headers: Record<string, string> = {}, method = 'GET') {
  return new Promise<{ status: number; headers: Record<string, unknown>; body: Buffer }>(
    (resolve, reject) => {
      const sent = httpRequest({ port: e2e.port, path, method, headers }, (response) => {
        const chunks: Buffer[] = []
        response.on('data', (chunk: Buffer) => chunks.push(chunk))
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body: Buffer.concat(chunks),
          }),
        )
      })
      sent.on('error', reject)
      sent.end()
    },
  )
}

test('every file of a dataset is what its description says', async () => {
  const types: Record<string, string> = {
    csv: 'text/csv; charset=utf-8',
    'csv-excel': 'text/csv; charset=utf-8',
    json: 'application/json',
    xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  }
  for (const file of version.files) {
    const { status, headers, body } = await fetchRaw(`${folder}/${file.name}`)
    expect(status, file.name).toBe(200)
    const type = types[file.purpose]
    if (type) expect(String(headers['content-type']).toLowerCase(), file.name).toBe(type)
    expect(Number(headers['content-length'])).toBe(file.bytes)
    expect(createHash('sha256').update(body).digest('hex'), file.name).toBe(file.sha256)
  }
})

test('a download is saved under the Chinese title, and says which CSV is for Excel', async () => {
  for (const file of version.files) {
    const { headers } = await fetchRaw(`${folder}/${file.name}`, {}, 'HEAD')
    const disposition = String(headers['content-disposition'])
    const extended = /filename\*=UTF-8''([^;]+)/.exec(disposition)?.[1]
    const name = decodeURIComponent(extended ?? '')
    expect(name).toContain(dataset.entry.title.zh.slice(0, 6))
    expect(name.includes('_Excel')).toBe(file.purpose === 'csv-excel')
    // For a client that reads no RFC 5987: plain ASCII.
    expect(/filename="?([^";]+)/.exec(disposition)?.[1]).toMatch(new RegExp(`^${dataset.entry.slug}_v`))
  }
})

test('a client that has the file is not sent it again', async () => {
  const { headers } = await fetchRaw(csvAddress)
  const same = await fetchRaw(csvAddress, { 'if-none-match': String(headers.etag) })
  expect(same.status).toBe(304)
  expect(same.body.length).toBe(0)
  expect(same.headers.etag).toBe(headers.etag)
  expect((await fetchRaw(csvAddress, { 'if-none-match': '"another"' })).status).toBe(200)
  const modified = String(headers['last-modified'])
  expect(Date.parse(modified)).toBe(Math.floor(Date.parse(version.publishedAt) / 1000) * 1000)
  expect((await fetchRaw(csvAddress, { 'if-modified-since': modified })).status).toBe(304)
})

test('part of a file can be had, and a part that is not there is refused', async () => {
  const whole = (await fetchRaw(csvAddress)).body
  const part = await fetchRaw(csvAddress, { range: 'bytes=3-12', 'accept-encoding': 'br' })
  expect(part.status).toBe(206)
  expect(part.headers['content-range']).toBe(`bytes 3-12/${whole.length}`)
  expect(part.headers['content-encoding']).toBeUndefined()
  expect(part.body.equals(whole.subarray(3, 13))).toBe(true)
  const tail = await fetchRaw(csvAddress, { range: 'bytes=-5' })
  expect(tail.body.equals(whole.subarray(-5))).toBe(true)
  const beyond = await fetchRaw(csvAddress, { range: `bytes=${whole.length}-` })
  expect(beyond.status).toBe(416)
  expect(beyond.headers['content-range']).toBe(`bytes */${whole.length}`)
})

test('HEAD says what GET would, without the bytes', async () => {
  const [head, get] = [await fetchRaw(csvAddress, {}, 'HEAD'), await fetchRaw(csvAddress)]
  expect(head.body.length).toBe(0)
  for (const name of ['etag', 'content-length', 'content-type', 'last-modified', 'content-disposition'])
    expect(head.headers[name], name).toBe(get.headers[name])
})

test('a page of any other site may read the data', async () => {
  const { headers } = await fetchRaw(csvAddress, { origin: 'https://example.org' })
  expect(headers['access-control-allow-origin']).toBe('*')
  expect(headers['access-control-expose-headers']).toContain('Content-Disposition')
  const preflight = await fetchRaw(csvAddress, { origin: 'https://example.org' }, 'OPTIONS')
  expect(preflight.status).toBe(204)
  expect(preflight.headers['access-control-allow-methods']).toContain('GET')
  expect((await fetchRaw(csvAddress, {}, 'DELETE')).status).toBe(405)
})

test('the compressed variants are the same bytes', async () => {
  expect(csv.precompressed.toSorted()).toEqual(['br', 'gzip'])
  const whole = (await fetchRaw(csvAddress, { 'accept-encoding': 'identity' })).body
  const brotli = await fetchRaw(csvAddress, { 'accept-encoding': 'gzip, br' })
  expect(brotli.headers['content-encoding']).toBe('br')
  expect(brotli.headers.vary).toBe('Accept-Encoding')
  expect(brotliDecompressSync(brotli.body).equals(whole)).toBe(true)
  const gzip = await fetchRaw(csvAddress, { 'accept-encoding': 'gzip, br;q=0' })
  expect(gzip.headers['content-encoding']).toBe('gzip')
  expect(gunzipSync(gzip.body).equals(whole)).toBe(true)
  expect(gzip.headers.etag).not.toBe(brotli.headers.etag)
})

test('the files of a withdrawn dataset are gone, its description stays', async ({ request }) => {
  const withdrawn = datasetIn('withdrawn')
  const { slug } = withdrawn.entry
  const described = await request.get(`/data/datasets/${slug}/dataset.json`)
  expect((await described.json()).withdrawal.ground.zh).toMatch(/\S{4}/)
  for (const { version: number, files } of withdrawn.versions)
    for (const { name } of files)
      expect((await fetchRaw(`/data/datasets/${slug}/${number}/${name}`)).status, name).toBe(410)
})

test('what is not there is not found, and no address leads out of the tree', async () => {
  const absent = [
    '/data/datasets/no-such-dataset/dataset.json',
    `${folder}/no-such-file.csv`,
    `/data/datasets/${dataset.entry.slug}/99/${csv.name}`,
  ]
  const traversal = [
    '/data/../portal.db',
    '/data/..%2fportal.db',
    '/data/%2e%2e/portal.db',
    '/data/%2e%2e%2fsecret',
    '/data/datasets/..%5c..%5csecret',
    '/data//etc/passwd',
    '/data/datasets/%00',
    '/data/%E0%A4%A',
    '/data/.hidden',
  ]
  for (const address of [...absent, ...traversal]) {
    const { status, body } = await fetchRaw(address)
    expect([400, 404], address).toContain(status)
    expect(body.includes('SQLite format'), address).toBe(false)
  }
})

test('the disclosure catalogue can be had whole and for each department, as CSV and as JSON', async ({
  request,
}) => {
  // What was withdrawn is in the log, no longer in the catalogue.
  const rows = readListing().filter(({ state }) => state !== 'withdrawn')
  const whole = await request.get('/data/catalogue/disclosure.csv')
  expect(whole.headers()['content-type']).toContain('text/csv')
  const text = await whole.text()
  for (const { title } of rows) expect(text).toContain(title.zh)
  const listed = await (await request.get('/data/catalogue/disclosure.json')).text()
  for (const { title } of rows) expect(listed).toContain(title.zh)
  for (const provider of new Set(rows.map((row) => row.provider))) {
    const [own, others] = [
      rows.filter((row) => row.provider === provider),
      rows.filter((row) => row.provider !== provider),
    ]
    for (const extension of ['csv', 'json']) {
      const response = await request.get(`/data/catalogue/${provider}.${extension}`)
      expect(response.status(), `${provider} ${extension}`).toBe(200)
      const body = await response.text()
      for (const { title } of own) expect(body).toContain(title.zh)
      for (const { title } of others) expect(body.includes(title.zh), `${title.zh} of another`).toBe(false)
    }
  }
})

test('feeds and sitemap name addresses that answer', async ({ request }) => {
  for (const address of ['/feed.xml', '/zh/feed.xml', '/en/feed.xml']) {
    const feed = await request.get(address)
    expect(feed.headers()['content-type']).toContain('application/atom+xml')
    const entries = [...(await feed.text()).matchAll(/<entry>[\s\S]*?<link[^>]*href="([^"]+)"/g)]
    expect(entries.length).toBeGreaterThan(5)
    for (const [, href] of entries.slice(0, 3))
      expect((await request.get(new URL(href!).pathname)).status()).toBe(200)
  }
  const sitemap = await request.get('/sitemap.xml')
  expect(sitemap.headers()['content-type']).toContain('xml')
  const locations = [...(await sitemap.text()).matchAll(/<loc>([^<]+)<\/loc>/g)].map(
    ([, location]) => location!,
  )
  for (const { slug } of readListing()) {
    expect(locations).toContain(`${e2e.origin}/zh/datasets/${slug}/`)
    expect(locations).toContain(`${e2e.origin}/en/datasets/${slug}/`)
  }
  for (const location of locations) expect((await request.get(location)).status(), location).toBe(200)
  expect(await (await request.get('/robots.txt')).text()).toContain(`${e2e.origin}/sitemap.xml`)
})
