import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import iconv from 'iconv-lite'
import { adminDatasets as en } from '#lib/i18n/messages/en/admin-datasets.ts'
import { adminDatasets as zh } from '#lib/i18n/messages/zh/admin-datasets.ts'
import { describeProblem, type Problem } from '#lib/i18n/problems.ts'
import { cookieHeader, openUpload, putUpload } from './desk-request.ts'
import { expect, test } from './portal-test.ts'
import { e2e } from './setting.ts'
import { sendFile, startSubmission, upload } from './submission-steps.ts'

const good = '年份,粮食产量\n2012,58958\n2013,60194\n2014,60703\n'

/** A file, and what is to be said of it: the sentence tells what is wrong, where, and what to do. */
interface Fault {
  name: string
  bytes: () => Buffer | Promise<Buffer>
  problem: Problem
}

const faults: Fault[] = [
  {
    name: 'with nothing but white space',
    bytes: () => Buffer.from('\n \n'),
    problem: { code: 'empty-file', params: {} },
  },
  {
    name: 'without a header',
    bytes: () => Buffer.from('2026-01-01,12\n2026-01-02,15\n'),
    problem: { code: 'no-header', params: {}, row: 1 },
  },
  {
    name: 'with a row that is too short',
    bytes: () => Buffer.from('年份,粮食,油料\n2012,58958,3437\n2013,60194\n'),
    problem: { code: 'ragged-row', params: { expected: 3, found: 2 }, row: 3 },
  },
  {
    name: 'with a quotation mark that is never closed',
    bytes: () => Buffer.from('年份,说明\n2012,"丰收\n2013,平年\n'),
    problem: { code: 'broken-quote', params: { columnNumber: 2 }, row: 2, column: '说明' },
  },
  {
    name: 'that is a workbook of an old Excel under the name .csv',
    bytes: () => Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]),
    problem: { code: 'binary-file', params: { kind: 'xls' } },
  },
  {
    name: 'pasted together from UTF-8 and GBK',
    bytes: () =>
      Buffer.concat([
        Buffer.from(`年份,作物名称\n${'2012,粮食作物与油料作物\n'.repeat(60)}`),
        iconv.encode('2014,甘蔗与甜菜\n', 'gbk'),
      ]),
    problem: { code: 'mixed-encodings', params: { main: 'UTF-8', other: 'GB18030', lines: 1 }, row: 62 },
  },
]

test.describe.configure({ mode: 'serial' })

let submission = ''
test.beforeAll(async () => {
  expect(blobsUnderWay()).toEqual([])
})

test('a submission is begun', async ({ signedIn }) => {
  submission = await startSubmission(await signedIn('agriculture-rural'), 'crop-output')
})

for (const { name, bytes, problem } of faults) {
  test(`a file ${name} is refused with what is wrong and what to do`, async ({ signedIn }) => {
    const page = await openSubmission(await signedIn('agriculture-rural'))
    await sendFile(page, '产量.csv', await bytes())
    await expect(page.locator('#check')).toContainText(describeProblem('zh', problem, { area: 'tabular' }), {
      timeout: 30_000,
    })
    await expectNothingHalfDone(page)
    await page.goto(`/en/admin/datasets/${submission}/`)
    await expect(page.locator('#check')).toContainText(describeProblem('en', problem, { area: 'tabular' }))
  })
}

test('an empty file is refused before it is sent, and by the server if it comes', async ({ signedIn }) => {
  const page = await openSubmission(await signedIn('agriculture-rural'))
  await sendFile(page, '空.csv', Buffer.alloc(0))
  await expect(page.locator('#upload .field-error')).toHaveText(zh.upload.emptyFile)
  await page.goto(`/en/admin/datasets/${submission}/`)
  await sendFile(page, 'empty.csv', Buffer.alloc(0))
  await expect(page.locator('#upload .field-error')).toHaveText(en.upload.emptyFile)

  expect(await putUpload(await cookieHeader(page), submission, Buffer.alloc(0))).toMatchObject({
    status: 204,
  })
  await openSubmission(page)
  await expect(page.locator('#check')).toContainText(
    describeProblem('zh', { code: 'empty-file', params: {} }, { area: 'tabular' }),
  )
  await expectNothingHalfDone(page)
})

test('too large a file is refused before it is sent, and by the server at the first byte too many', async ({
  signedIn,
}) => {
  const page = await openSubmission(await signedIn('agriculture-rural'))
  const limit = Number(e2e.environment.PORTAL_MAX_UPLOAD_BYTES)
  const large = Buffer.alloc(limit + 1, '2012,58958\n')
  await sendFile(page, '大.csv', large)
  await expect(page.locator('#upload .field-error')).toContainText('请按年份或者区域拆分后分别上传')
  await page.goto(`/en/admin/datasets/${submission}/`)
  await sendFile(page, 'large.csv', large)
  await expect(page.locator('#upload .field-error')).toContainText('Split it, by year or by area')

  const before = blobCount()
  const cookie = await cookieHeader(page)
  const sentence = describeProblem(
    'zh',
    { code: 'too-large', params: { megabytes: 2 } },
    { area: 'disclosure' },
  )
  // Says its length: refused unread. Says none: refused once too much has come.
  const announced = openUpload(cookie, submission, { 'content-length': String(large.length) })
  announced.sent.flushHeaders()
  expect(await announced.answer).toEqual({ status: 413, message: sentence })
  announced.sent.destroy()
  const silent = openUpload(cookie, submission, { 'transfer-encoding': 'chunked' })
  silent.sent.end(large)
  expect(await silent.answer).toEqual({ status: 413, message: sentence })
  expect(blobsUnderWay()).toEqual([])
  expect(blobCount()).toBe(before)
})

test('a connection that breaks off at half leaves nothing, and one can upload again', async ({
  signedIn,
}) => {
  const page = await openSubmission(await signedIn('agriculture-rural'))
  const before = blobCount()
  const { sent, answer } = openUpload(await cookieHeader(page), submission, { 'content-length': '1000000' })
  const broken = expect(answer).rejects.toThrow()
  sent.write(Buffer.alloc(500_000, '2012,58958\n'))
  await expect.poll(blobsUnderWay, { intervals: [20] }).toHaveLength(1)
  sent.destroy()
  await broken
  await expect.poll(blobsUnderWay, { intervals: [20] }).toEqual([])
  expect(blobCount()).toBe(before)
  await openSubmission(page)
  await expectNothingHalfDone(page)

  await upload(page, '产量.csv', Buffer.from(good))
  await expect(page.locator('#check')).toContainText(zh.check.clean)
})

async function openSubmission(page: Page): Promise<Page> {
  await page.goto(`/zh/admin/datasets/${submission}/`)
  return page
}

/** No plan, no result, nothing to submit, and the field for another file stands open. */
async function expectNothingHalfDone(page: Page): Promise<void> {
  await expect(page.getByRole('button', { name: zh.plan.save })).toHaveCount(0)
  await expect(page.getByRole('button', { name: zh.submit.button })).toHaveCount(0)
  await expect(page.locator('#upload input[type=file]')).toBeVisible()
}

/** Uploads that are being received. */
function blobsUnderWay(): string[] {
  return readdirSync(join(e2e.home, 'blobs/incoming'))
}

function blobCount(): number {
  const entries = readdirSync(join(e2e.home, 'blobs'), { recursive: true, encoding: 'utf8' })
  return entries.filter((entry) => statSync(join(e2e.home, 'blobs', entry)).isFile()).length
}
