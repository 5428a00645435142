import { test as base, expect, type Page } from '@playwright/test'
import { demoAccount } from './setting.ts'

/** Signs in through the form, as a person does. */
export async function signIn(page: Page, name: string, locale: 'zh' | 'en' = 'zh'): Promise<void> {
  const { email, password } = demoAccount(name)
  await page.goto(`/${locale}/admin/sign-in/`)
  await page.locator('input[name=email]').fill(email)
  await page.locator('input[name=password]').fill(password)
  await page.locator('form button[type=submit]').first().click()
  await page.waitForURL((url) => !url.pathname.includes('sign-in'))
}

/** Messages of the browser that a test expects, such as the failed request it provokes itself. */
interface Fixtures {
  expectedConsole: RegExp[]
  signedIn: (name: string) => Promise<Page>
}

/** Every test fails on an error in the browser's console; `signedIn` gives a page of a person of its own. */
export const test = base.extend<Fixtures>({
  expectedConsole: [[], { option: true }],
  page: async ({ page, expectedConsole }, use) => {
    const errors = watch(page)
    await use(page)
    expect(errors.filter((text) => !expectedConsole.some((pattern) => pattern.test(text)))).toEqual([])
  },
  signedIn: async ({ browser, expectedConsole }, use) => {
    const watched: string[][] = []
    await use(async (name) => {
      const context = await browser.newContext()
      const page = await context.newPage()
      watched.push(watch(page))
      await signIn(page, name)
      return page
    })
    expect(watched.flat().filter((text) => !expectedConsole.some((pattern) => pattern.test(text)))).toEqual(
      [],
    )
  },
})

function watch(page: Page): string[] {
  const errors: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(`${message.text()} ${message.location().url}`)
  })
  page.on('pageerror', (error) => errors.push(error.message))
  return errors
}

export { expect }
