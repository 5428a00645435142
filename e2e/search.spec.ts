import { spawnSync } from 'node:child_process'
import type { Page } from '@playwright/test'
import { publicSite as en } from '#lib/i18n/messages/en/public.ts'
import { publicSite as zh } from '#lib/i18n/messages/zh/public.ts'
import { expect, test } from './portal-test.ts'
import { e2e } from './setting.ts'

const questions = { zh: ['公交', '行政区划', '图书馆', '补贴'], en: ['bus', 'library', 'limits'] }

for (const locale of ['zh', 'en'] as const) {
  test(`the search answers as one types, in ${locale}, as the command line does`, async ({ page }) => {
    await page.goto(`/${locale}/search/`)
    const box = page.locator('#search-text')
    for (const question of questions[locale]) {
      const expected = searchCommand(question, locale)
      expect(expected.length, question).toBeGreaterThan(0)
      await box.fill('')
      await box.pressSequentially(question)
      await expect.poll(() => foundSlugs(page), { message: question }).toEqual(expected)
      await expect(page.locator('main mark').first()).toBeVisible()
      await expect(page.locator('main [role=status]')).toContainText(String(expected.length))
      expect(new URL(page.url()).searchParams.get('q')).toBe(question)
    }
  })
}

test('the search needs no mouse', async ({ page }) => {
  await page.goto('/zh/')
  const header = page.locator('#search-wide')
  await header.focus()
  await page.keyboard.type('图书馆')
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/zh\/search\/\?q=/)
  const first = page.locator('main .entries a').first()
  await expect(first).toBeVisible()
  await page.locator('#search-text').focus()
  await page.keyboard.press('Tab')
  await expect(first).toBeFocused()
  const href = await first.getAttribute('href')
  await page.keyboard.press('Enter')
  await page.waitForURL(`**${href}`)
})

test('the search says when there is nothing and what to do', async ({ page }) => {
  for (const [locale, messages] of [
    ['zh', zh],
    ['en', en],
  ] as const) {
    await page.goto(`/${locale}/search/`)
    await page.locator('#search-text').fill('魑魅魍魉')
    await expect(page.getByText(messages.search.nothing)).toBeVisible()
    await expect(page.getByText(messages.search.nothingHint)).toBeVisible()
  }
})

function foundSlugs(page: Page): Promise<string[]> {
  return page
    .locator('main .entries h2 a')
    .evaluateAll((links) =>
      links.map((link) => new URL((link as HTMLAnchorElement).href).pathname.split('/').at(-2)!),
    )
}

/** `portal search`, which ranks with the same index. */
function searchCommand(text: string, locale: 'zh' | 'en'): string[] {
  const { stdout } = spawnSync(
    process.execPath,
    ['lib/cli/main.ts', 'search', text, '--lang', locale, '--json', '--limit', '200'],
    { env: { ...process.env, ...e2e.environment }, encoding: 'utf8' },
  )
  return (JSON.parse(stdout) as { hits: { slug: string }[] }).hits.map(({ slug }) => slug)
}
