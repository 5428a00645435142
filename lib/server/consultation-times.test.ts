import { expect, test } from 'vitest'
import { hasTurned } from '#lib/server/consultation-times.ts'
import { temporaryDatabase } from '#lib/store/temporary-database.ts'

test('a consultation turns at its first and its last moment, and at no other', async () => {
  const { db, close } = await temporaryDatabase()
  const both = { zh: '题', en: 'Title' }
  const document = JSON.stringify({
    ...{ slug: 'timetables', department: 'transport', title: both, background: both, documents: [] },
    questions: [{ id: 'q1', text: both, kind: 'text', choices: [], required: false }],
    ...{ opensAt: '2026-12-01T01:00:00.000Z', closesAt: '2026-12-31T10:00:00.000Z', audiences: ['person'] },
  })
  const row = {
    path: 'consultations/timetables',
    kind: 'consultation',
    department: 'transport',
    log_number: 1,
  } as const
  await db
    .insertInto('documents')
    .values({ ...row, document })
    .execute()
  const turned = (since: string, now: string) => hasTurned(db, new Date(since), new Date(now))
  expect(await turned('2026-12-01T00:59:58Z', '2026-12-01T01:00:00Z')).toBe(true)
  expect(await turned('2026-12-01T01:00:00Z', '2026-12-01T01:00:02Z')).toBe(false)
  expect(await turned('2026-12-31T09:59:59Z', '2026-12-31T10:00:01Z')).toBe(true)
  expect(await turned('2026-12-02T00:00:00Z', '2026-12-30T00:00:00Z')).toBe(false)
  await close()
})
