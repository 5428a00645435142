import { readFileSync } from 'node:fs'
import { type BrowserContext, test as base, expect, type Page } from '@playwright/test'
import { demoAccount, e2e } from './setting.ts'

/** Signs in through the form, as a person does. */
export async function signIn(page: Page, name: string, locale: 'zh' | 'en' = 'zh'): Promise<void> {
  const { email, password } = demoAccount(name)
  await page.goto(`/${locale}/admin/sign-in/`)
  await page.locator('input[name=email]').fill(email)
  await page.locator('input[name=password]').fill(password)
  await page.locator('form button[type=submit]').first().click()
  await page.waitForURL((url) => !url.pathname.includes('sign-in'))
}

interface Fixtures {
  serverLog: string
  /** Runs around every test. */
  serverTexts: undefined
  /** Messages of the browser that a test expects, such as the failed request it provokes itself. */
  expectedConsole: RegExp
  signedIn: (name: string) => Promise<Page>
}

type Session = Awaited<ReturnType<BrowserContext['storageState']>>
/** Who has signed in stays so over the tests, as people do over a working day. */
const sessions = new Map<string, Session>()

/** Every test fails on an error in the browser's console or a text the server cannot make; `signedIn` gives a page of a person of its own. */
export const test = base.extend<Fixtures>({
  expectedConsole: [/(?!)/, { option: true }],
  serverLog: [e2e.log, { option: true }],
  serverTexts: [
    async ({ serverLog }, use) => {
      const before = textFaults(serverLog).length
      await use(undefined)
      expect(textFaults(serverLog).slice(before)).toEqual([])
    },
    { auto: true },
  ],
  page: async ({ page, expectedConsole }, use) => {
    const errors = watch(page)
    await use(page)
    expect(unexpected(errors, expectedConsole)).toEqual([])
  },
  signedIn: async ({ browser, expectedConsole }, use) => {
    const contexts: BrowserContext[] = []
    const errors: string[][] = []
    await use(async (name) => {
      const session = sessions.get(name)
      // The back office needs scripts, whatever the test gives the public.
      const context = await browser.newContext({
        javaScriptEnabled: true,
        ...(session && { storageState: session }),
      })
      const page = await context.newPage()
      contexts.push(context)
      errors.push(watch(page))
      if (!session) {
        await signIn(page, name)
        sessions.set(name, await context.storageState())
      }
      return page
    })
    for (const context of contexts) await context.close()
    expect(unexpected(errors.flat(), expectedConsole)).toEqual([])
  },
})

function unexpected(errors: string[], expected: RegExp): string[] {
  return errors.filter((text) => !expected.test(text))
}

/** Messages that lack a value or do not exist, as the server's log tells: a reader sees the name of the message instead. */
function textFaults(log: string): string[] {
  return (
    readFileSync(log, 'utf8').match(/Error: (?:MISSING_MESSAGE|INVALID_MESSAGE|FORMATTING_ERROR): .*/g) ?? []
  )
}

function watch(page: Page): string[] {
  const errors: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(`${message.text()} ${message.location().url}`)
  })
  page.on('pageerror', (error) => errors.push(error.message))
  return errors
}

export { expect }
