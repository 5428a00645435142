import type { Page } from '@playwright/test'
import { adminOpinions } from '#lib/i18n/messages/zh/admin-opinions.ts'
import { opinionPages } from '#lib/i18n/messages/zh/opinion-pages.ts'
import { problemsOpinions } from '#lib/i18n/messages/zh/problems-opinions.ts'
import { publicSite } from '#lib/i18n/messages/zh/public.ts'
import { expect, test } from './portal-test.ts'
import { datasetIn, readListing } from './published.ts'

test.use({ javaScriptEnabled: false, expectedConsole: /status of (404|422)/ })
test.describe.configure({ mode: 'serial' })

const dataset = datasetIn('disclosed')
const { slug } = dataset.entry
const given: { number: string; secret: string } = { number: '', secret: '' }
const opinion = '站点名称希望附上拼音，方便外地来的人查找。'

test('the catalogue is read page by page', async ({ page }) => {
  const titles: string[] = []
  await page.goto('/zh/datasets/')
  const collect = async () => titles.push(...(await page.locator('main .entries h2').allTextContents()))
  await collect()
  await page.locator('nav.pages a[rel=next]').click()
  await page.waitForURL('**/zh/datasets/page/2/')
  await collect()
  expect(titles.toSorted()).toEqual(
    readListing()
      .map(({ title }) => title.zh)
      .toSorted(),
  )
})

test('a dataset is read and downloaded', async ({ page }) => {
  await page.goto('/zh/datasets/')
  await page.getByRole('link', { name: dataset.entry.title.zh }).click()
  await expect(page.locator('h1')).toContainText(dataset.entry.title.zh.slice(0, 4))
  await expect(page.locator('#preview tbody tr').first()).toBeVisible()
  const download = page.waitForEvent('download')
  await page.locator('#downloads a.download').first().click()
  expect((await download).suggestedFilename()).toContain(dataset.entry.title.zh.slice(0, 4))
})

test('an opinion is given, and its receipt tells what becomes of it', async ({ page }) => {
  await page.goto(`/zh/datasets/${slug}/`)
  await page.locator('#speaker-enterprise').check()
  await page.locator('#opinion textarea[name=body]').fill(opinion)
  await page.locator('#opinion').getByRole('button', { name: publicSite.opinion.submit }).click()
  await expect(page.locator('h1')).toHaveText(opinionPages.receivedTitle)
  const [number, secret] = await page.locator('dl code').allTextContents()
  Object.assign(given, { number, secret })
  expect(page.url()).not.toContain(secret!)

  await lookUp(page, number!, secret!)
  await expect(page.locator('h1')).toHaveText(opinionPages.ownTitle)
  await expect(page.locator('dl')).toContainText(opinion)
  await expect(page.locator('dl')).toContainText(opinionPages.states.quarantined)
})

test('whoever kept the receipt comes back to it from the opinion page', async ({ page }) => {
  await page.goto('/zh/opinion/')
  await lookUp(page, given.number, given.secret)
  await expect(page.locator('dl')).toContainText(opinion)
})

test('a wrong secret learns nothing', async ({ page }) => {
  await page.goto('/zh/opinion/')
  await giveOpinion(page, '希望开放公园里无障碍设施的位置。')
  await lookUp(page, given.number, 'wrong-secret')
  await expect(page.getByRole('alert')).toHaveText(opinionPages.notFound)
  expect(await page.content()).not.toContain(opinion)
})

test('a form that is refused keeps what was typed', async ({ page }) => {
  await page.goto('/zh/opinion/')
  await giveOpinion(page, '好    ')
  await expect(page.locator('h1')).toHaveText(opinionPages.refusedTitle)
  await expect(page.getByRole('alert')).toContainText(problemsOpinions['opinion-too-short'].slice(0, 4))
  await expect(page.locator('textarea[name=body]')).toHaveValue(/好/)
  await page.locator('textarea[name=body]').fill('好，请再多开放一些交通数据。')
  await page.getByRole('button', { name: opinionPages.sendAgain }).click()
  await expect(page.locator('h1')).toHaveText(opinionPages.receivedTitle)
})

test('what fills in the field that nobody sees is refused', async ({ page, request }) => {
  await page.goto('/zh/opinion/')
  await expect(page.locator('input[name=website]')).not.toBeInViewport()
  const form = { speaker: 'person', body: '一个程序写的意见', language: 'zh', website: 'https://example.org' }
  const response = await request.post('/api/opinions/', { form })
  expect(response.status()).toBe(422)
  expect(await response.text()).toContain(opinionPages.refusedTitle)
})

test('the reviewer lets it in, and its author sees that', async ({ signedIn, page }) => {
  const reviewer = await signedIn('review')
  await reviewer.goto('/zh/admin/opinions/?show=quarantined')
  const item = reviewer.locator('main li').filter({ hasText: given.number })
  await expect(item).toContainText(opinion)
  await expect(item).toContainText(dataset.entry.title.zh)
  await expect(reviewer.locator('main')).not.toContainText('一个程序写的意见')
  await item.getByRole('link').click()
  await reviewer.getByRole('button', { name: adminOpinions.triage.release }).click()
  await expect(reviewer.getByRole('button', { name: adminOpinions.triage.assign })).toBeVisible()

  await page.goto('/zh/opinion/')
  await lookUp(page, given.number, given.secret)
  await expect(page.locator('dl')).toContainText(opinionPages.states.received)
})

async function giveOpinion(page: Page, body: string): Promise<void> {
  await page.locator('#speaker-person').check()
  await page.locator('textarea[name=body]').fill(body)
  await page.getByRole('button', { name: publicSite.opinion.submit }).click()
}

async function lookUp(page: Page, number: string, secret: string): Promise<void> {
  await page.locator('#number').fill(number)
  await page.locator('#secret').fill(secret)
  await page.getByRole('button', { name: opinionPages.lookUp, exact: true }).click()
}
