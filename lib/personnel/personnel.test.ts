import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import type { Actor } from '#lib/accounts/actor.ts'
import { verifyAudit } from '#lib/audit/verify-audit.ts'
import { checkFiling, type FilingRules } from '#lib/personnel/check-filing.ts'
import { FilingRefused, filePersonnel, filingDue } from '#lib/personnel/file-personnel.ts'
import { type FilingForm, filingFormSchema } from '#lib/personnel/form.ts'
import { personnelSchema } from '#lib/published/format.ts'
import { profileSchema } from '#lib/rules/profile.ts'
import { readCalendar } from '#lib/server/calendar-content.ts'
import { readMunicipality } from '#lib/server/municipality.ts'
import { temporaryDatabase } from '#lib/store/temporary-database.ts'
import type { Db } from '#lib/store/transaction.ts'
import { approveSubmission } from '#lib/workflow/decide-submission.ts'
import { readDocument, reviseDocument } from '#lib/workflow/document-submission.ts'
import { clerk, insertPeople, reviewer, stranger, submitAsClerk } from '#lib/workflow/people-fixture.ts'
import { readSubmission } from '#lib/workflow/submissions.ts'

const now = new Date('2026-11-27T02:00:00.000Z')
const context = { now, auditKey: Buffer.from('audit key'), origin: 'web:0' }
const title = { zh: '市交通运输局', en: 'Transport Bureau' }
const rules: FilingRules = {
  articles: { recordation: 'Z33' },
  municipal: false,
  datasets: ['bus-lines'],
  today: '2026-11-27',
}

let opened: Awaited<ReturnType<typeof temporaryDatabase>>
let db: Db
beforeEach(async () => {
  opened = await temporaryDatabase()
  db = opened.db
  await insertPeople(db, now)
})
afterEach(async () => {
  expect(await verifyAudit(db)).toMatchObject({ ok: true })
  await opened.close()
})

const filed = (duty: string, change: Record<string, unknown> = {}) => ({
  post: { zh: `岗位${duty}`, en: `Post ${duty}` },
  duty,
  name: '',
  phone: '0760-8800-1234',
  email: '',
  address: { zh: '', en: '' },
  hours: { zh: '', en: '' },
  datasets: '',
  vacant: false,
  ...change,
})
const form = (...posts: ReturnType<typeof filed>[]): FilingForm =>
  filingFormSchema.parse({ namesLawful: false, agency: title, changedOn: '2026-11-20', posts })
const complete = (change: Record<string, unknown> = {}) =>
  form(filed('primary-responsible'), filed('data-administrator', change))
const codes = (given: FilingForm, change: Partial<FilingRules> = {}) =>
  checkFiling(given, { ...rules, ...change }).map(({ code, path }) => `${code} ${path}`)

describe('a filing', () => {
  test('names the head and the data administrator, vacant or not', () => {
    expect(codes(complete({ vacant: true }))).toEqual([])
    expect(codes(form(filed('contact')))).toEqual([
      'personnel-head-missing posts.0.duty',
      'personnel-administrator-missing posts.0.duty',
    ])
  })

  test('cites the article of the decree in force for what is missing', () => {
    const bare = form(filed('contact'))
    expect(checkFiling(bare, rules).map(({ article }) => article)).toEqual([undefined, 'Z33'])
    const guangzhou = { ...rules, articles: { head: 'G6' } }
    expect(checkFiling(bare, guangzhou).map(({ article }) => article)).toEqual(['G6', undefined])
  })

  test('names a person only where that is confirmed to be lawful, and never for a vacancy', () => {
    const named = complete({ name: '示例' })
    expect(codes(named)).toEqual(['personnel-name-unconfirmed namesLawful'])
    expect(codes({ ...named, namesLawful: true })).toEqual([])
    expect(codes({ ...complete({ name: '示例', vacant: true }), namesLawful: true })).toEqual([
      'personnel-vacant-named posts.1.name',
    ])
  })

  test.each([
    [{ phone: '13800138000' }, 'posts.1.phone'],
    [{ name: '身份证 11010519491231002X' }, 'posts.1.name'],
    [{ hours: { zh: '请打 13800138000', en: 'x' } }, 'posts.1.hours.zh'],
    [{ address: { zh: '中山市石岐街道民生路 28 号阳光花园 3 栋 502 房', en: 'x' } }, 'posts.1.address.zh'],
    [{ address: { zh: '广东省中山市东区中山三路12号502房', en: 'x' } }, 'posts.1.address.zh'],
    [{ address: { zh: '广东省中山市东区中山三路12号3座4梯502户', en: 'x' } }, 'posts.1.address.zh'],
  ])('with the personal data %j is refused, and the fault names where, not what', (change, path) => {
    const faults = checkFiling({ ...complete(change), namesLawful: true }, rules)
    expect(faults).toMatchObject([{ code: 'personnel-personal-data', path, params: { post: 2 } }])
    expect(JSON.stringify(faults)).not.toContain('138')
  })

  test('may name the office', () => {
    const office = {
      email: 'data@transport.example',
      address: { zh: '广东省中山市东区示范路1号（示例地址）', en: '1 Shifan Road' },
      hours: { zh: '工作日 9:00–17:00', en: 'Working days, 9:00–17:00' },
      datasets: 'bus-lines',
    }
    expect(codes(complete(office))).toEqual([])
    expect(codes(complete({ datasets: 'parks' }))).toEqual(['personnel-dataset-unknown posts.1.datasets'])
  })

  test('of the municipal data department keeps three duties with three posts', () => {
    const three = ['security-management', 'data-operation', 'audit-and-review']
    const bureau = (posts: ReturnType<typeof filed>[]) =>
      form(filed('primary-responsible'), filed('data-administrator'), ...posts)
    const kept = bureau(three.map((duty) => filed(duty)))
    expect(codes(kept, { municipal: true })).toEqual([])
    const one = { post: { zh: '数据岗', en: 'Data post' } }
    const joined = bureau(three.map((duty) => filed(duty, one)))
    expect(checkFiling(joined, { ...rules, municipal: true })).toMatchObject([
      { code: 'personnel-duties-joined', article: 'Z33' },
    ])
    expect(codes(bureau([filed('data-operation')]), { municipal: true })).toHaveLength(1)
  })

  test('cannot be due by a change that is yet to come', () => {
    expect(codes({ ...complete(), changedOn: '2026-11-28' })).toEqual(['personnel-changed-later changedOn'])
  })
})

describe('filing', () => {
  const file = (given = complete(), actor = clerk) =>
    filePersonnel(db, { actor, form: given, rules, title }, context)

  test('is a submission that its submitter cannot approve, and is what would be published', async () => {
    const id = await file()
    expect(personnelSchema.parse(await readDocument(db, id))).toMatchObject({
      organisation: 'transport',
      filedOn: '2026-11-27',
      changedOn: '2026-11-20',
    })
    const digest = 'd'.repeat(64)
    await submitAsClerk(db, id, context)
    const both: Actor = { ...clerk, roles: ['data-administrator', 'reviewer'] }
    await expect(approveSubmission(db, { id, digest, actor: both }, context)).rejects.toThrow(
      'own-submission',
    )
    expect(await approveSubmission(db, { id, digest, actor: reviewer }, context)).toEqual({ number: 1 })
  })

  test('changes what was not submitted, and waits for what was', async () => {
    const id = await file()
    expect(await file(complete({ phone: '0760-8800-9999' }))).toBe(id)
    await submitAsClerk(db, id, context)
    await expect(file()).rejects.toMatchObject({ code: 'submission-other-waits' })
  })

  test('is refused to who is no data administrator, and to another department', async () => {
    await expect(file(complete(), { ...clerk, roles: ['auditor'] })).rejects.toThrow('role-missing')
    const id = await file()
    const change = { id, title, document: {} }
    await expect(reviseDocument(db, change, stranger, context)).rejects.toThrow('other-department')
    expect((await readSubmission(db, id)).state).toBe('ready')
  })

  test('stores nothing when it is refused', async () => {
    await expect(file(form(filed('contact')))).rejects.toThrow(FilingRefused)
    expect(await db.selectFrom('submissions').selectAll().execute()).toEqual([])
  })
})

describe('the time to file a change', () => {
  const { portal, profile } = readMunicipality('content')
  const calendar = readCalendar('content')
  test('is the city’s promise where Z33 has no number, and G17’s five working days', () => {
    const guangzhou = profileSchema.parse(parse(readFileSync('content/rules/guangzhou-2019.yaml', 'utf8')))
    expect(filingDue(profile, portal.promises, calendar, '2026-09-30')).toMatchObject({ basis: 'promise' })
    expect(filingDue(guangzhou, portal.promises, calendar, '2026-09-30')).toMatchObject({
      basis: 'law',
      article: 'G17',
      due: '2026-10-13',
    })
  })
})
