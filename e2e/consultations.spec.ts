import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { adminConsultations as adminEn } from '#lib/i18n/messages/en/admin-consultations.ts'
import { consultations as wordsEn } from '#lib/i18n/messages/en/consultations.ts'
import { opinionPages as pagesEn } from '#lib/i18n/messages/en/opinion-pages.ts'
import { problemsConsultations as problemsEn } from '#lib/i18n/messages/en/problems-consultations.ts'
import { publicSite as siteEn } from '#lib/i18n/messages/en/public.ts'
import { adminConsultations } from '#lib/i18n/messages/zh/admin-consultations.ts'
import { adminOpinions } from '#lib/i18n/messages/zh/admin-opinions.ts'
import { consultations as words } from '#lib/i18n/messages/zh/consultations.ts'
import { opinionPages } from '#lib/i18n/messages/zh/opinion-pages.ts'
import { problemsConsultations } from '#lib/i18n/messages/zh/problems-consultations.ts'
import { publicSite } from '#lib/i18n/messages/zh/public.ts'
import { openDatabase } from '#lib/store/open-database.ts'
import { checkPage } from './check-page.ts'
import { expect, test } from './portal-test.ts'
import { datasetIn, readTree } from './published.ts'
import { e2e } from './setting.ts'
import { approveDocument } from './submission-steps.ts'

test.describe.configure({ mode: 'serial' })
test.setTimeout(120_000)
test.use({
  extraHTTPHeaders: { 'x-forwarded-for': '192.0.2.20' },
  expectedConsole: /status of 422/,
})

const { provider } = datasetIn('disclosed').entry
const slug = 'timetable-data'
const day = 24 * 60 * 60 * 1000
/** As `datetime-local` has it, in the time of the municipality. */
const local = (instant: number) => new Date(instant + 8 * 60 * 60 * 1000).toISOString().slice(0, 16)

const title = { zh: '班次数据开放征求意见', en: 'Disclosure of timetable data' }
const question = { zh: '是否赞成每日更新', en: 'Should it be updated daily' }
const suggestion = 'Please add an interface. 请提供接口。'
const contact = '金丝雀答复人 13700137000'
const letter = '来信：请附上无障碍设施的信息。'

async function fillBoth(page: Page, name: string, text: { zh: string; en: string }): Promise<void> {
  await page.locator(`[name="${name}.zh"]`).fill(text.zh)
  await page.locator(`[name="${name}.en"]`).fill(text.en)
}

test('a department drafts a consultation; what is missing is said at its field and nothing is lost', async ({
  signedIn,
}) => {
  const clerk = await signedIn(provider)
  await clerk.goto('/zh/admin/consultations/')
  await clerk.getByRole('link', { name: adminConsultations.new }).click()
  await clerk.waitForURL('**/consultations/new/')
  await checkPage(clerk, 'zh')
  await clerk.locator('[name=slug]').fill(slug)
  await fillBoth(clerk, 'title', title)
  await clerk.locator('[name="background.zh"]').fill('拟开放公交班次数据，现征求意见。')
  await clerk.locator('[name=opensAt]').fill(local(Date.now() - day))
  await clerk.locator('[name=closesAt]').fill(local(Date.now() + 10 * day))
  await fillBoth(clerk, 'questions.0.text', question)
  await clerk.locator('[name="questions.0.choices"]').fill('赞成 | Yes\n反对')
  await clerk.locator('[name="questions.0.required"]').check()
  await fillBoth(clerk, 'questions.1.text', { zh: '重要程度', en: 'How important is it' })
  await clerk.locator('[name="questions.1.kind"]').selectOption('scale')
  await fillBoth(clerk, 'questions.2.text', { zh: '您的建议', en: 'What do you suggest' })
  await clerk.locator('[name="questions.2.kind"]').selectOption('text')
  const submit = clerk.getByRole('button', { name: adminConsultations.form.submit })
  await submit.click()
  const faults = clerk.locator('.error-summary')
  await expect(faults).toContainText(problemsConsultations['consultation-choices'].slice(0, 8))
  await expect(faults).toContainText(problemsConsultations['consultation-missing'])
  await expect(clerk.locator('[name="background.zh"]')).toHaveValue('拟开放公交班次数据，现征求意见。')
  await clerk.locator('[name="background.en"]').fill('Timetables are to be disclosed.')
  await clerk.locator('[name="questions.0.choices"]').fill('赞成 | Yes\n反对 | No')
  await submit.click()
  await expect(clerk.getByRole('status').first()).toHaveText(adminConsultations.form.done)
})

test('another person approves it, and it is prominent in both languages while it is open', async ({
  signedIn,
  page,
}) => {
  await approveDocument(await signedIn('review'), title.zh)
  for (const locale of ['zh', 'en'] as const) {
    await expect(async () => {
      await page.goto(`/${locale}/`)
      await expect(page.locator('#consultations')).toContainText(title[locale], { timeout: 1000 })
    }).toPass()
    await checkPage(page, locale)
    await page.goto(`/${locale}/consultations/`)
    await expect(page.locator('main li').filter({ hasText: title[locale] }).locator('.tag-solid')).toHaveText(
      (locale === 'zh' ? words : wordsEn).states.open,
    )
    await checkPage(page, locale)
    await page.getByRole('link', { name: title[locale] }).click()
    await expect(page.locator('#questions form')).toBeVisible()
    await checkPage(page, locale)
  }
})

test('an enterprise answers; what is missing is said before anything is sent', async ({ page }) => {
  await page.goto(`/zh/consultations/${slug}/`)
  const form = page.locator('#questions form')
  await form.locator('[name=speaker][value=enterprise]').check()
  await form.locator('button[type=submit]').click()
  await expect(form.locator('.field-error')).toHaveText(publicSite.opinion.missing)
  await form.getByLabel('赞成').check()
  await form.locator('[name=answer-q2][value="5"]').check()
  await form.locator('[name=answer-q3]').fill('请同时提供接口。')
  await form.locator('[name=contact]').fill(contact)
  await form.locator('button[type=submit]').click()
  await expect(page.locator('h1')).toHaveText(opinionPages.receivedTitle)
  await expect(page.locator('main')).toContainText(opinionPages.summaryDue)
  const [number, secret] = await page.locator('dl code').allTextContents()
  await page.locator('#number').fill(number!)
  await page.locator('#secret').fill(secret!)
  await page.getByRole('button', { name: opinionPages.lookUp, exact: true }).click()
  await expect(page.locator('dl')).toContainText('请同时提供接口。')
  await checkPage(page, 'zh')
  await expect(page.getByRole('link', { name: title.zh })).toBeVisible()
})

test('an enterprise answers in English', async ({ page }) => {
  await page.goto(`/en/consultations/${slug}/`)
  const form = page.locator('#questions form')
  await form.locator('[name=speaker][value=enterprise]').check()
  await form.getByLabel('Yes').check()
  await form.getByRole('button', { name: siteEn.opinion.submit }).click()
  await expect(page.locator('h1')).toHaveText(pagesEn.receivedTitle)
  await expect(page.locator('main')).toContainText(pagesEn.summaryDue)
  await checkPage(page, 'en')
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  for (const [locale, site, pages, missing] of [
    ['zh', publicSite, opinionPages, '第 1 题必须回答。'],
    ['en', siteEn, pagesEn, 'Question 1 needs an answer.'],
  ] as const) {
    test(`an enterprise answers in ${locale}; what is missing stands at its question, and what was typed is kept`, async ({
      page,
    }) => {
      await page.goto(`/${locale}/consultations/${slug}/`)
      const form = page.locator('#questions form')
      await form.locator('[name=speaker][value=enterprise]').check()
      await form.locator('[name=answer-q3]').fill(suggestion)
      // A browser would ask for the required choice itself; one that does not is answered all the same.
      await form.evaluate((element) => element.setAttribute('novalidate', ''))
      await form.getByRole('button', { name: site.opinion.submit }).click()
      await expect(page.locator('h1')).toHaveText(pages.refusedTitle)
      await expect(page.getByRole('alert')).toContainText(missing)
      await expect(page.locator('textarea[name=answer-q3]')).toHaveValue(suggestion)
      await page.locator('select[name=answer-q1]').selectOption('c2')
      await page.getByRole('button', { name: pages.sendAgain }).click()
      await expect(page.locator('h1')).toHaveText(pages.receivedTitle)
      await expect(page.locator('main')).toContainText(pages.quarantined)
    })
  }
})

test('an officer lets in what came without a proof of work', async ({ signedIn }) => {
  const reviewer = await signedIn('review')
  const waiting = reviewer.locator('main li').filter({ hasText: adminOpinions.kinds.consultation })
  for (const left of [2, 1]) {
    await reviewer.goto('/zh/admin/opinions/?show=quarantined')
    await expect(waiting).toHaveCount(left)
    await waiting.first().getByRole('link').click()
    await reviewer.getByRole('button', { name: adminOpinions.triage.release }).click()
    await expect(reviewer.getByRole('button', { name: adminOpinions.triage.release })).toHaveCount(0)
  }
})

for (const [locale, admin, problems] of [
  ['zh', adminConsultations, problemsConsultations],
  ['en', adminEn, problemsEn],
] as const) {
  test(`an officer enters a letter with its channel, in ${locale}`, async ({ signedIn }) => {
    const officer = await signedIn('review')
    await officer.goto(`/${locale}/admin/consultations/${slug}/`)
    await checkPage(officer, locale)
    const enter = officer.locator('#enter')
    await enter.locator('[name=channel]').selectOption('letter')
    await enter.locator('[name=speaker]').selectOption('association')
    await enter.getByRole('button', { name: admin.enter.submit }).click()
    await expect(enter.locator('.error-summary')).toContainText(problems['consultation-empty'])
    await expect(enter.locator('[name=channel]')).toHaveValue('letter')
    await enter.locator('[name=body]').fill(letter)
    await enter.locator('[name=answer-q1]').selectOption('c1')
    await enter.getByRole('button', { name: admin.enter.submit }).click()
    await expect(enter.getByRole('status').locator('code')).toHaveCount(2)
  })
}

test('after its end the form is gone from the page, and an answer sent all the same is refused and kept', async ({
  page,
  request,
}) => {
  await page.clock.install({ time: Date.now() + 11 * day })
  await page.goto(`/zh/consultations/${slug}/`)
  await expect(page.locator('#questions')).toContainText(words.closedTitle)
  await expect(page.locator('#questions form')).toHaveCount(0)
  await endNow()
  const form = {
    kind: 'consultation',
    consultation: slug,
    speaker: 'person',
    language: 'zh',
    'answer-q1': 'c1',
    body: '迟到的意见',
  }
  const response = await request.post('/api/opinions/', { multipart: form })
  expect(response.status()).toBe(422)
  const text = await response.text()
  expect(text).toContain(problemsConsultations['consultation-closed'])
  expect(text).toContain('迟到的意见')
})

test('the department publishes what became of each point, and the public reads it in both languages', async ({
  signedIn,
  page,
}) => {
  const clerk = await signedIn(provider)
  await clerk.goto(`/zh/admin/consultations/${slug}/`)
  await expect(clerk.locator('#answers')).toContainText(letter)
  await checkPage(clerk, 'zh')
  await fillBoth(clerk, 'text', { zh: '多数赞成每日更新。', en: 'Most are for a daily update.' })
  await fillBoth(clerk, 'points.0.point', { zh: '提供接口', en: 'Provide an interface' })
  await clerk.locator('[name="points.0.outcome"]').selectOption('adopted-in-part')
  await fillBoth(clerk, 'points.0.reason', {
    zh: '先提供下载，接口另行安排。',
    en: 'Downloads first; the interface follows.',
  })
  await clerk.getByRole('button', { name: adminConsultations.summary.submit }).click()
  await expect(clerk.getByRole('status').first()).toHaveText(adminConsultations.form.done)
  await expect(clerk.locator('#summary')).toHaveCount(0)
  await approveDocument(await signedIn('review'), title.zh)
  for (const locale of ['zh', 'en'] as const) {
    await expect(async () => {
      await page.goto(`/${locale}/consultations/${slug}/`)
      await expect(page.locator('#result')).toBeVisible({ timeout: 1000 })
    }).toPass()
    await expect(page.locator('#points')).toContainText(
      (locale === 'zh' ? publicSite : siteEn).answers.outcomes['adopted-in-part'],
    )
    const channels = page
      .locator('.chart')
      .filter({ hasText: locale === 'zh' ? words.byChannel : wordsEn.byChannel })
    await expect(channels.locator('tbody tr')).toHaveText([/4$/, /2$/])
    await expect(page.locator('#result')).toContainText('6')
    await checkPage(page, locale)
    expect(await page.content()).not.toContain(contact)
    await page.goto(`/${locale}/`)
    await expect(page.locator('#consultations')).not.toContainText(title[locale])
  }
  for (const text of [
    JSON.stringify(readTree(`consultations/${slug}.json`)),
    readFileSync(e2e.log, 'utf8'),
  ]) {
    for (const secret of [contact, letter, suggestion, '请同时提供接口。']) expect(text).not.toContain(secret)
  }
})

/** Days pass: the end of the consultation in force is put into the past, as no test waits for ten days. */
async function endNow(): Promise<void> {
  const db = openDatabase(`${e2e.home}/portal.db`)
  const path = `consultations/${slug}`
  const { document } = await db
    .selectFrom('documents')
    .select('document')
    .where('path', '=', path)
    .executeTakeFirstOrThrow()
  const ended = { ...JSON.parse(document), closesAt: new Date(Date.now() - 60_000).toISOString() }
  await db
    .updateTable('documents')
    .set({ document: JSON.stringify(ended) })
    .where('path', '=', path)
    .execute()
  await db.destroy()
}
