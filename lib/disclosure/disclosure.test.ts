import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import iconv from 'iconv-lite'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { NotAllowedError } from '#lib/accounts/can.ts'
import { foundAccounts } from '#lib/accounts/found-accounts.ts'
import { readActor } from '#lib/accounts/sessions.ts'
import { listAudit } from '#lib/audit/list-audit.ts'
import { exampleEntry } from '#lib/catalogue/entry-fixture.ts'
import { readMunicipality } from '#lib/server/municipality.ts'
import { fixedClock } from '#lib/store/clock.ts'
import { filesystemBlobStore } from '#lib/store/filesystem-blob-store.ts'
import type { Role } from '#lib/store/schema.ts'
import { temporaryDatabase } from '#lib/store/temporary-database.ts'
import { inTransaction } from '#lib/store/transaction.ts'
import { approveSubmission } from '#lib/workflow/decide-submission.ts'
import { disclosureArticles } from './articles.ts'
import { buildResult } from './build-result.ts'
import { checkAgain } from './check-again.ts'
import { checkUpload } from './check-upload.ts'
import { previewPlan } from './column-preview.ts'
import { type By, type DisclosureContext, DisclosureRefused } from './context.ts'
import { readDatasetSubmission } from './dataset-submission.ts'
import { EntryRefused, startEntrySubmission } from './entry-submission.ts'
import { receiveUpload } from './receive-upload.ts'
import { recoverInterruptedChecks } from './recover-checks.ts'
import { recordConfidentialityReview, savePlan } from './save-plan.ts'
import { startDatasetSubmission } from './start-dataset-submission.ts'
import { submit } from './submit.ts'
import { startWithdrawal } from './withdrawal.ts'

const municipality = readMunicipality('content')
const clock = fixedClock('2026-11-22T02:00:00Z')
/** Check characters by GB 11643: one valid, one not, as files have them. */
const secretId = '442000196107232313'
const slug = 'resident-services'
const file = iconv.encode(
  `编号,身份证号,手机号码,事项\r\n001,${secretId},15800007731,居住证\r\n002,442000198001019876,15800001234,"换证, 补办"\r\n`,
  'gbk',
)

let database: Awaited<ReturnType<typeof temporaryDatabase>>
let context: DisclosureContext
let administrator: By
let reviewer: By
let stranger: By

async function account(email: string, organisation: string, role: Role) {
  return { email, organisation, post: { zh: '岗位', en: 'Post' }, passwordHash: '$argon2id$x', roles: [role] }
}

beforeEach(async () => {
  database = await temporaryDatabase()
  const { db } = database
  const folder = mkdtempSync(join(tmpdir(), 'mulu-disclosure-'))
  context = {
    db,
    blobs: filesystemBlobStore(join(folder, 'blobs')),
    now: () => clock.now(),
    auditKey: Buffer.alloc(32, 1),
    standard: municipality.standard,
    articles: disclosureArticles['zhongshan-2020'],
    pseudonymKey: () => Buffer.alloc(32, 2),
    temporaryDirectory: folder,
    maxUploadBytes: 1024 * 1024,
  }
  const accounts = await Promise.all([
    account('a@x.example', 'civil-affairs', 'data-administrator'),
    account('r@x.example', 'data-bureau', 'reviewer'),
    account('s@x.example', 'statistics-bureau', 'data-administrator'),
  ])
  const auditContext = { now: clock.now(), auditKey: context.auditKey, origin: 'cli' }
  const ids = await inTransaction(db, (tx) => foundAccounts(tx, accounts, auditContext))
  const by = async (id: string): Promise<By> => ({ actor: (await readActor(db, id))!, origin: 'cli' })
  ;[administrator, reviewer, stranger] = (await Promise.all(ids.map(by))) as [By, By, By]
  const items = ['编号', '身份证号', '手机号码', '事项'].map((name) => ({
    name,
    label: { zh: name, en: name },
    type: 'C' as const,
  }))
  await db
    .insertInto('catalogue_entries')
    .values({
      slug,
      department: 'civil-affairs',
      entry: JSON.stringify({
        ...exampleEntry,
        slug,
        provider: 'civil-affairs',
        items,
        sample: [['001', '', '', '居住证']],
      }),
      state: 'listed',
      version: 0,
      log_number: 1,
      plan: null,
      table_blob: null,
    })
    .execute()
})

afterEach(() => database.close())

async function* pieces(...parts: (Uint8Array | Error)[]) {
  for (const part of parts) {
    if (part instanceof Error) throw part
    yield part
  }
}

const start = () => startDatasetSubmission(context, administrator, { slug, formedOn: '2026-11-20' })
const upload = (submission: string, bytes: Uint8Array = file) =>
  receiveUpload(context, administrator, { submission, fileName: '办事.csv', bytes: pieces(bytes) })

async function ready(): Promise<string> {
  const id = await start()
  await upload(id)
  await checkUpload(context, administrator, id)
  expect(await buildResult(context, administrator, id)).toBeNull()
  return id
}

const review = {
  reviewedBy: '保密审查岗',
  conclusion: 'no-secret-after-desensitization',
  reviewedOn: '2026-11-21',
} as const

async function refusal(work: Promise<unknown>): Promise<string> {
  const error = await work.then(
    () => undefined,
    (reason) => reason,
  )
  expect(error).toBeInstanceOf(DisclosureRefused)
  return (error as DisclosureRefused).code
}

describe('a dataset submission', () => {
  it('goes from a GBK upload to the review, and keeps no raw value in what others are shown', async () => {
    const id = await ready()
    await recordConfidentialityReview(context, administrator, id, review)
    await submit(context, administrator, id)
    const submission = (await readDatasetSubmission(context.db, id))!
    expect(submission).toMatchObject({
      state: 'submitted',
      result: { rows: 2, columns: ['编号', '手机号码', '事项'] },
    })
    expect(submission.inspection!.columns[1]).toMatchObject({
      findings: [{ detector: 'resident-id', confidence: 'certain' }],
    })
    const { inspection, plan, result, difference } = submission
    expect(JSON.stringify({ inspection, plan, result, difference })).not.toContain(secretId)
    expect(JSON.stringify(await listAudit(context.db, {}))).not.toContain(secretId)
    const csv = await context.blobs.open(result!.tableBlob)
    expect(Buffer.concat(await csv.toArray()).toString()).toBe(
      '编号,手机号码,事项\r\n001,158********,居住证\r\n002,158********,"换证, 补办"\r\n',
    )
  })

  it('is approved by its digest: a review recorded anew after submission cannot slip in', async () => {
    const id = await ready()
    await recordConfidentialityReview(context, administrator, id, review)
    await submit(context, administrator, id)
    await expect(recordConfidentialityReview(context, administrator, id, review)).rejects.toThrow(
      NotAllowedError,
    )
    const { digest } = (await readDatasetSubmission(context.db, id))!
    const deps = { now: clock.now(), auditKey: context.auditKey, origin: 'cli' }
    await expect(
      approveSubmission(context.db, { id, digest: '0'.repeat(64), actor: reviewer.actor }, deps),
    ).rejects.toMatchObject({ code: 'submission-content-changed' })
    await expect(
      approveSubmission(context.db, { id, digest: digest!, actor: administrator.actor }, deps),
    ).rejects.toThrow(NotAllowedError)
    expect(await approveSubmission(context.db, { id, digest: digest!, actor: reviewer.actor }, deps)).toEqual(
      { number: 1 },
    )
  })

  it('waits for the confidentiality review, and says by which article', async () => {
    const id = await ready()
    await expect(submit(context, administrator, id)).rejects.toMatchObject({
      code: 'review-missing',
      article: 'Z17',
    })
  })

  it('forgets findings, plan, review and result when another file comes', async () => {
    const id = await ready()
    await recordConfidentialityReview(context, administrator, id, review)
    await upload(id)
    expect(await readDatasetSubmission(context.db, id)).toMatchObject({
      state: 'checking',
      inspection: null,
      plan: null,
      confidentiality_review: null,
      result: null,
    })
  })

  it('keeps a plan that falls short, says why, and refuses to build it', async () => {
    const id = await start()
    await upload(id)
    await checkUpload(context, administrator, id)
    const { plan } = (await readDatasetSubmission(context.db, id))!
    const kept = {
      ...plan!,
      columns: plan!.columns.map(({ column }) => ({ column, do: { action: 'keep' as const } })),
    }
    const faults = await savePlan(context, administrator, id, kept)
    expect(faults.map(({ column }) => column)).toContain('身份证号')
    expect(faults.every(({ clause }) => clause)).toBe(true)
    expect(await refusal(buildResult(context, administrator, id))).toBe('plan-falls-short')
    expect((await readDatasetSubmission(context.db, id))!.plan).toEqual(kept)
  })

  it('shows before and after to the one who uploaded, and to nobody else', async () => {
    const id = await start()
    await upload(id)
    await checkUpload(context, administrator, id)
    const previews = await previewPlan(context, administrator, id)
    expect(previews[1]).toMatchObject({
      column: '身份证号',
      before: [secretId, '442000198001019876'],
      after: [null, null],
    })
    await expect(previewPlan(context, reviewer, id)).rejects.toThrow(NotAllowedError)
    await expect(previewPlan(context, stranger, id)).rejects.toThrow(NotAllowedError)
  })

  it('keeps the report of a file with faults and gets no plan', async () => {
    const id = await start()
    await upload(id, Buffer.from('编号,事项\n1,"居住证\n2,换证\n'))
    await checkUpload(context, administrator, id)
    expect(await readDatasetSubmission(context.db, id)).toMatchObject({
      state: 'draft',
      plan: null,
      inspection: { problems: [{ code: 'broken-quote', severity: 'error' }] },
    })
  })

  it('is untouched by an upload that breaks off or is too large', async () => {
    const id = await start()
    const broken = {
      submission: id,
      fileName: 'x.csv',
      bytes: pieces(file.subarray(0, 10), new Error('gone')),
    }
    expect(await refusal(receiveUpload(context, administrator, broken))).toBe('upload-broken-off')
    expect(await refusal(upload(id, Buffer.alloc(context.maxUploadBytes + 1)))).toBe('too-large')
    expect(await readDatasetSubmission(context.db, id)).toMatchObject({ state: 'draft', upload_blob: null })
    await upload(id)
  })

  it('goes back to draft when the process died in a check', async () => {
    const id = await start()
    await upload(id)
    await recoverInterruptedChecks(context)
    expect(await readDatasetSubmission(context.db, id)).toMatchObject({
      state: 'draft',
      failure: { code: 'check-interrupted' },
    })
    await checkAgain(context, administrator, id)
    await checkUpload(context, administrator, id)
    expect(await readDatasetSubmission(context.db, id)).toMatchObject({
      inspection: { rows: 2 },
      failure: null,
    })
  })

  it('is one at a time, of the own department, and of a day that has come', async () => {
    await start()
    expect(await refusal(start())).toBe('submission-open')
    expect(
      await refusal(startDatasetSubmission(context, administrator, { slug, formedOn: '2026-11-23' })),
    ).toBe('formed-in-future')
    expect(
      await refusal(startDatasetSubmission(context, administrator, { slug: 'none', formedOn: '2026-11-20' })),
    ).toBe('unknown-entry')
    await expect(startDatasetSubmission(context, stranger, { slug, formedOn: '2026-11-20' })).rejects.toThrow(
      NotAllowedError,
    )
  })
})

describe('an entry submission', () => {
  const catalogue = {
    organisations: municipality.organisations,
    themes: municipality.themes,
    profile: 'zhongshan-2020' as const,
  }
  const entry = {
    ...exampleEntry,
    code: '306001/777',
    provider: 'civil-affairs',
    themes: [municipality.themes[0]!.id],
  }

  it('is refused with the articles that it breaks', async () => {
    const broken = { ...entry, sharing: { type: 'conditional', method: 'file-exchange' } }
    const error = await startEntrySubmission(context, administrator, broken, catalogue).catch(
      (reason) => reason,
    )
    expect(error).toBeInstanceOf(EntryRefused)
    expect((error as EntryRefused).faults.map(({ article }) => article)).toContain('Z20')
  })

  it('is refused when its sample holds personal data, and the refusal holds none', async () => {
    const items = [{ name: '身份证号', label: { zh: '身份证号', en: 'Resident ID' }, type: 'C' as const }]
    const telling = { ...entry, items, sample: [[secretId]] }
    const error = (await startEntrySubmission(context, administrator, telling, catalogue).catch(
      (reason) => reason,
    )) as EntryRefused
    expect(error.faults).toMatchObject([{ code: 'sample-personal-data', article: 'Z26' }])
    expect(JSON.stringify(error)).not.toContain(secretId)
  })

  it('belongs to the department of whoever files it', async () => {
    const id = await startEntrySubmission(
      context,
      administrator,
      { ...entry, provider: 'statistics-bureau' },
      catalogue,
    )
    const row = await context.db
      .selectFrom('submissions')
      .selectAll()
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    expect(row).toMatchObject({ department: 'civil-affairs', state: 'ready', kind: 'entry' })
  })
})

describe('a withdrawal', () => {
  it('needs a ground in both languages and is a submission of the own department', async () => {
    const ground = { zh: '数据有误，需要核实', en: 'The data has errors' }
    expect(
      await refusal(startWithdrawal(context, administrator, { slug, ground: { ...ground, en: ' ' } })),
    ).toBe('ground-missing')
    await expect(startWithdrawal(context, stranger, { slug, ground })).rejects.toThrow(NotAllowedError)
    const id = await startWithdrawal(context, administrator, { slug, ground })
    await submit(context, administrator, id)
    expect(await refusal(startWithdrawal(context, administrator, { slug, ground }))).toBe('submission-open')
  })
})
