import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { DuckDBConnection } from '@duckdb/node-api'
import type { APIRequestContext } from '@playwright/test'
import { readXlsx } from 'hucre'
import iconv from 'iconv-lite'
import Papa from 'papaparse'
import { contentTypeOf } from '#lib/published/media-type.ts'
import { expect, test } from './portal-test.ts'
import { readDataset } from './published.ts'
import { canaries, residentFile } from './resident-file.ts'
import { e2e } from './setting.ts'
import { carryOutPlan, recordReview, startSubmission, submitForReview, upload } from './submission-steps.ts'

const slug = 'resident-service-records'
const department = 'shiqi-subdistrict'

test.describe.configure({ mode: 'serial' })

test('a department uploads a GBK file with personal data; another person approves; the public reads it', async ({
  page,
  signedIn,
  request,
}) => {
  const administrator = await signedIn(department)
  await startSubmission(administrator, slug)
  await upload(administrator, '办事记录.csv', residentFile())

  // What was found: the ID and the mobile number, and no cell as it stands in the file.
  await expect(administrator.locator('#findings')).toContainText('身份证号')
  await expect(administrator.locator('#findings')).not.toContainText(canaries.residentId)

  // She accepts the proposal but for one column, and looks at before and after.
  const mobile = administrator.getByRole('group', { name: /^手机号码/ })
  await mobile.getByLabel('处理方式').selectOption('remove')
  await expect(mobile).toContainText('（不公开）')
  await carryOutPlan(administrator)
  await recordReview(administrator)
  await submitForReview(administrator)

  // Somebody else sees what will change and approves.
  const reviewer = await signedIn('review')
  await reviewer.goto('/zh/admin/review/')
  await reviewer
    .getByRole('link', { name: /便民服务|办事|服务/ })
    .first()
    .click()
  await expect(reviewer.locator('#decide')).toBeVisible()
  const shown = await reviewer.content()
  for (const secret of Object.values(canaries)) expect(shown).not.toContain(secret)
  await reviewer.getByRole('button', { name: '批准并发布' }).click()
  await reviewer.waitForURL(/review/)

  // The page and the downloads, in both languages.
  await expect
    .poll(async () => (await request.get(`/data/datasets/${slug}/2/data.csv`)).status(), { intervals: [50] })
    .toBe(200)
  for (const locale of ['zh', 'en']) {
    await page.goto(`/${locale}/datasets/${slug}/`)
    await expect(page.locator(`a[href*="/data/datasets/${slug}/2/data.csv"]`).first()).toBeVisible()
  }
  const csv = await (await request.get(`/data/datasets/${slug}/2/data.csv`)).text()
  expect(csv).toContain('HC-ZZ-000008')
  expect(csv.split('\r\n')[0]).toBe('受理编号,姓名,出生日期,住址,服务事项,受理日期,结果')
  const dataset = await (await request.get(`/data/datasets/${slug}/dataset.json`)).json()
  for (const file of dataset.versions[0].files) {
    const body = await (await request.get(`/data/datasets/${slug}/2/${file.name}`)).body()
    expect(body.length, file.name).toBe(file.bytes)
    expect(createHash('sha256').update(body).digest('hex'), file.name).toBe(file.sha256)
  }

  // Seconds later it is in the listing and in the search.
  await expect
    .poll(async () => (await (await request.get('/data/index/current.json')).json()).log, { timeout: 30_000 })
    .toBe(dataset.versions[0].log)
  const documents: { slug: string; changedAt: string }[] = await (
    await request.get('/data/search/docs.zh.json')
  ).json()
  expect(documents.find((one) => one.slug === slug)?.changedAt).toBe(dataset.versions[0].publishedAt)
  await page.goto(`/zh/search/?q=${encodeURIComponent('居民服务')}`)
  await expect(page.locator(`main a[href="/zh/datasets/${slug}/"]`)).toBeVisible()
})

test('every format holds the same cells, each as its program needs it', async ({ request }) => {
  const files = readDataset(slug).versions[0]!.files
  const bytes = async (purpose: string) => {
    const file = files.find((one) => one.purpose === purpose)!
    const response = await request.get(`/data/datasets/${slug}/2/${file.name}`)
    expect(response.headers()['content-type']).toBe(contentTypeOf(file))
    return response.body()
  }
  const cells = (text: string) => Papa.parse<string[]>(text, { skipEmptyLines: true }).data
  const csv = await bytes('csv')
  const expected = cells(csv.toString('utf8'))
  expect(expected).toHaveLength(121)

  const bom = Buffer.from([0xef, 0xbb, 0xbf])
  expect(csv.subarray(0, 3).equals(bom)).toBe(false)
  const excel = await bytes('csv-excel')
  expect(excel.subarray(0, 3).equals(bom)).toBe(true)
  expect(excel.subarray(3).equals(csv)).toBe(true)

  // As the department holds it: GBK, in which the text is other bytes.
  const held = await bytes('as-held')
  expect(cells(iconv.decode(held, 'gb18030'))).toEqual(expected)
  expect(held.equals(csv)).toBe(false)

  const { sheets } = await readXlsx(await bytes('xlsx'))
  const rows = sheets[0]!.rows
  expect(rows.map((row) => row.map(String))).toEqual(expected)
  // A number that names a case is a text: no spreadsheet may round it or take its zeros.
  for (const row of rows.slice(1)) expect(typeof row[0]).toBe('string')
})

test('a code keeps its leading zeros in a workbook', async ({ request }) => {
  const response = await request.get('/data/datasets/divisions-zhongshan/1/data.xlsx')
  const { sheets } = await readXlsx(await response.body())
  const [header, ...rows] = sheets[0]!.rows
  const code = header!.indexOf('区划代码')
  for (const row of rows) expect(row[code]).toMatch(/^\d{9}$/)
})

test('an upload that nobody approved stays private', async ({ signedIn }) => {
  const administrator = await signedIn('transport-bureau')
  await startSubmission(administrator, 'bus-stops')
  const file = `线路,站点\n${canaries.unapproved},${canaries.mobile}\n`
  await upload(administrator, 'stops.csv', Buffer.from(file))
})

test('no canary is in the tree, in a public response, in a build or in the log', async ({ request }) => {
  const secrets = Object.values(canaries)
  const places = [join(e2e.home, 'published'), '.next-server', 'out', e2e.log]
  for (const place of places) expect(await filesHolding(place, secrets), place).toEqual([])

  // The search sees: a cell that was kept is found in every format.
  const kept = await filesHolding(join(e2e.home, 'published/datasets', slug, '2'), ['HC-ZZ-000008'])
  for (const { name, precompressed } of readDataset(slug).versions[0]!.files) {
    expect(
      kept.some((file) => file.endsWith(`/2/${name}`)),
      name,
    ).toBe(true)
    if (precompressed.includes('br'))
      expect(
        kept.some((file) => file.endsWith(`/${name}.br`)),
        name,
      ).toBe(true)
  }

  const addresses = await publicAddresses(request)
  expect(addresses.length).toBeGreaterThan(60)
  for (const address of addresses) {
    const response = await request.get(address, { headers: { 'accept-encoding': 'identity' } })
    const body = await response.body()
    // 410 for the files of a withdrawn dataset, without a body.
    expect(response.ok() || body.length === 0, address).toBe(true)
    if (body.length === 0) continue
    expect(await holds(address, body, secrets), address).toBe(false)
  }
})

/** Files below `place` (or the file itself) that hold a secret, whatever they are packed in. */
async function filesHolding(place: string, secrets: string[]): Promise<string[]> {
  const files = statSync(place).isFile()
    ? [place]
    : readdirSync(place, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name))
  const found: string[] = []
  for (const file of files) if (await holds(file, readFileSync(file), secrets)) found.push(file)
  return found
}

/** Parquet packs its cells: they are read as whoever downloads it reads them. */
async function parquetCells(bytes: Buffer): Promise<Buffer> {
  const folder = mkdtempSync(join(tmpdir(), 'mulu-parquet-'))
  const file = join(folder, 'data.parquet')
  writeFileSync(file, bytes)
  const connection = await DuckDBConnection.create()
  const rows = await connection.runAndReadAll(`select * from read_parquet('${file}')`)
  const cells = Buffer.from(JSON.stringify(rows.getRowsJson()))
  connection.closeSync()
  rmSync(folder, { recursive: true })
  return cells
}

/** As UTF-8 and as GBK, below compression, and in the cells of workbooks and Parquet. */
async function holds(name: string, bytes: Buffer, secrets: string[]): Promise<boolean> {
  let plain = bytes
  if (name.endsWith('.br')) plain = brotliDecompressSync(bytes)
  if (name.endsWith('.gz')) plain = gunzipSync(bytes)
  if (name.endsWith('.parquet')) plain = await parquetCells(bytes)
  if (name.endsWith('.xlsx')) plain = Buffer.from(JSON.stringify((await readXlsx(bytes)).sheets))
  return secrets.some((secret) => plain.includes(secret) || plain.includes(iconv.encode(secret, 'gbk')))
}

/** Every address that the tree and the sitemap name. */
async function publicAddresses(request: APIRequestContext): Promise<string[]> {
  const sitemap = await (await request.get('/sitemap.xml')).text()
  const pages = [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url]) => new URL(url!).pathname)
  const { number } = await (await request.get('/data/log/head.json')).json()
  const files: string[] = []
  for (let record = 1; record <= number; record++) {
    const response = await request.get(`/data/log/${String(record).padStart(6, '0')}.json`)
    if (response.ok())
      files.push(...(await response.json()).written.map((file: { path: string }) => `/data/${file.path}`))
  }
  return [...new Set([...pages, ...files, '/feed.xml', '/robots.txt', '/data/index/current.json'])]
}
