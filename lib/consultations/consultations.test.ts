import { randomBytes } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { verifyAudit } from '#lib/audit/verify-audit.ts'
import { checkAnswers } from '#lib/consultations/check-answers.ts'
import type { ConsultationRefused } from '#lib/consultations/consultation-refused.ts'
import { enterAnswer } from '#lib/consultations/enter-answer.ts'
import { faultsOfChange, fileConsultation, fileSummary } from '#lib/consultations/file-consultation.ts'
import { consultationFormSchema, summaryFormSchema } from '#lib/consultations/form.ts'
import { readConsultation } from '#lib/consultations/read-consultation.ts'
import type { EnteredAnswer } from '#lib/opinions/enter-opinion.ts'
import { discardOpinion } from '#lib/opinions/handle-opinion.ts'
import { receiveOpinion } from '#lib/opinions/receive-opinion.ts'
import { type SealKeys, sealKey } from '#lib/opinions/seal.ts'
import { consultationState } from '#lib/published/consultation-state.ts'
import { consultationSchema } from '#lib/published/documents.ts'
import { temporaryDatabase } from '#lib/store/temporary-database.ts'
import type { Db } from '#lib/store/transaction.ts'
import { readDocument } from '#lib/workflow/document-submission.ts'
import {
  approveAndPublish,
  clerk,
  insertPeople,
  reviewer,
  stranger,
  submitAsClerk,
} from '#lib/workflow/people-fixture.ts'
import { readSubmission } from '#lib/workflow/submissions.ts'

const before = new Date('2026-11-27T02:00:00.000Z')
const during = new Date('2026-12-05T02:00:00.000Z')
const after = new Date('2027-01-05T02:00:00.000Z')
const sealKeys: SealKeys = [sealKey(Buffer.alloc(32, 7))]
const at = (now: Date) => ({ now, auditKey: Buffer.from('audit key'), origin: 'web:0' })
let opened: Awaited<ReturnType<typeof temporaryDatabase>>
let db: Db
beforeEach(async () => {
  opened = await temporaryDatabase()
  db = opened.db
  await insertPeople(db, before)
})
afterEach(async () => {
  expect(await verifyAudit(db)).toMatchObject({ ok: true })
  await opened.close()
})

const both = (zh: string) => ({ zh, en: zh })
const typed = (change: Record<string, unknown> = {}) => ({
  slug: 'bus-data-2026',
  title: both('公交数据开放计划'),
  background: both('拟开放公交到站数据，电话 0760-88001234。'),
  documents: [{ title: both('草案'), url: 'https://portal.example/draft.pdf' }],
  questions: [
    { text: both('是否赞成'), kind: 'choice', choices: '赞成 | For\r\n反对 | Against\n', required: true },
    { text: both('重要程度'), kind: 'scale', choices: '', required: false },
    { text: both('建议'), kind: 'text', choices: '', required: false },
  ],
  opensAt: '2026-12-01T09:00',
  closesAt: '2026-12-31T18:00',
  audiences: ['person', 'enterprise'],
  ...change,
})
const form = (change = {}) => consultationFormSchema.parse(typed(change))
const codesOf = (error: unknown) => (error as ConsultationRefused).faults.map(({ code }) => code)
const refused = (work: Promise<unknown>) => work.then(() => [], codesOf)

/** Puts a document in force as the door does. */
async function publish(id: string): Promise<void> {
  const { subject } = await readSubmission(db, id)
  const document = JSON.stringify(await readDocument(db, id))
  const row = { path: subject!, kind: 'consultation' as const, department: 'transport', document }
  await db.deleteFrom('documents').where('path', '=', row.path).execute()
  await db
    .insertInto('documents')
    .values({ ...row, log_number: 1 })
    .execute()
  await approveAndPublish(db, id, at(before))
}
const file = (change = {}, now = before) =>
  fileConsultation(db, { actor: clerk, form: form(change) }, at(now))
const published = async () => {
  await publish(await file())
  return (await readConsultation(db, 'bus-data-2026'))!
}

describe('the form', () => {
  test('reads times as those of the municipality, and one choice in a line', () => {
    const { opensAt, questions } = form()
    expect(opensAt).toBe('2026-12-01T01:00:00.000Z')
    expect(questions[0]?.choices).toEqual([
      { id: 'c1', label: { zh: '赞成', en: 'For' } },
      { id: 'c2', label: { zh: '反对', en: 'Against' } },
    ])
  })

  test.each([
    ['a name that is no address', { slug: '公交' }, 'consultation-slug'],
    ['a year there is not', { opensAt: '0000-01-01T00:00' }, 'consultation-time-missing'],
    ['a day there is not', { opensAt: '2026-99-99T99:99' }, 'consultation-time-missing'],
    [
      'an address that is a script',
      { documents: [{ title: both('草案'), url: 'javascript:alert(1)' }] },
      'consultation-address',
    ],
    ['an end before the beginning', { closesAt: '2026-11-30T09:00' }, 'consultation-times'],
    ['no audience', { audiences: [] }, 'consultation-audience-missing'],
    ['no question', { questions: [] }, 'consultation-question-missing'],
    ['a title in one language', { title: { zh: '标题', en: ' ' } }, 'consultation-missing'],
    [
      'a document without an address',
      { documents: [{ title: both('草案'), url: 'x' }] },
      'consultation-address',
    ],
    [
      'a choice in one language',
      { questions: [{ ...typed().questions[0], choices: '赞成\n反对 | Against' }] },
      'consultation-choices',
    ],
  ])('refuses %s', (_, change, code) => {
    const result = consultationFormSchema.safeParse(typed(change))
    expect(result.error?.issues.map(({ message }) => message)).toContain(code)
  })
})

describe('a consultation', () => {
  test('is filed as the document that would be published', async () => {
    const document = consultationSchema.parse(await readDocument(db, await file()))
    expect(document).toMatchObject({
      department: 'transport',
      questions: [{ id: 'q1' }, { id: 'q2' }, { id: 'q3' }],
    })
  })

  test('is open from its first to its last moment', async () => {
    const consultation = await published()
    const states = [
      '2026-12-01T00:59:59Z',
      '2026-12-01T01:00:00Z',
      '2026-12-31T09:59:59Z',
      '2026-12-31T10:00:00Z',
    ]
    expect(states.map((now) => consultationState(consultation, new Date(now)))).toEqual([
      'announced',
      'open',
      'open',
      'closed',
    ])
  })

  test('that would end in the past, or names a person’s telephone, is refused', async () => {
    expect(await refused(file({}, after))).toContain('consultation-past')
    expect(await refused(file({ background: both('请打 13800138000') }))).toEqual([
      'consultation-personal-data',
      'consultation-personal-data',
    ])
  })

  test('is changed at will until it opens, and then only its end is put off', async () => {
    await published()
    await publish(await file({ title: both('改了') }))
    expect(await refused(file({}, during))).toEqual(['consultation-under-way'])
    expect(await refused(file({ title: both('改了'), closesAt: '2026-12-20T18:00' }, during))).toEqual([
      'consultation-under-way',
    ])
    await publish(await file({ title: both('改了'), closesAt: '2027-01-10T18:00' }, during))
    expect(await readConsultation(db, 'bus-data-2026')).toMatchObject({
      closesAt: '2027-01-10T10:00:00.000Z',
    })
  })

  test('is looked at again when it is approved: what was opened meanwhile stays as it was asked', async () => {
    const inForce = await published()
    const changed = { ...inForce, title: both('改了') }
    const codes = (next: typeof inForce, now: Date, before: typeof inForce | null = inForce) =>
      faultsOfChange(before, next, now).map(({ code }) => code)
    expect(codes(changed, before)).toEqual([])
    expect(codes(changed, during)).toEqual(['consultation-under-way'])
    const later = { ...inForce, closesAt: '2027-02-01T00:00:00.000Z' }
    expect(codes(later, during)).toEqual([])
    expect(codes(later, after)).toEqual(['consultation-under-way'])
    expect(codes(inForce, after, null)).toEqual(['consultation-past'])
    const { summary } = { summary: { received: 0, byChannel: {}, bySpeaker: {}, results: [] } }
    const summed = { ...inForce, summary: { ...summary, text: both('无'), points: [] } }
    expect(codes(summed, after)).toEqual([])
    expect(codes(summed, during)).toEqual(['consultation-under-way'])
  })

  test('keeps its name from other departments', async () => {
    await published()
    const other = fileConsultation(db, { actor: stranger, form: form() }, at(before))
    expect(await refused(other)).toEqual(['consultation-slug-taken'])
  })
})

describe('answers', () => {
  const answered = { 'answer-q1': 'c1', 'answer-q2': '4', 'answer-q3': ' 增加\r\n换乘信息 ' }

  test('are taken by question while it is open', async () => {
    const { answers, faults } = checkAnswers(
      await published(),
      { typed: { ...answered, other: 'x' }, speaker: 'enterprise' },
      during,
    )
    expect(faults).toEqual([])
    expect(answers).toEqual({ q1: 'c1', q2: '4', q3: '增加\n换乘信息' })
  })

  test.each([
    ['before it opens', answered, 'person', before, ['consultation-announced']],
    ['after it closed', answered, 'person', after, ['consultation-closed']],
    ['from those it does not ask', answered, 'agency', during, ['consultation-audience']],
    ['without what is required', {}, 'person', during, ['consultation-answer-missing']],
    ['with a choice there is not', { 'answer-q1': 'c3' }, 'person', during, ['consultation-answer-unknown']],
    ['off the scale', { ...answered, 'answer-q2': '6' }, 'person', during, ['consultation-answer-unknown']],
    [
      'too long, or not to be seen',
      { 'answer-q1': 'c1', 'answer-q3': '长'.repeat(5001) },
      'person',
      during,
      ['consultation-answer-too-long'],
    ],
    [
      'with control characters',
      { 'answer-q1': 'c1', 'answer-q3': '退\u0008格' },
      'person',
      during,
      ['consultation-answer-unprintable'],
    ],
  ])('%s are refused', async (_, given, speaker, now, codes) => {
    const { faults } = checkAnswers(await published(), { typed: given, speaker }, now)
    expect(faults.map(({ code }) => code)).toEqual(codes)
  })

  test('to a consultation nobody published are refused', () => {
    const { faults } = checkAnswers(null, { typed: {}, speaker: 'person' }, during)
    expect(faults.map(({ code }) => code)).toEqual(['consultation-unknown'])
  })
})

describe('a summary', () => {
  const summary = summaryFormSchema.parse({
    text: both('多数赞成。'),
    points: [{ point: both('增加换乘'), outcome: 'adopted', reason: both('2027 年增加。') }],
  })
  const answer = (channel: 'website' | 'letter', q1: string, quarantined = false) =>
    receiveOpinion(
      db,
      {
        ...{ kind: 'consultation', speaker: 'enterprise', language: 'zh', dataset: undefined },
        ...{
          consultation: 'bus-data-2026',
          body: '',
          details: { answers: { q1 } },
          contact: '',
          evidence: [],
        },
        ...{ channel, quarantined },
      },
      { ...at(during), randomBytes, sealKeys },
    )

  test('counts answers by channel, speaker and choice, once none waits to be let in', async () => {
    await published()
    await answer('website', 'c1')
    await answer('letter', 'c2')
    await answer('website', 'c1', true)
    const early = fileSummary(db, { actor: clerk, slug: 'bus-data-2026', form: summary }, at(after))
    expect(await refused(early)).toEqual(['consultation-quarantined'])
    const { id: waiting } = await db
      .selectFrom('opinions')
      .select('id')
      .where('state', '=', 'quarantined')
      .executeTakeFirstOrThrow()
    const reason = '程序提交的测试内容'
    await discardOpinion(db, { actor: reviewer, id: waiting, reason }, at(after))
    const id = await fileSummary(db, { actor: clerk, slug: 'bus-data-2026', form: summary }, at(after))
    expect(consultationSchema.parse(await readDocument(db, id)).summary).toEqual({
      ...summary,
      received: 2,
      byChannel: { website: 1, letter: 1 },
      bySpeaker: { enterprise: 2 },
      results: [
        {
          question: 'q1',
          counts: [
            { value: 'c1', count: 1 },
            { value: 'c2', count: 1 },
          ],
        },
        { question: 'q2', counts: ['1', '2', '3', '4', '5'].map((value) => ({ value, count: 0 })) },
      ],
    })
  })

  test('takes no more answers once it waits for the review, and lets officers of others enter none', async () => {
    await published()
    const entered: EnteredAnswer = {
      channel: 'letter',
      speaker: 'person',
      contact: '',
      language: 'zh',
      body: '来信',
      consultation: 'bus-data-2026',
    }
    const enter = (now: Date, actor = clerk, typed = {}, body = entered.body) =>
      enterAnswer(db, { actor, entered: { ...entered, body }, typed }, { ...at(now), randomBytes, sealKeys })
    await expect(enter(during, stranger)).rejects.toMatchObject({ code: 'other-department' })
    expect(await refused(enter(before))).toEqual(['consultation-announced'])
    expect(await refused(enter(during, clerk, {}, ''))).toEqual(['consultation-empty'])
    // A letter leaves a question out and arrives after the end; it counts for the department that asked.
    await enter(after, clerk, { 'answer-q2': '3' })
    const kept = await db.selectFrom('opinions').select(['department', 'details']).executeTakeFirstOrThrow()
    expect(kept).toEqual({ department: 'transport', details: '{"answers":{"q2":"3"}}' })
    const id = await fileSummary(db, { actor: clerk, slug: 'bus-data-2026', form: summary }, at(after))
    await submitAsClerk(db, id, at(after))
    expect(await refused(enter(after))).toEqual(['consultation-summary-waits'])
  })

  test('waits until it closed, and is another department’s business not at all', async () => {
    await published()
    const early = fileSummary(db, { actor: clerk, slug: 'bus-data-2026', form: summary }, at(during))
    expect(await refused(early)).toEqual(['consultation-not-closed'])
    const foreign = fileSummary(db, { actor: stranger, slug: 'bus-data-2026', form: summary }, at(after))
    await expect(foreign).rejects.toMatchObject({ name: 'NotAllowedError' })
  })
})
