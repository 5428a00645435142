import { createHash } from 'node:crypto'
import { existsSync, readdirSync } from 'node:fs'
import { opinionPages as pagesEn } from '#lib/i18n/messages/en/opinion-pages.ts'
import { publicSite as publicEn } from '#lib/i18n/messages/en/public.ts'
import { opinionPages as pagesZh } from '#lib/i18n/messages/zh/opinion-pages.ts'
import { publicSite as publicZh } from '#lib/i18n/messages/zh/public.ts'
import { expect, test } from './portal-test.ts'
import { e2e } from './setting.ts'

// A plain file server, with no portal behind it.
test.use({ baseURL: e2e.staticOrigin })

test('the public half names nothing of the back office', () => {
  expect(existsSync('out/zh/admin')).toBe(false)
  expect(existsSync('out/api')).toBe(false)
  expect(readdirSync('out/zh').length).toBeGreaterThan(5)
})

test('a reader comes from the first page to a dataset and its preview', async ({ page }) => {
  for (const locale of ['zh', 'en']) {
    await page.goto(`/${locale}/`)
    await page.locator(`main a[href^="/${locale}/datasets/"]`).first().click()
    await page.goto(`/${locale}/datasets/divisions-zhongshan/`)
    await expect(page.locator('#preview tbody tr').first()).toBeVisible()
    const before = await page.locator('#preview tbody tr').count()
    await page.locator('#preview-filter').fill('小榄')
    await expect.poll(() => page.locator('#preview tbody tr').count()).toBeLessThan(before)
  }
})

test('an opinion goes from the public half to the back office on another origin, with its proof of work', async ({
  page,
}) => {
  await page.goto('/en/datasets/divisions-zhongshan/')
  const form = page.locator('#fault form')
  await form.locator('#fault-speaker-agency').check()
  await form.locator('#fault-body').fill('A name in the table is out of date.')
  await form.getByRole('button', { name: publicEn.opinion.submit }).click()
  await expect(page.locator('h1')).toHaveText(pagesEn.receivedTitle)
  expect(new URL(page.url()).origin).toBe(e2e.origin)
  await expect(page.locator('main')).not.toContainText(pagesEn.quarantined)
  // Another agency, and data that is shared: the decree in force limits the answer, and is cited.
  await expect(page.locator('dl')).toContainText('Article 23')
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false, expectedConsole: /status of 422/ })
  test('a form that the back office refuses comes back with what was typed', async ({ page }) => {
    await page.goto('/zh/opinion/')
    await page.locator('#speaker-person').check()
    await page.locator('#opinion textarea[name=body]').fill('　　 好')
    await page.locator('#opinion').getByRole('button', { name: publicZh.opinion.submit }).click()
    await expect(page.locator('h1')).toHaveText(pagesZh.refusedTitle)
    expect(page.url()).toMatch(new RegExp(`^${e2e.origin}/api/opinions/draft/`))
    await expect(page.locator('textarea[name=body]')).toHaveValue(/好/)
  })
})

test('the search answers as one types', async ({ page }) => {
  await page.goto('/zh/search/')
  await page.locator('#search-text').pressSequentially('行政区划')
  await expect(page.locator('main .entries a[href="/zh/datasets/divisions-zhongshan/"]')).toBeVisible()
  await page.goto('/en/search/')
  await page.locator('#search-text').pressSequentially('library')
  await expect(page.locator('main mark').first()).toBeVisible()
})

test('the catalogue has its facets', async ({ page }) => {
  await page.goto('/zh/datasets/')
  const all = await page.locator('main .entries h2').count()
  await page.locator('[id="disclosure-conditional"]').check()
  await expect.poll(() => page.locator('main .entries h2').count()).toBeLessThan(all)
  await expect(page).toHaveURL(/disclosure=conditional/)
})

test('every download is the file that its description names', async ({ request }) => {
  const listing: { slug: string }[] = await (await request.get('/data/listing.json')).json()
  let compared = 0
  for (const { slug } of listing) {
    const dataset = await (await request.get(`/data/datasets/${slug}/dataset.json`)).json()
    const version = dataset.versions[0]
    if (dataset.state !== 'disclosed' || !version) continue
    for (const file of version.files) {
      const response = await request.get(`/data/datasets/${slug}/${version.version}/${file.name}`)
      expect(
        createHash('sha256')
          .update(await response.body())
          .digest('hex'),
        `${slug} ${file.name}`,
      ).toBe(file.sha256)
      compared += 1
    }
  }
  expect(compared).toBeGreaterThan(40)
})

test.describe('what is not there', () => {
  test.use({ expectedConsole: /status of 404/ })
  test('is answered with a page that leads on', async ({ page }) => {
    const response = await page.goto('/zh/datasets/no-such-dataset/')
    expect(response?.status()).toBe(404)
    await expect(page.locator('main a[href="/zh/datasets/"]')).toBeVisible()
  })
})
