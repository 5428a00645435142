import type { Page } from '@playwright/test'
import { endedPeriods, parsePeriod } from '#lib/analysis/period.ts'
import { adminOpinions as adminEn } from '#lib/i18n/messages/en/admin-opinions.ts'
import { opinionPages as pagesEn } from '#lib/i18n/messages/en/opinion-pages.ts'
import { publicSite as siteEn } from '#lib/i18n/messages/en/public.ts'
import { reports as reportsEn } from '#lib/i18n/messages/en/reports.ts'
import { adminOpinions as adminZh } from '#lib/i18n/messages/zh/admin-opinions.ts'
import { adminReports } from '#lib/i18n/messages/zh/admin-reports.ts'
import { adminReview } from '#lib/i18n/messages/zh/admin-review.ts'
import { opinionPages as pagesZh } from '#lib/i18n/messages/zh/opinion-pages.ts'
import { publicSite as siteZh } from '#lib/i18n/messages/zh/public.ts'
import { reports } from '#lib/i18n/messages/zh/reports.ts'
import { reportTitle } from '#lib/i18n/report-title.ts'
import { shanghaiDay } from '#lib/rules/calendar.ts'
import { openDatabase } from '#lib/store/open-database.ts'
import { checkPage } from './check-page.ts'
import { expect, test } from './portal-test.ts'
import { e2e } from './setting.ts'
import { approveDocument } from './submission-steps.ts'

/* An opinion that lay for too long: the broken promise shows to its author, to the public and in the report. */

test.describe.configure({ mode: 'serial' })
test.setTimeout(120_000)
test.use({ extraHTTPHeaders: { 'x-forwarded-for': '192.0.2.40' } })

const department = 'data-bureau'
const journeys = [
  {
    locale: 'en',
    body: 'Please say on each page when the data will next be updated.',
    answer: 'Adopted in part: the page now says how often the data is updated.',
    more: 'It has done so since December 2026.',
    words: { admin: adminEn, pages: pagesEn, site: siteEn },
  },
  {
    locale: 'zh',
    body: '建议在每个页面写明数据下一次更新的时间。',
    answer: '部分采纳：页面已写明更新周期。',
    more: '自 2026 年 12 月起写明。',
    words: { admin: adminZh, pages: pagesZh, site: siteZh },
  },
] as const
const sites = { zh: siteZh, en: siteEn }
const period = endedPeriods(shanghaiDay(new Date()), 1).find(({ id }) => id.includes('q'))!

for (const { locale, body, answer, more, words } of journeys) {
  test.describe(`in ${locale}`, () => {
    const given = { number: '', secret: '' }

    async function openInInbox(page: Page): Promise<void> {
      await page.goto(`/${locale}/admin/opinions/`)
      await page.locator('main li').filter({ hasText: given.number }).getByRole('link').click()
    }

    test('an opinion lies for weeks, and its receipt says that the day has passed', async ({ page }) => {
      await page.goto(`/${locale}/opinion/`)
      await page.locator('#speaker-enterprise').check()
      await page.locator('#opinion textarea[name=body]').fill(body)
      await page.locator('#opinion').getByRole('button', { name: words.site.opinion.submit }).click()
      await expect(page.locator('h1')).toHaveText(words.pages.receivedTitle)
      const [number, secret] = await page.locator('dl code').allTextContents()
      Object.assign(given, { number, secret })
      await wait(number!)
      await page.locator('#number').fill(number!)
      await page.locator('#secret').fill(secret!)
      await page.getByRole('button', { name: words.pages.lookUp, exact: true }).click()
      await expect(page.locator('dl')).toContainText(words.pages.overdue)
    })

    test('the inbox has what is overdue first, and the department answers late', async ({ signedIn }) => {
      const reviewer = await signedIn('review')
      await reviewer.goto(`/${locale}/admin/opinions/`)
      await expect(reviewer.locator('main li:has(h2)').first()).toContainText(given.number)
      await openInInbox(reviewer)
      await reviewer.locator('#triage select').selectOption(department)
      await reviewer.getByRole('button', { name: words.admin.triage.assign }).click()
      await expect(reviewer.locator('main')).toContainText(words.admin.states.assigned)
      await checkPage(reviewer, locale)

      const clerk = await signedIn(department)
      await openInInbox(clerk)
      await clerk.locator('#outcome-adopted-in-part').check()
      await clerk.locator('textarea[name=answer]').fill(answer)
      await clerk.getByRole('button', { name: words.admin.answer.submit, exact: true }).click()
      await expect(clerk.locator('.tag-danger')).toHaveText([words.admin.late, words.admin.late])
      await clerk.getByRole('button', { name: words.admin.publish.submit }).click()
      await expect(clerk.locator('#answering')).toContainText(words.admin.publish.filed)
    })

    test('the publication is returned, changed and approved; the public sees that the promise was broken', async ({
      signedIn,
      page,
    }) => {
      const reviewer = await signedIn('review')
      await reviewer.goto('/zh/admin/review/')
      await reviewer.getByRole('link', { name: body.slice(0, 20) }).click()
      await reviewer.locator('textarea[name=reasons]').fill('请在答复中写明从何时起。')
      await reviewer.getByRole('button', { name: adminReview.decide.return }).click()
      await expect(reviewer.getByRole('button', { name: adminReview.decide.return })).toHaveCount(0)
      const clerk = await signedIn(department)
      await clerk.goto(`/${locale}/admin/opinions/?show=answered`)
      await clerk.locator('main li').filter({ hasText: given.number }).getByRole('link').click()
      await expect(clerk.locator('#answering')).toContainText('请在答复中写明从何时起。')
      await clerk.locator('#answering textarea[name=answer]').fill(`${answer}${more}`)
      await clerk.getByRole('button', { name: words.admin.publish.submit }).click()
      await expect(clerk.locator('#answering form')).toHaveCount(0)
      await approveDocument(reviewer, body.slice(0, 20))
      for (const shown of ['zh', 'en'] as const) {
        await expect(async () => {
          await page.goto(`/${shown}/opinions/`)
          const late = page.locator('li[data-outcome]').filter({ hasText: body }).locator('.tag-danger')
          await expect(late).toHaveText(sites[shown].answers.late, { timeout: 1000 })
          await page.getByRole('link', { name: body.slice(0, 20) }).click({ timeout: 1000 })
        }).toPass()
        await expect(page.locator('#facts .tag-danger')).toHaveText(sites[shown].answers.late)
        await expect(page.locator('#facts')).toContainText(sites[shown].answers.promise)
        await expect(page.locator('#answer')).toContainText(more)
      }
    })
  })
}

test('the municipal data department submits the report on that quarter; approved, it shows the late answer', async ({
  signedIn,
  page,
  request,
}) => {
  const title = reportTitle('zh', period.id)
  const bureau = await signedIn(department)
  await bureau.goto('/zh/admin/reports/')
  await bureau.locator('select[name=period]').selectOption(period.id)
  await bureau.getByRole('button', { name: adminReports.show }).click()
  await expect(bureau.locator('#departments')).toBeVisible()
  await checkPage(bureau, 'zh')
  await bureau.getByRole('button', { name: adminReports.submit }).click()
  await expect(bureau.locator('#filed')).toContainText(title)
  await approveDocument(await signedIn('review'), title)
  for (const [locale, words] of [
    ['zh', reports],
    ['en', reportsEn],
  ] as const) {
    await expect(async () => {
      await page.goto(`/${locale}/reports/`)
      await page.getByRole('link', { name: reportTitle(locale, period.id) }).click({ timeout: 1000 })
    }).toPass()
    await expect(page.locator('h1')).toHaveText(reportTitle(locale, period.id))
    const row = page.locator('#departments .ledger').last().locator('tbody tr').first()
    await expect(row.locator(`[data-label="${words.late}"]`)).toHaveText('2')
    await checkPage(page, locale)
    await page.goto(`/${locale}/reports/`)
    await checkPage(page, locale)
  }
  const csv = await (await request.get(`/data/reports/${period.id}.csv`)).text()
  expect(csv).toContain(`,department-late,${department},2`)
  const json = await (await request.get(`/data/reports/${period.id}.json`)).json()
  expect(json).toMatchObject({ received: 2, answered: 2, byChannel: [{ value: 'website', count: 2 }] })
  for (const { body } of journeys) expect(JSON.stringify(json)).not.toContain(body)
})

/** Weeks pass: the opinion was received in the quarter before, as no test waits for one to end. */
async function wait(number: string): Promise<void> {
  const db = openDatabase(`${e2e.home}/portal.db`)
  const { from } = parsePeriod(period.id)!
  await db
    .updateTable('opinions')
    .set({ created_at: `${from}T02:00:00.000Z` })
    .where('number', '=', number)
    .execute()
  await db.destroy()
}
