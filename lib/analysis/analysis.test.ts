import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { analyseOpinions, type CountedOpinion, quantile } from '#lib/analysis/analyse-opinions.ts'
import { fileReport, requirePeriod } from '#lib/analysis/file-report.ts'
import { endedPeriods, parsePeriod } from '#lib/analysis/period.ts'
import { verifyAudit } from '#lib/audit/verify-audit.ts'
import { reportCsv } from '#lib/metadata/report-csv.ts'
import type { DueRules } from '#lib/opinions/answer-due.ts'
import { opinionReportSchema, type PublishedAnswer } from '#lib/published/documents.ts'
import { readCalendar } from '#lib/server/calendar-content.ts'
import { readMunicipality } from '#lib/server/municipality.ts'
import { temporaryDatabase } from '#lib/store/temporary-database.ts'
import type { Db } from '#lib/store/transaction.ts'
import { readDocument } from '#lib/workflow/document-submission.ts'
import { clerk, insertPeople, stranger } from '#lib/workflow/people-fixture.ts'

const { portal, profile } = readMunicipality('content')
const rules: DueRules = { profile, promises: portal.promises, calendar: readCalendar('content') }
const period = requirePeriod('2026Q3')
const today = '2026-10-20'

const counted = (change: Partial<CountedOpinion> = {}): CountedOpinion => ({
  kind: 'opinion',
  speaker: 'person',
  channel: 'website',
  dataset: null,
  consultation: null,
  details: '{}',
  department: 'transport',
  outcome: null,
  // Wednesday; ten working days end on 15 July.
  created_at: '2026-07-01T02:00:00.000Z',
  answered_at: null,
  ...change,
})
const analyse = (opinions: CountedOpinion[], published: PublishedAnswer[] = []) =>
  analyseOpinions(period, { opinions, published, rules, municipal: 'data-bureau', today })

describe('a period', () => {
  test.each([
    ['2026Q3', { id: '2026q3', from: '2026-07-01', to: '2026-09-30' }],
    ['2028q1', { id: '2028q1', from: '2028-01-01', to: '2028-03-31' }],
    [' 2026 ', { id: '2026', from: '2026-01-01', to: '2026-12-31' }],
  ])('is read from %j', (text, expected) => {
    expect(parsePeriod(text)).toEqual(expected)
  })

  test.each(['2026Q5', '26Q1', '2026-Q1', '', '2026Q'])('is not %j', (text) => {
    expect(parsePeriod(text)).toBeNull()
  })

  test('that is over is offered, a year after its last quarter', () => {
    expect(endedPeriods('2026-11-30', 4).map(({ id }) => id)).toEqual([
      '2026q3',
      '2026q2',
      '2026q1',
      '2025',
      '2025q4',
    ])
    expect(endedPeriods('2027-01-01', 1).map(({ id }) => id)).toEqual(['2026', '2026q4'])
  })
})

describe('the analysis', () => {
  test('takes the days of the municipality: midnight in Shanghai begins and ends the quarter', () => {
    const instants = [
      '2026-06-30T15:59:59.000Z',
      '2026-06-30T16:00:00.000Z',
      '2026-09-30T15:59:59.000Z',
      '2026-09-30T16:00:00.000Z',
    ]
    expect(analyse(instants.map((created_at) => counted({ created_at }))).received).toBe(2)
  })

  test('counts working days, and tells in time from late and overdue by the promise', () => {
    const report = analyse([
      counted({ answered_at: '2026-07-02T02:00:00.000Z', outcome: 'adopted' }),
      counted({ answered_at: '2026-07-15T02:00:00.000Z', outcome: 'adopted' }),
      counted({ answered_at: '2026-07-16T02:00:00.000Z', outcome: 'not-adopted' }),
      counted(),
      counted({ created_at: '2026-09-30T02:00:00.000Z', kind: 'request' }),
      counted({ kind: 'consultation', consultation: 'timetables', department: null }),
    ])
    expect(report.workingDays).toEqual({ median: 10, p90: 11 })
    expect(report.departments).toEqual([
      { department: 'transport', received: 5, answered: 3, inTime: 2, late: 1, overdue: 1 },
    ])
    expect(report.byOutcome).toEqual([
      { value: 'adopted', count: 2 },
      { value: 'not-adopted', count: 1 },
    ])
    expect(report).toMatchObject({ received: 6, toAnswer: 5, answered: 3 })
    expect(report.byConsultation).toEqual([{ value: 'timetables', count: 1 }])
  })

  test('holds the municipal data department to what it has assigned to nobody', () => {
    expect(analyse([counted({ department: null })]).departments).toEqual([
      { department: 'data-bureau', received: 1, answered: 0, inTime: 0, late: 0, overdue: 1 },
    ])
  })

  test('ranks subjects, and counts as wanted what was asked for or came of it', () => {
    const report = analyse([
      counted({ kind: 'request', dataset: 'parks' }),
      counted({ kind: 'request', details: '{"result":"parks"}' }),
      counted({ kind: 'request' }),
      counted({ kind: 'request', dataset: 'bus-lines', speaker: 'chamber' }),
      counted({ kind: 'fault', dataset: 'bus-lines', channel: 'letter' }),
    ])
    expect(report.mostWanted).toEqual([
      { value: 'parks', count: 2 },
      { value: 'bus-lines', count: 1 },
      { value: 'not-in-the-catalogue', count: 1 },
    ])
    expect(report.byDataset[0]).toEqual({ value: 'bus-lines', count: 2 })
    expect(report.byKind).toEqual([
      { value: 'request', count: 4 },
      { value: 'fault', count: 1 },
    ])
  })

  test('quotes as changes only published answers of the period that adopted something', () => {
    const answer: PublishedAnswer = {
      id: 'aaaaaaaaaa',
      kind: 'fault',
      dataset: 'bus-lines',
      department: 'transport',
      speaker: 'person',
      channel: 'website',
      language: 'zh',
      receivedOn: '2026-07-01',
      due: '2026-07-08',
      answeredOn: '2026-07-06',
      body: '错了',
      outcome: 'adopted',
      answer: '已更正。',
    }
    const report = analyse(
      [],
      [
        answer,
        { ...answer, id: 'b', outcome: 'not-adopted' },
        { ...answer, id: 'c', answeredOn: '2026-10-01' },
      ],
    )
    expect(report.changes.map((change) => change.answer)).toEqual(['aaaaaaaaaa'])
    expect(report).not.toHaveProperty('workingDays')
    expect(opinionReportSchema.parse(report)).toEqual(report)
  })

  test('takes the nearest rank, as one opinion is not half of another', () => {
    expect(quantile([5], 0.9)).toBe(5)
    expect(quantile([4, 1, 3, 2], 0.5)).toBe(2)
    expect(quantile([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 0.9)).toBe(9)
  })

  test('is a table too', () => {
    const csv = reportCsv(analyse([counted({ answered_at: '2026-07-02T02:00:00.000Z' })]))
    expect(csv.split('\n')).toEqual(
      expect.arrayContaining([
        'period,from,to,measure,of,number',
        '2026q3,2026-07-01,2026-09-30,received,,1',
        '2026q3,2026-07-01,2026-09-30,working-days-p90,,1',
        '2026q3,2026-07-01,2026-09-30,department-in-time,transport,1',
      ]),
    )
  })
})

describe('the filing of a report', () => {
  const now = new Date('2026-10-20T02:00:00.000Z')
  const context = { now, auditKey: Buffer.from('audit key'), origin: 'web:0' }
  const title = { zh: '报告', en: 'Report' }
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
  const file = (actor = clerk, of = period) =>
    fileReport(db, { actor, period: of, rules, municipal: 'transport', title }, context)

  test('is made from the records, and made anew as long as it was not handed in', async () => {
    const id = await file()
    expect(opinionReportSchema.parse(await readDocument(db, id))).toMatchObject({
      id: '2026q3',
      received: 0,
      asOf: '2026-10-20',
    })
    expect(await file()).toBe(id)
  })

  test('waits for the end of the period, and is the municipal data department’s', async () => {
    await expect(file(clerk, requirePeriod('2026'))).rejects.toMatchObject({ code: 'report-period-open' })
    await expect(file(stranger)).rejects.toMatchObject({ code: 'report-not-municipal' })
    expect(() => requirePeriod('gestern')).toThrow('report-period-unknown')
  })
})
