import type { BrowserContext, Page } from '@playwright/test'
import { citeArticle } from '#lib/i18n/article.ts'
import { adminAccounts } from '#lib/i18n/messages/zh/admin-accounts.ts'
import { adminEntries } from '#lib/i18n/messages/zh/admin-entries.ts'
import { adminReview } from '#lib/i18n/messages/zh/admin-review.ts'
import { problemsAccounts } from '#lib/i18n/messages/zh/problems-accounts.ts'
import { problemsWorkflow } from '#lib/i18n/messages/zh/problems-workflow.ts'
import { cookieHeader, putUpload } from './desk-request.ts'
import { expect, signIn, test } from './portal-test.ts'
import { demoAccount } from './setting.ts'
import { fileSubmission } from './submission-steps.ts'

test.describe.configure({ mode: 'serial' })

const owner = 'ecology-environment'
const stranger = 'health-commission'
const csv = '污染物项目,一级\n二氧化硫,20\n'
let submission = ''

test('who is not signed in is sent to sign in, from every page', async ({ page, request }) => {
  const id = '00000000-0000-4000-8000-000000000000'
  const addresses = [
    '',
    'datasets/',
    'datasets/new/',
    `datasets/${id}/`,
    'entries/',
    'entries/new/',
    `entries/${id}/`,
  ]
  addresses.push(
    'review/',
    `review/${id}/`,
    'audit/',
    'accounts/',
    'accounts/new/',
    `accounts/${id}/`,
    'opinions/',
    'opinions/new/',
    `opinions/${id}/`,
    'consultations/',
    'consultations/new/',
    'consultations/anything/',
    'reports/',
    'personnel/',
  )
  for (const address of addresses) {
    await page.goto(`/zh/admin/${address}`)
    expect(new URL(page.url()).pathname, address).toBe('/zh/admin/sign-in/')
  }
  expect(await putUpload('', id, Buffer.from(csv))).toMatchObject({ status: 401 })
  expect((await request.get(`/api/opinions/evidence/${id}/`)).status()).toBe(401)
})

test('another department can neither see nor change a submission', async ({ signedIn }) => {
  submission = await fileSubmission(await signedIn(owner), 'air-quality-limits')
  const page = await signedIn(stranger)
  for (const address of [`datasets/${submission}/`, `review/${submission}/`]) {
    await page.goto(`/zh/admin/${address}`)
    expect(new URL(page.url()).pathname, address).toBe('/zh/admin/not-allowed/')
    await expect(page.locator('main')).toContainText(problemsAccounts['other-department'])
  }
  const answer = await putUpload(await cookieHeader(page), submission, Buffer.from('a,b\n1,2\n'))
  expect(answer).toEqual({ status: 403, message: problemsAccounts['other-department'] })
})

test('nobody uploads what waits for its review, nor from the page of another site', async ({ signedIn }) => {
  const cookie = await cookieHeader(await signedIn(owner))
  const late = await putUpload(cookie, submission, Buffer.from(csv))
  expect(late).toEqual({ status: 409, message: problemsAccounts['submission-state'] })
  const foreign = await putUpload(cookie, submission, Buffer.from(csv), { origin: 'https://example.org' })
  expect(foreign.status).toBe(403)
})

test('neither the submitter nor an auditor approves, not even with the form of a reviewer', async ({
  signedIn,
}) => {
  for (const name of [owner, 'audit']) {
    const page = await signedIn(name)
    await page.goto(`/zh/admin/review/${submission}/`)
    await expect(page.locator('main')).toContainText(adminReview.outcome.readOnly)
    await expect(page.locator('#decide')).toHaveCount(0)

    const reviewer = await signedIn('review')
    await reviewer.goto(`/zh/admin/review/${submission}/`)
    await takeSessionOf(reviewer.context(), page.context())
    await reviewer.getByRole('button', { name: adminReview.decide.approve }).click()
    await expect(reviewer.getByRole('alert').filter({ hasText: adminReview.decide.failed })).toContainText(
      problemsAccounts['role-missing'],
    )
  }
})

test('an auditor reads all and changes nothing', async ({ signedIn }) => {
  const page = await signedIn('audit')
  await page.goto(`/zh/admin/datasets/${submission}/`)
  await expect(page.locator('h1')).toHaveCount(1)
  await expect(page.locator('main form')).toHaveCount(0)
  await page.goto('/zh/admin/accounts/')
  await expect(page.getByRole('link', { name: adminAccounts.create })).toHaveCount(0)
  for (const address of ['accounts/new/', 'datasets/new/', 'entries/new/', 'consultations/new/']) {
    await page.goto(`/zh/admin/${address}`)
    expect(new URL(page.url()).pathname, address).toBe('/zh/admin/not-allowed/')
  }
  const answer = await putUpload(await cookieHeader(page), submission, Buffer.from(csv))
  expect(answer).toEqual({ status: 403, message: problemsAccounts['role-missing'] })
  await page.goto('/zh/admin/audit/')
  await expect(page.locator('main table tbody tr').first()).toBeVisible()
})

test('of two reviewers who decide, the second is told that it is decided', async ({ signedIn }) => {
  const [first, second] = [await signedIn('review'), await signedIn('review-2')]
  for (const page of [first, second]) await page.goto(`/zh/admin/review/${submission}/`)
  await first.locator('textarea[name=reasons]').fill('缺少一氧化碳和臭氧的限值，请补充后再提交。')
  await first.getByRole('button', { name: adminReview.decide.return, exact: true }).click()
  await expect(first.locator('main')).toContainText(adminReview.outcome.returned)

  await second.getByRole('button', { name: adminReview.decide.approve }).click()
  const refused = second.getByRole('alert').filter({ hasText: adminReview.decide.failed })
  await expect(refused).toContainText(problemsWorkflow['submission-changed'])

  const page = await signedIn(owner)
  await page.goto(`/zh/admin/datasets/${submission}/`)
  await expect(page.locator('main')).toContainText('缺少一氧化碳和臭氧的限值')
})

test('the session of an account that is disabled ends at once', async ({ browser, signedIn }) => {
  const name = 'housing-fund-centre'
  const page = await browser.newPage()
  await signIn(page, name)
  const administrator = await signedIn('accounts')
  await openAccount(administrator, name)
  await administrator.getByRole('button', { name: adminAccounts.account.disable }).click()
  await expect(administrator.getByRole('button', { name: adminAccounts.account.enable })).toBeVisible()

  await page.goto('/zh/admin/datasets/')
  expect(new URL(page.url()).pathname).toBe('/zh/admin/sign-in/')
  const { email, password } = demoAccount(name)
  await page.locator('input[name=email]').fill(email)
  await page.locator('input[name=password]').fill(password)
  await page.locator('form button[type=submit]').first().click()
  await expect(
    page.getByRole('alert').filter({ hasText: problemsAccounts['account-disabled'] }),
  ).toBeVisible()

  await administrator.getByRole('button', { name: adminAccounts.account.enable }).click()
  await expect(administrator.getByRole('button', { name: adminAccounts.account.disable })).toBeVisible()
  await signIn(page, name)
  await page.context().close()
})

test('an entry that the decree refuses is told its article; once approved it is listed', async ({
  page,
  request,
  signedIn,
}) => {
  const slug = 'accessible-facilities'
  const clerk = await signedIn('disabled-federation')
  await clerk.goto('/zh/admin/entries/new/')
  await fillEntry(clerk, slug)
  await clerk.locator('[name="sharing.type"]').selectOption('conditional')
  await clerk.getByRole('button', { name: adminEntries.form.saveAndSubmit }).click()
  const summary = clerk.locator('.error-summary')
  await expect(summary).toContainText(citeArticle('zh', 'Z20'))
  await expect(clerk.locator('[name="title.zh"]')).toHaveValue('无障碍设施点位')

  await clerk.locator('[name="sharing.type"]').selectOption('unconditional')
  await clerk.getByRole('button', { name: adminEntries.form.saveAndSubmit }).click()
  await clerk.waitForURL(/admin\/entries\/[0-9a-f-]{36}/)
  const id = new URL(clerk.url()).pathname.split('/').at(-2)
  expect((await request.get(`/zh/datasets/${slug}/`)).status()).toBe(404)

  const reviewer = await signedIn('review')
  await reviewer.goto(`/zh/admin/review/${id}/`)
  await reviewer.getByRole('button', { name: adminReview.decide.approve }).click()
  await expect(reviewer.locator('main')).toContainText(adminReview.outcome.published)
  await page.goto(`/en/datasets/${slug}/`)
  await expect(page.locator('h1')).toHaveText(/Accessible facilities/)
  await expect
    .poll(async () => (await request.get('/data/listing.json')).text(), { timeout: 30_000 })
    .toContain(slug)
  await expect
    .poll(async () => (await request.get('/zh/datasets/')).text(), { timeout: 30_000 })
    .toContain('无障碍设施点位')
})

/** The cookies of one browser put into another. */
async function takeSessionOf(to: BrowserContext, from: BrowserContext): Promise<void> {
  await to.clearCookies()
  await to.addCookies(await from.cookies())
}

async function openAccount(page: Page, name: string): Promise<void> {
  await page.goto('/zh/admin/accounts/')
  const row = page.locator('main table tr').filter({ hasText: `${name}@mulu.example` })
  await row.getByRole('link').click()
  await page.waitForURL(/accounts\/[0-9a-f-]{36}/)
}

async function fillEntry(page: Page, slug: string): Promise<void> {
  const texts: Record<string, string> = {
    'title.zh': '无障碍设施点位',
    'title.en': 'Accessible facilities',
    slug,
    code: '316001/000077',
    'abstract.zh': '公共场所无障碍设施的位置和类型，由残联会同各镇街核对。',
    'abstract.en': 'Places and kinds of accessible facilities in public places.',
    'items.0.name': '设施名称',
    'items.0.label.zh': '设施名称',
    'items.0.label.en': 'Facility',
    'items.0.length': '60',
    'sharing.scope.zh': '本市各政务部门',
    'sharing.scope.en': 'All departments of the municipality',
    'sharing.purpose.zh': '履行职责所需的查询和统计',
    'sharing.purpose.en': 'Look-up and statistics',
    'useRequirements.zh': '使用时请注明来源。',
    'useRequirements.en': 'State the source.',
    sample: '示例坡道',
    'responsible.post.zh': '政务数据管理员',
    'responsible.post.en': 'Government data administrator',
    'responsible.phone': '0760-8800-1700',
    'source.zh': '市残疾人联合会业务系统',
    'source.en': 'Systems of the federation',
  }
  for (const [name, text] of Object.entries(texts)) await page.locator(`[name="${name}"]`).fill(text)
  await page.locator('input[name=themes]').first().check()
  const choices: Record<string, string> = {
    grade: '1',
    updateFrequency: 'yearly',
    'items.0.type': 'C',
    'sharing.method': 'platform-interface',
    'disclosure.type': 'unconditional',
  }
  for (const [name, value] of Object.entries(choices))
    await page.locator(`[name="${name}"]`).selectOption(value)
  await page.locator('[name=licence]').selectOption({ index: 1 })
}
