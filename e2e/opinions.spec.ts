import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { adminPersonnel as personnelEn } from '#lib/i18n/messages/en/admin-personnel.ts'
import { publicSite as publicEn } from '#lib/i18n/messages/en/public.ts'
import { adminOpinions } from '#lib/i18n/messages/zh/admin-opinions.ts'
import { adminPersonnel } from '#lib/i18n/messages/zh/admin-personnel.ts'
import { adminReview } from '#lib/i18n/messages/zh/admin-review.ts'
import { opinionPages } from '#lib/i18n/messages/zh/opinion-pages.ts'
import { publicSite } from '#lib/i18n/messages/zh/public.ts'
import { checkPage } from './check-page.ts'
import { expect, test } from './portal-test.ts'
import { datasetIn, readTree } from './published.ts'
import { e2e } from './setting.ts'

test.describe.configure({ mode: 'serial' })
test.setTimeout(120_000)

const dataset = datasetIn('disclosed')
const { slug, provider } = dataset.entry
const canaries = { contact: '金丝雀联系方式 13912345678', evidence: '金丝雀证据文件', note: '金丝雀内部记录' }
const body = '第 12 行的名称写错了，请打 13800138000 告诉我结果。'
const shown = '第 12 行的名称写错了。'
const answer = '已经核实，名称有误，下一版更正。'
const given = { number: '', secret: '' }
const otherDepartment = provider === 'health-commission' ? 'transport' : 'health-commission'

/** The opinion in the public list. */
const published = (page: Page) => page.locator('main li[data-outcome=adopted]').filter({ hasText: shown })

test('a citizen reports a fault from the page of a dataset, with evidence', async ({ page }) => {
  await page.goto(`/zh/datasets/${slug}/`)
  const form = page.locator('#fault form')
  // What is missing is said when the form is sent, and nothing is sent.
  await form.locator('button[type=submit]').click()
  await expect(form.locator('.field-error').first()).toHaveText(publicSite.opinion.missing)
  await form.locator('#fault-speaker-person').check()
  await form.locator('#fault-body').fill(body)
  await form.locator('#fault-rows').fill('12')
  await form.locator('#fault-contact').fill(canaries.contact)
  const buffer = Buffer.from(`行,值\n12,${canaries.evidence}\n`)
  await form.locator('#fault-evidence').setInputFiles({ name: '证据.csv', mimeType: 'text/csv', buffer })
  await form.locator('button[type=submit]').click()
  await expect(page.locator('h1')).toHaveText(opinionPages.receivedTitle)
  // Its browser did the proof of work: nobody has to let it in.
  await expect(page.locator('main')).not.toContainText(opinionPages.quarantined)
  const [number, secret] = await page.locator('dl code').allTextContents()
  Object.assign(given, { number, secret })
})

test('the municipal data department assigns it to the department that provides the data', async ({
  signedIn,
}) => {
  const reviewer = await signedIn('review')
  await reviewer.goto('/zh/admin/opinions/')
  await reviewer.locator('main li').filter({ hasText: given.number }).getByRole('link').click()
  await expect(reviewer.locator('#said')).toContainText(adminOpinions.contactHidden)
  await reviewer.getByRole('button', { name: adminOpinions.triage.assign }).click()
  await expect(reviewer.locator('h1')).toContainText(given.number)
  await expect(reviewer.locator('#triage select')).toHaveValue(provider)
  await checkPage(reviewer, 'zh')
})

test('the department answers, and files the publication without what is personal', async ({ signedIn }) => {
  const clerk = await signedIn(provider)
  await clerk.goto('/zh/admin/opinions/')
  await clerk.locator('main li').filter({ hasText: given.number }).getByRole('link').click()
  await clerk.getByRole('button', { name: adminOpinions.showContact }).click()
  await expect(clerk.locator('#said')).toContainText(canaries.contact)
  await clerk.locator('#note').fill(canaries.note)
  await clerk.getByRole('button', { name: adminOpinions.notes.add }).click()
  await expect(clerk.locator('#notes li')).toContainText(canaries.note)

  // The evidence as it was sent, for the handler alone.
  const evidence = clerk.locator('a[href*="/api/opinions/evidence/"]')
  const address = (await evidence.getAttribute('href'))!
  const file = clerk.waitForEvent('download')
  await evidence.click()
  expect((await file).suggestedFilename()).toBe('证据.csv')
  expect(readFileSync(await (await file).path(), 'utf8')).toContain(canaries.evidence)
  for (const name of ['review', otherDepartment]) {
    const other = await signedIn(name)
    expect((await other.request.get(address)).status(), name).toBe(403)
  }

  await clerk.locator('#outcome-adopted').check()
  await clerk.locator('textarea[name=answer]').fill(answer)
  await clerk.getByRole('button', { name: adminOpinions.answer.submit, exact: true }).click()
  const text = clerk.locator('#answering textarea[name=body]')
  await expect(text).toHaveValue(/\*{11}/)
  await text.fill(body)
  await clerk.getByRole('button', { name: adminOpinions.publish.submit }).click()
  await expect(clerk.locator('#answering [role=alert]')).toContainText('body')
  await text.fill(shown)
  await clerk.getByRole('button', { name: adminOpinions.publish.submit }).click()
  await expect(clerk.locator('#answering')).toContainText(adminOpinions.publish.filed)
})

test('another person approves, and the public reads opinion and answer in both languages', async ({
  signedIn,
  page,
}) => {
  const reviewer = await signedIn('review')
  await reviewer.goto('/zh/admin/review/')
  await reviewer.getByRole('link', { name: shown.slice(0, 10) }).click()
  await expect(reviewer.locator('#document')).toContainText(answer)
  await reviewer.getByRole('button', { name: adminReview.decide.approve }).click()
  for (const locale of ['zh', 'en'] as const) {
    await expect(async () => {
      await page.goto(`/${locale}/opinions/`)
      await expect(published(page)).toBeVisible({ timeout: 1000 })
    }).toPass()
    await checkPage(page, locale)
    await published(page).getByRole('link').click()
    await expect(page.locator('#answer')).toContainText(answer)
    await checkPage(page, locale)
  }
  await page.goto(`/zh/datasets/${slug}/`)
  await expect(page.locator('#answers')).toContainText(shown)
})

test('the published opinions can be filtered', async ({ page }) => {
  await page.goto('/zh/opinions/')
  const items = page.locator('main li[data-outcome]:visible')
  const all = await items.count()
  await page.locator('input[name=words]').fill('没有这样的词')
  await expect(items).toHaveCount(0)
  await page.locator('input[name=words]').fill('行的名称')
  await page.locator('select[name=outcome]').selectOption('adopted')
  await expect(items).toHaveCount(1)
  await expect(published(page)).toBeVisible()
  await page.locator('input[name=words]').fill('')
  await page.locator('select[name=outcome]').selectOption('')
  await expect(items).toHaveCount(all)
})

test('its author reads the answer with the receipt, and adds to it', async ({ page }) => {
  await page.goto('/zh/opinion/')
  await page.locator('#number').fill(given.number)
  await page.locator('#secret').fill(given.secret)
  await page.getByRole('button', { name: opinionPages.lookUp, exact: true }).click()
  await expect(page.locator('main')).toContainText(answer)
  await expect(page.locator('main')).toContainText(opinionPages.outcomes.adopted)
  await page.locator('#body').fill('谢谢，还有第 13 行。')
  await page.getByRole('button', { name: opinionPages.add, exact: true }).click()
  await expect(page.getByRole('status')).toHaveText(opinionPages.added)
  await expect(page.locator('dl').first()).toContainText('还有第 13 行')
})

test('neither contact, evidence nor notes, nor the receipt, come into anything public', async ({
  request,
}) => {
  const secrets = [...Object.values(canaries), '13800138000', given.number, given.secret]
  const files = readdirSync(join(e2e.home, 'published'), { recursive: true, withFileTypes: true })
  let looked = 0
  for (const file of files) {
    if (!file.isFile() || !/\.(json|csv|xml)$/.test(file.name)) continue
    const text = readFileSync(join(file.parentPath, file.name), 'utf8')
    for (const secret of secrets) expect(text.includes(secret), `${file.name}: ${secret}`).toBe(false)
    looked += 1
  }
  expect(looked).toBeGreaterThan(100)
  const { id } = readdirSync(join(e2e.home, 'published/opinions'))
    .map((name) => readTree<{ id: string; body: string }>(`opinions/${name}`))
    .find((one) => one.body === shown)!
  for (const address of ['opinions/', `opinions/${id}/`, `datasets/${slug}/`, 'log/']) {
    const page = await (await request.get(`/zh/${address}`)).text()
    for (const secret of secrets) expect(page.includes(secret), `${address}: ${secret}`).toBe(false)
  }
  const log = readFileSync(e2e.log, 'utf8')
  for (const secret of secrets) expect(log.includes(secret), secret).toBe(false)
})

for (const [locale, words, site, department, phone] of [
  ['zh', adminPersonnel, publicSite, provider, '0760-8899-7654'],
  ['en', personnelEn, publicEn, otherDepartment, '0760-8899-7655'],
] as const) {
  test(`a change of personnel is filed in ${locale}, refused while it names a mobile telephone, approved, and appears`, async ({
    signedIn,
    page,
  }) => {
    const clerk = await signedIn(department)
    await clerk.goto(`/${locale}/admin/personnel/`)
    const line = clerk.locator('input[name="posts.0.phone"]')
    await line.fill('13800138000')
    await clerk.getByRole('button', { name: words.form.submit }).click()
    await expect(clerk.getByRole('alert').first()).toContainText(
      locale === 'zh' ? '个人信息' : 'personal data',
    )
    await line.fill(phone)
    await clerk.locator('input[name="posts.0.vacant"]').check()
    await clerk.locator('input[name="posts.0.name"]').fill('示例')
    await clerk.getByRole('button', { name: words.form.submit }).click()
    await expect(clerk.getByRole('alert').first()).toContainText(locale === 'zh' ? '空缺' : 'vacancy')
    await clerk.locator('input[name="posts.0.name"]').fill('')
    await clerk.getByRole('button', { name: words.form.submit }).click()
    await expect(clerk.getByRole('status').first()).toHaveText(words.form.done)

    const reviewer = await signedIn('review')
    await reviewer.goto('/zh/admin/review/')
    await reviewer.locator('tr').filter({ hasText: '责任备案' }).getByRole('link').click()
    await expect(reviewer.locator('#document mark').first()).toBeVisible()
    await reviewer.getByRole('button', { name: adminReview.decide.approve }).click()
    await expect(async () => {
      await page.goto(`/${locale}/responsible/`)
      await expect(page.locator(`#${department}`)).toContainText(phone, { timeout: 1000 })
    }).toPass()
    await expect(page.locator(`#${department}`)).toContainText(site.responsible.vacant)
  })
}

test('who is responsible is found by duty, by words and by dataset, as tables or cards', async ({ page }) => {
  for (const [locale, words] of [
    ['zh', publicSite],
    ['en', publicEn],
  ] as const) {
    const { filter } = words.responsible
    await page.goto(`/${locale}/responsible/`)
    const posts = page.locator('tr[data-duty]:visible')
    const all = await posts.count()
    await page.getByLabel(filter.duty, { exact: true }).selectOption('audit-and-review')
    await expect(posts).toHaveCount(1)
    await page.getByLabel(filter.duty, { exact: true }).selectOption('')
    await page.getByLabel(filter.words, { exact: true }).fill('0760-8899-7654')
    await expect(posts).toHaveCount(1)
    await page.getByLabel(filter.words, { exact: true }).fill('')
    await page.getByLabel(filter.dataset, { exact: true }).fill(dataset.entry.title[locale])
    await expect(page.locator('section.band:visible')).toHaveCount(1)
    await expect(page.locator(`#${provider}`)).toBeVisible()
    await page.getByLabel(filter.cards).check()
    await checkPage(page, locale)
    await page.getByLabel(filter.dataset, { exact: true }).fill('')
    await expect(posts).toHaveCount(all)
    await expect(page.locator(`#${provider} a[href^="tel:"]`).first()).toBeVisible()
  }
})
