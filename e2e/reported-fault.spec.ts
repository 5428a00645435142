import type { Page } from '@playwright/test'
import { adminOpinions as adminEn } from '#lib/i18n/messages/en/admin-opinions.ts'
import { dataset as datasetEn } from '#lib/i18n/messages/en/dataset.ts'
import { opinionPages as pagesEn } from '#lib/i18n/messages/en/opinion-pages.ts'
import { problemsOpinions as problemsEn } from '#lib/i18n/messages/en/problems-opinions.ts'
import { publicSite as siteEn } from '#lib/i18n/messages/en/public.ts'
import { adminOpinions as adminZh } from '#lib/i18n/messages/zh/admin-opinions.ts'
import { adminReview } from '#lib/i18n/messages/zh/admin-review.ts'
import { dataset as datasetZh } from '#lib/i18n/messages/zh/dataset.ts'
import { opinionPages as pagesZh } from '#lib/i18n/messages/zh/opinion-pages.ts'
import { problemsOpinions as problemsZh } from '#lib/i18n/messages/zh/problems-opinions.ts'
import { publicSite as siteZh } from '#lib/i18n/messages/zh/public.ts'
import { checkPage } from './check-page.ts'
import { expect, test } from './portal-test.ts'
import { readDataset } from './published.ts'
import { fileSubmission } from './submission-steps.ts'

/* From a fault that a citizen reports to the corrected version, in both languages, with and without JavaScript. */

test.setTimeout(180_000)
test.use({ extraHTTPHeaders: { 'x-forwarded-for': '192.0.2.30' } })

const journeys = [
  {
    locale: 'en',
    scripts: false,
    slug: 'divisions-zhongshan',
    body: 'One name in the table is wrong: row 3 should read otherwise.',
    answer: 'Thank you. The name was wrong; the new version has it right.',
    words: {
      ...{ admin: adminEn, pages: pagesEn, site: siteEn, dataset: datasetEn },
      problem: problemsEn['opinion-version-unknown'],
    },
  },
  {
    locale: 'zh',
    scripts: true,
    slug: 'divisions-guangdong',
    body: '第 3 行的名称与民政部门公布的不一致。',
    answer: '谢谢指出。已经核实并更正，新版本见本页。',
    words: {
      ...{ admin: adminZh, pages: pagesZh, site: siteZh, dataset: datasetZh },
      problem: problemsZh['opinion-version-unknown'],
    },
  },
] as const

for (const { locale, scripts, slug, body, answer, words } of journeys) {
  test.describe(`in ${locale}`, () => {
    test.describe.configure({ mode: 'serial' })
    const { entry } = readDataset(slug)
    const given = { number: '', secret: '' }
    const corrected = words.pages.corrected.replace('{version}', '2')

    async function lookUp(page: Page): Promise<void> {
      await page.goto(`/${locale}/opinion/`)
      await page.locator('#number').fill(given.number)
      await page.locator('#secret').fill(given.secret)
      await page.getByRole('button', { name: words.pages.lookUp, exact: true }).click()
    }

    test.describe(scripts ? 'with JavaScript' : 'without JavaScript', () => {
      test.use({ javaScriptEnabled: scripts })

      test('a citizen reports a fault from the page of a dataset', async ({ page }) => {
        await page.goto(`/${locale}/datasets/${slug}/`)
        const form = page.locator('#fault form')
        await form.locator('#fault-speaker-person').check()
        await form.locator('#fault-body').fill(body)
        await form.locator('#fault-rows').fill('3')
        await form.getByRole('button', { name: words.site.opinion.submit }).click()
        await expect(page.locator('h1')).toHaveText(words.pages.receivedTitle)
        const [number, secret] = await page.locator('dl code').allTextContents()
        Object.assign(given, { number, secret })
      })
    })

    test('an officer lets it in and assigns it, and the dataset says that it is under review', async ({
      signedIn,
      page,
      request,
    }) => {
      const corrections = `/api/opinions/corrections/${slug}/`
      expect(await (await request.get(corrections)).json()).toEqual({ dataset: slug, underReview: false })
      const reviewer = await signedIn('review')
      await reviewer.goto(`/${locale}/admin/opinions/?show=${scripts ? 'open' : 'quarantined'}`)
      await reviewer.locator('main li').filter({ hasText: given.number }).getByRole('link').click()
      // What came without a proof of work waits for an officer to let it in.
      if (!scripts) await reviewer.getByRole('button', { name: words.admin.triage.release }).click()
      await reviewer.getByRole('button', { name: words.admin.triage.assign }).click()
      await expect(reviewer.locator('main')).toContainText(words.admin.states.assigned)
      await page.goto(`/${locale}/datasets/${slug}/`)
      await expect(page.locator('.notice-warning')).toContainText(words.dataset.underReviewTitle)
      await checkPage(page, locale)
      const state = await request.get(corrections)
      expect(await state.text()).not.toContain(body)
      expect(await state.json()).toMatchObject({
        underReview: true,
        since: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
      })
    })

    test('the department publishes a corrected version, which another person approves', async ({
      signedIn,
      request,
    }) => {
      const id = await fileSubmission(await signedIn(entry.provider), slug)
      const reviewer = await signedIn('review')
      await reviewer.goto(`/zh/admin/review/${id}/`)
      await reviewer.getByRole('button', { name: adminReview.decide.approve }).click()
      await expect
        .poll(async () => (await request.get(`/data/datasets/${slug}/2/data.csv`)).status(), {
          intervals: [100],
        })
        .toBe(200)
    })

    test('the department answers with the corrected version, and the mark is gone', async ({
      signedIn,
      page,
    }) => {
      const clerk = await signedIn(entry.provider)
      await clerk.goto(`/${locale}/admin/opinions/`)
      await clerk.locator('main li').filter({ hasText: given.number }).getByRole('link').click()
      await clerk.locator('#outcome-adopted').check()
      await clerk.locator('textarea[name=answer]').fill(answer)
      await clerk.locator('input[name=correctedVersion]').fill('99')
      const send = clerk.getByRole('button', { name: words.admin.answer.submit, exact: true })
      await send.click()
      await expect(clerk.getByRole('alert').first()).toContainText(words.problem)
      await expect(clerk.locator('textarea[name=answer]')).toHaveValue(answer)
      await clerk.locator('input[name=correctedVersion]').fill('2')
      await send.click()
      await expect(clerk.locator('#answering')).toContainText(answer)

      const asked = page.waitForResponse((response) => response.url().includes('/corrections/'))
      await page.goto(`/${locale}/datasets/${slug}/`)
      expect(await (await asked).json()).toEqual({ dataset: slug, underReview: false })
      await expect(page.locator('.notice-warning')).toHaveCount(0)
    })

    test('its author follows the receipt to the corrected version', async ({ page }) => {
      await lookUp(page)
      await expect(page.locator('main')).toContainText(answer)
      await page.getByRole('link', { name: corrected }).click()
      await page.waitForURL(`**/${locale}/datasets/${slug}/#versions`)
      await expect(page.locator('#versions')).toContainText('2')
    })

    test.describe('the receipt without JavaScript', () => {
      test.use({ javaScriptEnabled: false })
      test('leads to the corrected version too', async ({ page }) => {
        await lookUp(page)
        await page.getByRole('link', { name: corrected }).click()
        await expect(page.locator('#versions')).toBeVisible()
        await page.goto(`/api/opinions/corrections/${slug}/?language=${locale}`)
        await expect(page.locator('main')).toContainText(words.pages.notUnderReview)
      })
    })
  })
}
