import { randomBytes } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { verifyAudit } from '#lib/audit/verify-audit.ts'
import { checkAnswers } from '#lib/consultations/check-answers.ts'
import type { ConsultationRefused } from '#lib/consultations/consultation-refused.ts'
import { fileConsultation, fileSummary, readConsultation } from '#lib/consultations/file-consultation.ts'
import { consultationFormSchema, summaryFormSchema } from '#lib/consultations/form.ts'
import { receiveOpinion } from '#lib/opinions/receive-opinion.ts'
import { sealKey } from '#lib/opinions/seal.ts'
import { consultationState } from '#lib/published/consultation-state.ts'
import { consultationSchema } from '#lib/published/documents.ts'
import { temporaryDatabase } from '#lib/store/temporary-database.ts'
import type { Db } from '#lib/store/transaction.ts'
import { readDocument } from '#lib/workflow/document-submission.ts'
import { approveAndPublish, clerk, insertPeople, stranger } from '#lib/workflow/people-fixture.ts'
import { readSubmission } from '#lib/workflow/submissions.ts'

const before = new Date('2026-11-27T02:00:00.000Z')
const during = new Date('2026-12-05T02:00:00.000Z')
const after = new Date('2027-01-05T02:00:00.000Z')
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
      { ...at(during), randomBytes, sealKeys: [sealKey(Buffer.alloc(32, 7))] },
    )

  test('counts answers by channel, speaker and choice, and none that waits in quarantine', async () => {
    await published()
    await answer('website', 'c1')
    await answer('letter', 'c2')
    await answer('website', 'c1', true)
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

  test('waits until it closed, and is another department’s business not at all', async () => {
    await published()
    const early = fileSummary(db, { actor: clerk, slug: 'bus-data-2026', form: summary }, at(during))
    expect(await refused(early)).toEqual(['consultation-not-closed'])
    const foreign = fileSummary(db, { actor: stranger, slug: 'bus-data-2026', form: summary }, at(after))
    await expect(foreign).rejects.toMatchObject({ name: 'NotAllowedError' })
  })
})
