import { randomBytes } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { NotAllowedError } from '#lib/accounts/can.ts'
import { listAudit } from '#lib/audit/list-audit.ts'
import { verifyAudit } from '#lib/audit/verify-audit.ts'
import { scanDocument } from '#lib/desensitize/document-scan.ts'
import { answerDue, type DueRules } from '#lib/opinions/answer-due.ts'
import { answerOpinion, answerSchema } from '#lib/opinions/answer-opinion.ts'
import { enterOpinion } from '#lib/opinions/enter-opinion.ts'
import { assignOpinion, discardOpinion, noteOnOpinion, releaseOpinion } from '#lib/opinions/handle-opinion.ts'
import { listOpinions, readOpinion } from '#lib/opinions/list-opinions.ts'
import { covered, fileAnswerPublication } from '#lib/opinions/publish-answer.ts'
import { readReceipt } from '#lib/opinions/read-receipt.ts'
import { type ReceivedOpinion, receiveOpinion } from '#lib/opinions/receive-opinion.ts'
import { type SealKeys, sealKey } from '#lib/opinions/seal.ts'
import { readCalendar } from '#lib/server/calendar-content.ts'
import { readMunicipality } from '#lib/server/municipality.ts'
import { temporaryDatabase } from '#lib/store/temporary-database.ts'
import type { Db } from '#lib/store/transaction.ts'
import { returnSubmission } from '#lib/workflow/decide-submission.ts'
import { readDocument } from '#lib/workflow/document-submission.ts'
import { clerk, insertPeople, reviewer, stranger, submitAsClerk } from '#lib/workflow/people-fixture.ts'

// The last working day before National Day: 1 to 7 October 2026 are a holiday, 10 October is worked.
const now = new Date('2026-09-30T02:00:00.000Z')
const sealKeys: SealKeys = [sealKey(Buffer.alloc(32, 7))]
const context = { now, auditKey: Buffer.from('audit key'), origin: 'web:0', randomBytes, sealKeys }
const { portal, profile } = readMunicipality('content')
const rules: DueRules = { profile, promises: portal.promises, calendar: readCalendar('content') }

let opened: Awaited<ReturnType<typeof temporaryDatabase>>
let db: Db
beforeEach(async () => {
  opened = await temporaryDatabase()
  db = opened.db
  const entry = {
    entry: '{}',
    state: 'disclosed',
    version: 2,
    log_number: 1,
    plan: null,
    table_blob: null,
  } as const
  await db
    .insertInto('catalogue_entries')
    .values({ ...entry, slug: 'bus-lines', department: 'transport' })
    .execute()
  await insertPeople(db, now)
})
afterEach(async () => {
  expect(await verifyAudit(db)).toMatchObject({ ok: true })
  await opened.close()
})

const known = ['transport', 'parks']

async function received(change: Partial<ReceivedOpinion> = {}) {
  const receipt = await receiveOpinion(
    db,
    {
      kind: 'fault',
      speaker: 'person',
      language: 'zh',
      dataset: 'bus-lines',
      body: '第 12 行的站名写错了。',
      details: {},
      contact: '',
      channel: 'website',
      quarantined: false,
      evidence: [],
      ...change,
    },
    context,
  )
  const { id } = await db
    .selectFrom('opinions')
    .select('id')
    .where('number', '=', receipt.number)
    .executeTakeFirstOrThrow()
  return { id, receipt }
}
async function assigned(change?: Partial<ReceivedOpinion>) {
  const made = await received(change)
  await assignOpinion(db, { actor: reviewer, id: made.id, department: 'transport', known }, context)
  return made
}
const answer = answerSchema.parse({ outcome: 'adopted', answer: '已经更正，谢谢。', correctedVersion: '2' })

describe('triage', () => {
  test('lets in or puts aside what came without proof, by the municipal data department alone', async () => {
    const { id } = await received({ quarantined: true })
    const assign = assignOpinion(db, { actor: reviewer, id, department: 'transport', known }, context)
    await expect(assign).rejects.toMatchObject({ code: 'opinion-changed' })
    await expect(releaseOpinion(db, { actor: clerk, id }, context)).rejects.toThrow(NotAllowedError)
    await expect(discardOpinion(db, { actor: reviewer, id, reason: ' ' }, context)).rejects.toMatchObject({
      code: 'opinion-reason-missing',
    })
    await releaseOpinion(db, { actor: reviewer, id }, context)
    await discardOpinion(db, { actor: reviewer, id, reason: '广告内容' }, context)
    expect((await readOpinion(db, { actor: reviewer, id }))?.state).toBe('discarded')
  })

  test('assigns to a department that there is, which then finds it in its inbox', async () => {
    const { id } = await received()
    expect(await listOpinions(db, { actor: clerk })).toEqual([])
    await expect(
      assignOpinion(db, { actor: reviewer, id, department: 'nowhere', known }, context),
    ).rejects.toMatchObject({ code: 'opinion-department-unknown' })
    await assignOpinion(db, { actor: reviewer, id, department: 'transport', known }, context)
    expect(await listOpinions(db, { actor: clerk })).toHaveLength(1)
    expect(await listOpinions(db, { actor: stranger })).toEqual([])
    await expect(readOpinion(db, { actor: stranger, id })).rejects.toThrow('other-department')
  })
})

describe('an answer', () => {
  test('is given by the department that has it, with its outcome, and its author reads it', async () => {
    const { id, receipt } = await assigned()
    await expect(answerOpinion(db, { actor: stranger, id, answer }, context)).rejects.toThrow(
      'other-department',
    )
    await expect(answerOpinion(db, { actor: reviewer, id, answer }, context)).rejects.toThrow('role-missing')
    await answerOpinion(db, { actor: clerk, id, answer }, context)
    expect(await readReceipt(db, receipt)).toMatchObject({
      state: 'answered',
      outcome: 'adopted',
      answer: answer.answer,
      corrected_version: '2',
    })
    const audit = JSON.stringify(await listAudit(db, { action: 'opinion.answer' }))
    expect(audit).not.toContain(answer.answer)
  })

  test('names a version that there is', async () => {
    const { id } = await assigned()
    const wrong = { ...answer, correctedVersion: '3' }
    await expect(answerOpinion(db, { actor: clerk, id, answer: wrong }, context)).rejects.toMatchObject({
      code: 'opinion-version-unknown',
    })
  })

  test('needs an outcome and some words', () => {
    expect(answerSchema.safeParse({ answer: '已经更正。' }).success).toBe(false)
    expect(answerSchema.safeParse({ outcome: 'adopted', answer: '  好 ' }).success).toBe(false)
  })

  test('is given once, when two answer at the same time', async () => {
    const { id } = await assigned()
    const both = [db, opened.another()].map((each) =>
      answerOpinion(each, { actor: clerk, id, answer }, context),
    )
    const ended = await Promise.allSettled(both)
    expect(ended.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })
})

describe('the time to answer', () => {
  const at = { created_at: now.toISOString() }

  test('is the city’s promise by kind, in working days over the holiday', () => {
    const due = (kind: 'fault' | 'opinion' | 'request') =>
      answerDue(rules, { ...at, kind, speaker: 'person' })
    // 8, 9, 10 (made up), 12, 13 October.
    expect(due('fault')).toMatchObject({ basis: 'promise', days: 5, due: '2026-10-13' })
    expect(due('opinion')).toMatchObject({ basis: 'promise', days: 10, due: '2026-10-20' })
    expect(due('request')).toMatchObject({ basis: 'promise', days: 15, due: '2026-10-27' })
    expect(due('fault').article).toBeUndefined()
  })

  test('is the decree’s where an agency objects to data', () => {
    expect(answerDue(rules, { ...at, kind: 'fault', speaker: 'agency' })).toMatchObject({
      basis: 'law',
      article: 'Z23',
      days: 5,
    })
    // Zhongshan’s decree sets no time for complaints.
    expect(answerDue(rules, { ...at, kind: 'complaint', speaker: 'agency' }).basis).toBe('promise')
  })
})

describe('an opinion of another channel', () => {
  test('is entered by an officer, who gets the receipt to pass on', async () => {
    const opinion = {
      kind: 'opinion',
      channel: 'letter',
      speaker: 'chamber',
      dataset: undefined,
      body: '来信建议按月开放。',
      contact: '',
      language: 'zh',
    } as const
    const receipt = await enterOpinion(db, { actor: clerk, opinion }, context)
    expect(await readReceipt(db, receipt)).toMatchObject({ state: 'received', speaker: 'chamber' })
    expect(await listAudit(db, { action: 'opinion.enter' })).toMatchObject([{ actor: 'clerk' }])
    await expect(
      enterOpinion(db, { actor: { ...clerk, roles: ['auditor'] }, opinion }, context),
    ).rejects.toThrow('role-missing')
  })
})

describe('the answer to a request', () => {
  test('names the entry that came of it, which has to be in the catalogue', async () => {
    const { id } = await assigned({ kind: 'request', details: { purpose: '研究' } })
    const give = (result: string) =>
      answerOpinion(db, { actor: clerk, id, answer: { ...answer, result } }, context)
    await expect(give('no-such-entry')).rejects.toMatchObject({ code: 'opinion-entry-unknown' })
    await give('bus-lines')
    const row = (await readOpinion(db, { actor: clerk, id }))!
    expect(JSON.parse(row.details)).toEqual({ purpose: '研究', result: 'bus-lines' })
  })
})

describe('the publication of an opinion', () => {
  const canaries = { contact: '13900139000', note: '内部记录甲乙丙' }
  async function answered() {
    const made = await assigned({ contact: canaries.contact, body: '请打 13800138000 找我，第 12 行错了。' })
    await noteOnOpinion(db, { actor: clerk, id: made.id, body: canaries.note }, context)
    await answerOpinion(db, { actor: clerk, id: made.id, answer }, context)
    return made
  }
  const publish = (id: string, body: string, actor = clerk) =>
    fileAnswerPublication(db, { actor, id, body, answer: answer.answer, rules }, context)

  test('covers personal data, and refuses what still holds some, naming the field only', async () => {
    const { id } = await answered()
    const { body } = (await readOpinion(db, { actor: clerk, id }))!
    expect(covered(body)).toBe('请打 *********** 找我，第 12 行错了。')
    const refused = await publish(id, body).catch((error: unknown) => error)
    expect(refused).toMatchObject({ code: 'opinion-personal-data', params: { field: 'body' } })
    expect(JSON.stringify(refused)).not.toContain('13800138000')
  })

  test('that was returned is changed and goes the same way; what waits is filed once', async () => {
    const { id } = await answered()
    const submission = await publish(id, '第 12 行错了。')
    await submitAsClerk(db, submission, context)
    await expect(publish(id, '第 12 行的名称错了。')).rejects.toMatchObject({ code: 'opinion-published' })
    const reasons = '请写明是哪一列。'
    await returnSubmission(db, { id: submission, actor: reviewer, reasons }, context)
    expect(await publish(id, '第 12 行的名称错了。')).toBe(submission)
    expect(await readDocument(db, submission)).toMatchObject({ body: '第 12 行的名称错了。' })
  })

  test('holds neither contact nor receipt nor notes', async () => {
    const { id, receipt } = await answered()
    await expect(publish(id, '第 12 行错了。', stranger)).rejects.toThrow('other-department')
    const submission = await publish(id, '第 12 行错了。')
    const document = (await readDocument(db, submission)) as { due: string; body: string }
    const text = JSON.stringify(document)
    for (const secret of [canaries.contact, canaries.note, receipt.number, receipt.secret, '13800138000']) {
      expect(text).not.toContain(secret)
    }
    expect(document).toMatchObject({ body: '第 12 行错了。', due: '2026-10-13', outcome: 'adopted' })
    expect(scanDocument('answer', document)).toEqual([])
  })
})
