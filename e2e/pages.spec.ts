import type { Page } from '@playwright/test'
import { locales } from '#lib/i18n/locales.ts'
import { checkOtherLanguages, checkPage } from './check-page.ts'
import { expect, test } from './portal-test.ts'
import { datasetIn, readDataset, readListing, readTree } from './published.ts'
import { fileSubmission, startSubmission } from './submission-steps.ts'

const portal = readTree<{ name: Record<'zh' | 'en', string> }>('portal.json')
const rows = readListing()
const withStatement = rows
  .map(({ slug }) => readDataset(slug))
  .find(({ entry, statement, state }) => state === 'disclosed' && entry.synthetic && statement)!

/** Every kind of public page, by a name and its address below the language. */
const publicPages: Record<string, string> = {
  home: '',
  catalogue: 'datasets/',
  'second page of the catalogue': 'datasets/page/2/',
  'disclosed dataset': `datasets/${datasetIn('disclosed').entry.slug}/`,
  'listed dataset': `datasets/${rows.find(({ slug }) => readDataset(slug).pending)!.slug}/`,
  'conditional dataset': `datasets/${datasetIn('conditional').entry.slug}/`,
  'withdrawn dataset': `datasets/${datasetIn('withdrawn').entry.slug}/`,
  'synthetic dataset with its statement': `datasets/${withStatement.entry.slug}/`,
  organisations: 'organisations/',
  organisation: `organisations/${withStatement.entry.provider}/`,
  themes: 'themes/',
  theme: `themes/${withStatement.entry.themes[0]}/`,
  'responsible agencies and personnel': 'responsible/',
  log: 'log/',
  'search without a question': 'search/',
  opinion: 'opinion/',
  fault: 'opinion/fault/',
  request: 'opinion/request/',
  complaint: 'opinion/complaint/',
  answers: 'opinions/',
  consultations: 'consultations/',
  'reports on opinions': 'reports/',
  ...Object.fromEntries(
    ['about', 'terms', 'accessibility', 'privacy', 'using-data', 'apply'].map((slug) => [
      `page on ${slug}`,
      `pages/${slug}/`,
    ]),
  ),
}

for (const locale of locales) {
  for (const [name, address] of Object.entries(publicPages)) {
    test(`everybody can read the ${name} in ${locale}`, async ({ page }) => {
      const response = await page.goto(`/${locale}/${address}`)
      expect(response?.status()).toBe(200)
      await expect(page).toHaveTitle(new RegExp(portal.name[locale]))
      await checkOtherLanguages(page)
      await checkPage(page, locale)
    })
  }

  test.describe('a wrong address', () => {
    test.use({ expectedConsole: /status of 404/ })
    test(`is answered in ${locale} with a page that leads on`, async ({ page }) => {
      const response = await page.goto(`/${locale}/datasets/no-such-dataset/`)
      expect(response?.status()).toBe(404)
      await expect(page.locator(`main a[href="/${locale}/datasets/"]`)).toBeVisible()
      await checkPage(page, locale)
    })
  })

  test(`search results are readable in ${locale}`, async ({ page }) => {
    await page.goto(`/${locale}/search/?q=${locale === 'zh' ? '图书馆' : 'library'}`)
    await expect(page.locator('main mark').first()).toBeVisible()
    await checkPage(page, locale)
  })
}

test.describe('the back office', () => {
  test('has something to show: a draft and a submission that waits', async ({ signedIn }) => {
    await fileSubmission(await signedIn('culture-tourism'), 'cultural-institutions')
    await startSubmission(await signedIn('statistics-bureau'), slugOf('statistics-bureau'))
  })

  const desks: Record<string, string[]> = {
    'culture-tourism': [
      '',
      'datasets/',
      'datasets/new/',
      'datasets/withdraw/?slug=cultural-institutions',
      'entries/',
      'entries/new/',
      'opinions/',
      'opinions/new/',
      'consultations/',
      'reports/',
      'personnel/',
    ],
    'data-bureau': ['consultations/new/', 'reports/'],
    review: [
      '',
      'review/',
      'review/?show=decided',
      'opinions/',
      'consultations/',
      'not-allowed/?reason=role-missing',
    ],
    audit: ['', 'audit/', 'accounts/', 'review/'],
    accounts: ['', 'accounts/', 'accounts/new/'],
  }
  for (const locale of locales) {
    test(`lets everybody sign in, in ${locale}`, async ({ page }) => {
      await page.goto(`/${locale}/admin/sign-in/`)
      await checkPage(page, locale)
    })
    for (const [name, addresses] of Object.entries(desks)) {
      for (const address of addresses) {
        test(`shows ${name} the page /${address} in ${locale}`, async ({ signedIn }) => {
          await openAndCheck(await signedIn(name), locale, address)
        })
      }
    }
    test(`shows submissions at each stage in ${locale}`, async ({ signedIn }) => {
      await openFirst(await signedIn('statistics-bureau'), locale, 'datasets/')
      await openFirst(await signedIn('culture-tourism'), locale, 'datasets/')
      await openFirst(await signedIn('review'), locale, 'review/')
    })
    test(`shows an account in ${locale}`, async ({ signedIn }) => {
      await openFirst(await signedIn('accounts'), locale, 'accounts/')
    })
  }
})

function slugOf(provider: string): string {
  return rows.find((row) => row.provider === provider && row.state === 'disclosed')!.slug
}

/** The first thing that a list leads to by its id. */
async function openFirst(page: Page, locale: 'zh' | 'en', list: string): Promise<void> {
  await page.goto(`/${locale}/admin/${list}`)
  const hrefs = await page
    .locator('main table a')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')!))
  const first = hrefs.find((href) => /\/[0-9a-f-]{36}\/$/.test(href))
  expect(first, `a link on ${list}`).toBeDefined()
  await openAndCheck(page, locale, first!.replace(`/${locale}/admin/`, ''))
}

async function openAndCheck(page: Page, locale: 'zh' | 'en', address: string): Promise<void> {
  const response = await page.goto(`/${locale}/admin/${address}`)
  expect(response?.status()).toBe(200)
  expect(new URL(page.url()).pathname).toBe(`/${locale}/admin/${address.split('?')[0]}`)
  await checkPage(page, locale)
}
