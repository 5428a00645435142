import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { readXlsx } from 'hucre'
import iconv from 'iconv-lite'
import { dataset as enDataset } from '#lib/i18n/messages/en/dataset.ts'
import { adminDatasets } from '#lib/i18n/messages/zh/admin-datasets.ts'
import { adminFaults } from '#lib/i18n/messages/zh/admin-faults.ts'
import { adminReading } from '#lib/i18n/messages/zh/admin-reading.ts'
import { adminReview } from '#lib/i18n/messages/zh/admin-review.ts'
import { adminRisk } from '#lib/i18n/messages/zh/admin-risk.ts'
import { dataset as zhDataset } from '#lib/i18n/messages/zh/dataset.ts'
import { checkPage } from './check-page.ts'
import { cookieHeader } from './desk-request.ts'
import { expect, test } from './portal-test.ts'
import { readDataset } from './published.ts'
import { e2e } from './setting.ts'
import { carryOutPlan, recordReview, sendFile, startSubmission, submitForReview } from './submission-steps.ts'
import { subsidyCanaries, subsidyWorkbook, tableSheet } from './subsidy-workbook.ts'

const persons = { slug: 'subsidy-applications', department: 'xiaolan-town' }
const listed = { slug: 'self-employment', department: 'market-regulation' }

test.describe.configure({ mode: 'serial', timeout: 240_000 })

let submission = ''

test('a workbook is read from the sheet that is chosen on its preview', async ({ signedIn }) => {
  const page = await signedIn(persons.department)
  submission = await startSubmission(page, persons.slug)
  await sendFile(page, '补贴申请.xlsx', await subsidyWorkbook())
  const reading = page.locator('#reading')
  await expect(reading.getByRole('radio', { name: tableSheet })).toBeVisible({ timeout: 60_000 })
  await reading.getByRole('radio', { name: tableSheet }).check()
  // Title skipped, header over two rows, then records: said in words beside each row.
  const preview = reading.getByRole('region', { name: adminReading.previewRegion })
  await expect(preview.locator('tr[data-part=record]').first()).toContainText('HC-BT-000001')
  await expect(preview.locator('tr[data-part=header]').first()).toContainText(adminReading.parts.header)
  await expect(preview.locator('tr[data-part=skipped]').first()).toContainText('明细表')
  await reading.getByRole('button', { name: adminReading.set }).click()
  await expect(page.locator('#check')).toContainText('96 行，10 列', { timeout: 60_000 })
  await expect(page.locator('#check')).toContainText(adminFaults.clean)
})

test('the plan shows its risk before and after, and a proposal is taken over', async ({ signedIn }) => {
  const page = await signedIn(persons.department)
  await page.goto(`/zh/admin/datasets/${submission}/`)
  const risk = page.locator('#risk')
  const confirm = page.getByRole('checkbox', { name: adminDatasets.plan.confirm })
  for (const box of await confirm.all()) await box.check()
  await risk.getByRole('button', { name: adminRisk.measure }).click()
  await expect(risk.getByRole('table', { name: adminRisk.caption })).toBeVisible({ timeout: 60_000 })
  await expect(risk).toContainText('k = ')
  await risk.getByRole('button', { name: adminRisk.propose }).click()
  const take = risk.getByRole('button', { name: /采用建议 1/ })
  await expect(take).toBeVisible({ timeout: 60_000 })
  await take.click()
  await expect(risk).toContainText(adminRisk.taken)
  await carryOutPlan(page)
  await recordReview(page)
  await checkPage(page, 'zh')
  await page.goto(`/en/admin/datasets/${submission}/`)
  await checkPage(page, 'en')
  await page.setViewportSize({ width: 1280, height: 900 })
  await page.goto(`/zh/admin/datasets/${submission}/`)
  await submitForReview(page)
})

test('the reviewer sees k in a minute, and approves', async ({ signedIn, request }) => {
  const reviewer = await signedIn('review')
  await reviewer.goto(`/zh/admin/review/${submission}/`)
  await expect(reviewer.locator('#minute')).toContainText('达到标准要求的')
  await expect(reviewer.locator('#minute')).toContainText(tableSheet)
  await expect(reviewer.locator('#risk').getByRole('table', { name: adminRisk.caption })).toBeVisible()
  const shown = await reviewer.content()
  for (const secret of Object.values(subsidyCanaries)) expect(shown).not.toContain(secret)
  await checkPage(reviewer, 'zh')
  await reviewer.getByRole('button', { name: adminReview.decide.approve }).click()
  await expect
    .poll(async () => (await request.get(`/data/datasets/${persons.slug}/2/data.csv`)).status(), {
      timeout: 30_000,
    })
    .toBe(200)
})

test('the public page states what was done, what is lost and the k reached, in both languages', async ({
  page,
  request,
}) => {
  const words = { zh: zhDataset.statement, en: enDataset.statement }
  const { statement, versions } = readDataset(persons.slug)
  expect(statement!.risk!.k).toBeGreaterThanOrEqual(statement!.risk!.requiredK)
  for (const locale of ['zh', 'en'] as const) {
    await page.goto(`/${locale}/datasets/${persons.slug}/`)
    const band = page.locator('#statement')
    await expect(band).toContainText(words[locale].riskTitle)
    await expect(band).toContainText(`k = ${statement!.risk!.k}`)
    await expect(band).toContainText(statement!.columns.find(({ destroys }) => destroys)!.destroys![locale])
    await checkPage(page, locale)
  }
  const parquet = versions[0]!.files.find(({ purpose }) => purpose === 'parquet')!
  const body = await (await request.get(`/data/datasets/${persons.slug}/2/${parquet.name}`)).body()
  expect(body.subarray(0, 4).toString()).toBe('PAR1')
  expect(body.length).toBe(parquet.bytes)
  const csv = await (await request.get(`/data/datasets/${persons.slug}/2/data.csv`)).text()
  for (const secret of Object.values(subsidyCanaries)) {
    expect(csv).not.toContain(secret)
    expect(JSON.stringify(readDataset(persons.slug))).not.toContain(secret)
    expect(await page.content()).not.toContain(secret)
    expect(readFileSync(e2e.log, 'utf8')).not.toContain(secret)
  }
  expect(csv).toContain('HC-BT-000001')
})

test.describe('a table with faults', () => {
  let faulty = ''
  const reason = {
    zh: '原始档案缺失，这一年的年份无从核实',
    en: 'The files are lost and the year of this row cannot be told',
  }

  test('is read by another encoding by hand, and its annotated file downloads', async ({ signedIn }) => {
    const page = await signedIn(listed.department)
    faulty = await startSubmission(page, listed.slug)
    await sendFile(page, '就业.csv', faultyFile())
    const reading = page.locator('#reading')
    await expect(reading.getByRole('region', { name: adminReading.previewRegion })).toBeVisible({
      timeout: 60_000,
    })
    await reading.getByLabel(adminReading.encoding).selectOption('big5')
    await expect(reading.getByRole('region', { name: adminReading.previewRegion })).not.toContainText('年份')
    await reading.getByLabel(adminReading.encoding).selectOption('gb18030')
    await expect(reading.getByRole('region', { name: adminReading.previewRegion })).toContainText('年份')
    await reading.getByRole('button', { name: adminReading.set }).click()
    // The faults of the first reading stand there until the check under this one begins, which would break off a download.
    await expect(reading).toContainText(adminReading.summary.given, { timeout: 60_000 })
    await expect(page.locator('#faults')).toContainText('不符', { timeout: 60_000 })
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: adminFaults.download }).click(),
    ])
    const { sheets } = await readXlsx(readFileSync(await download.path()))
    expect(JSON.stringify(sheets)).toContain('年份')
    expect(statSync(join(e2e.home, 'temporary')).isDirectory()).toBe(true)
    await expectRefusedFor(page, faulty)
  })

  test('is published with its faults stated, which reviewer and public read', async ({
    signedIn,
    page,
    request,
  }) => {
    const administrator = await signedIn(listed.department)
    await administrator.goto(`/zh/admin/datasets/${faulty}/`)
    const boxes = administrator.getByRole('checkbox', { name: adminDatasets.plan.confirm })
    for (const box of await boxes.all()) if (await box.isVisible()) await box.check()
    await carryOutPlan(administrator)
    await recordReview(administrator)
    await expect(administrator.locator('#submit')).toContainText(adminDatasets.submit.needs.faults)
    await administrator.locator('textarea[name=reasonZh]').fill(reason.zh)
    await administrator.locator('textarea[name=reasonEn]').fill(reason.en)
    await administrator.getByRole('button', { name: adminFaults.save }).click()
    await expect(administrator.locator('#faults')).toContainText(adminFaults.stated)
    await submitForReview(administrator)

    const reviewer = await signedIn('review')
    await reviewer.goto(`/zh/admin/review/${faulty}/`)
    await expect(reviewer.locator('#faults')).toContainText(reason.zh)
    await expect(reviewer.locator('#minute')).toContainText('部门已说明理由')
    await reviewer.getByRole('button', { name: adminReview.decide.approve }).click()
    await expect
      .poll(async () => (await request.get(`/data/datasets/${listed.slug}/2/data.csv`)).status(), {
        timeout: 30_000,
      })
      .toBe(200)
    for (const locale of ['zh', 'en'] as const) {
      await page.goto(`/${locale}/datasets/${listed.slug}/`)
      await expect(page.locator('article')).toContainText(reason[locale])
    }
    expect(readDataset(listed.slug).versions[0]!.statedFaults).toMatchObject({ reason })
  })
})

/** Rows of the version in force as GBK, with a value that is no year. */
function faultyFile(): Buffer {
  const [header, ...rows] = readFileSync(join('content/datasets', listed.slug, 'data.csv'), 'utf8')
    .trimEnd()
    .split(/\r?\n/)
  rows[0] = rows[0]!.replace(/^[^,]*/, '不详')
  return iconv.encode(`${[header, ...rows].join('\r\n')}\r\n`, 'gbk')
}

/** The annotated file and the work on a submission are for its submitter alone. */
async function expectRefusedFor(page: Page, id: string): Promise<void> {
  const cookie = await cookieHeader(page)
  const work = (headers: Record<string, string>) =>
    fetch(`${e2e.origin}/api/submissions/${id}/work/`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ kind: 'reading', given: {} }),
    })
  expect((await work({ origin: e2e.origin })).status).toBe(401)
  expect((await work({ origin: 'https://elsewhere.example', cookie })).status).toBe(403)
  expect((await fetch(`${e2e.origin}/api/submissions/${id}/annotated/`)).status).toBe(401)
  const own = await fetch(`${e2e.origin}/api/submissions/${id}/annotated/`, { headers: { cookie } })
  expect(own.headers.get('cache-control')).toBe('private, no-store')
}
