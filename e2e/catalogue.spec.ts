import type { Page } from '@playwright/test'
import { expect, test } from './portal-test.ts'
import { readListing } from './published.ts'

const rows = readListing()
/** The department with the most entries: facets with few stand behind a button. */
const own = Object.values(Object.groupBy(rows, (row) => row.provider))
  .filter((group) => group !== undefined)
  .reduce((most, group) => (group.length > most.length ? group : most))
const provider = own[0]!.provider

async function shownTitles(page: Page): Promise<string[]> {
  return page.locator('main .entries h2').allTextContents()
}

test('a choice of facets stands in the address: it survives a reload, and going back undoes it', async ({
  page,
}) => {
  await page.goto('/zh/datasets/')
  await page.locator(`[id="provider-${provider}"]`).check()
  await expect.poll(() => shownTitles(page)).toEqual(own.map(({ title }) => title.zh))
  await page.locator('[id="disclosure-unconditional"]').check()
  await expect(page).toHaveURL(/provider=.*disclosure=unconditional/)
  const both = await shownTitles(page)

  await page.reload()
  await expect(page.locator(`[id="provider-${provider}"]`)).toBeChecked()
  await expect.poll(() => shownTitles(page)).toEqual(both)

  await page.goBack()
  await expect(page.locator('[id="disclosure-unconditional"]')).not.toBeChecked()
  await expect(page.locator(`[id="provider-${provider}"]`)).toBeChecked()
  await page.goBack()
  await expect(page.locator(`[id="provider-${provider}"]`)).not.toBeChecked()
  await expect(page).toHaveURL(/\/zh\/datasets\/$/)
})

test('how many are left is announced, and all conditions are cleared at once', async ({ page }) => {
  await page.goto('/zh/datasets/')
  await page.locator(`[id="provider-${provider}"]`).check()
  await expect(page.locator('main [role=status]')).toContainText(String(own.length))
  await page.getByRole('button', { name: '清除全部条件' }).click()
  await expect(page).toHaveURL(/\/zh\/datasets\/$/)
  await expect(page.locator('main .entries li h2')).toHaveCount(20)
})

test('the order is chosen and stands in the address', async ({ page }) => {
  await page.goto('/en/datasets/')
  await page.locator('#catalogue-sort').selectOption('title')
  await expect(page).toHaveURL(/sort=title/)
  const expected = rows.map(({ title }) => title.en).toSorted((a, b) => a.localeCompare(b, 'en'))
  await expect.poll(() => shownTitles(page)).toEqual(expected.slice(0, 20))
  await page.locator('nav.pages a[rel=next]').click()
  await expect(page).toHaveURL(/page=2/)
  await expect.poll(() => shownTitles(page)).toEqual(expected.slice(20))
})

test('words narrow the catalogue, and nothing found says what to do', async ({ page }) => {
  await page.goto('/zh/datasets/')
  await page.locator('#catalogue-text').fill('公交')
  const expected = rows.filter(({ title }) => title.zh.includes('公交'))
  await expect.poll(async () => (await shownTitles(page)).length).toBeGreaterThanOrEqual(expected.length)
  expect(await shownTitles(page)).toEqual(expect.arrayContaining(expected.map(({ title }) => title.zh)))
  await page.locator('#catalogue-text').fill('魑魅魍魉')
  await expect(page.getByText('没有符合条件的数据')).toBeVisible()
})
