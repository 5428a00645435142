import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { addDays, addWorkingDays, isWorkingDay } from '#lib/rules/calendar.ts'
import { readCalendar } from '#lib/server/calendar-content.ts'

const shared = resolve(process.env.PORTAL_ACCEPTANCE_DIR ?? '../shared')
const json = (...path: string[]) => JSON.parse(readFileSync(join(shared, ...path), 'utf8'))
const calendar = readCalendar('content')

const oracle = z
  .object({
    workingDaysPerYear: z.record(z.string(), z.number()),
    due: z.array(z.object({ start: z.string(), add: z.number(), due: z.string() })),
  })
  .parse(json('oracles', 'working-days.json'))

test.each(oracle.due)('$add working days after $start end on $due', ({ start, add, due }) => {
  expect(addWorkingDays(calendar, start, add)).toMatchObject({ due, provisional: false })
})

test.each(Object.entries(oracle.workingDaysPerYear))('%s has %i working days', (year, count) => {
  let days = 0
  for (let day = `${year}-01-01`; day <= `${year}-12-31`; day = addDays(day, 1)) {
    if (isWorkingDay(calendar, day)) days++
  }
  expect(days).toBe(count)
})

test('every special day of the State Council’s schedules 2007–2026 is as announced', () => {
  for (let year = 2007; year <= 2026; year++) {
    const days = z
      .array(z.object({ date: z.string(), isOffDay: z.boolean() }))
      .parse(json('calendar', `${year}.json`).days)
    // A day that a neighbouring year's notice names again is the later notice's.
    for (const { date, isOffDay } of days.filter(({ date }) => date.startsWith(String(year)))) {
      expect([date, isWorkingDay(calendar, date)]).toEqual([date, !isOffDay])
    }
  }
})

test('a sum that reaches past the last announced year is provisional', () => {
  expect(json('calendar', '2027.json').days).toEqual([])
  expect(addWorkingDays(calendar, '2026-12-20', 20).provisional).toBe(true)
})
