import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { deadlineSchema } from '#lib/published/format.ts'
import { calendarYearSchema, createCalendar } from './calendar.ts'
import {
  deadline,
  disclosureDeadline,
  endOfMonthDeadline,
  findLimit,
  promisedDeadline,
  promisesInForce,
  quarterDeadline,
  yearlyDeadline,
} from './deadline.ts'
import { profileSchema } from './profile.ts'
import { remainingDays } from './remaining-days.ts'

const content = (path: string) =>
  parse(readFileSync(new URL(`../../content/${path}`, import.meta.url), 'utf8'))
const zhongshan = profileSchema.parse(content('rules/zhongshan-2020.yaml'))
const guangzhou = profileSchema.parse(content('rules/guangzhou-2019.yaml'))
const calendar = createCalendar(
  [2024, 2025, 2026].map((year) => calendarYearSchema.parse(content(`calendars/${year}.yaml`))),
)
const promises = [
  { id: 'disclosure', days: 15 },
  { id: 'opinion-answer', days: 10 },
  { id: 'personnel-filing', days: 5 },
]

describe('the limit on disclosing data to the public', () => {
  it('is Z27’s 20 working days under the Zhongshan profile, whatever the city promises', () => {
    const due = disclosureDeadline(zhongshan, promises, calendar, '2024-02-09')
    expect(due).toMatchObject({
      limit: 'disclosure',
      basis: 'law',
      article: 'Z27',
      days: 20,
      due: '2024-03-14',
    })
    expect(due.counted).toHaveLength(20)
  })

  it('is the city’s promise under the Guangzhou profile, and cites no article', () => {
    const due = disclosureDeadline(guangzhou, promises, calendar, '2026-02-13')
    expect(due).toMatchObject({ limit: 'disclosure', basis: 'promise', days: 15 })
    expect(due).not.toHaveProperty('article')
  })

  it('cannot be left open', () => {
    expect(() => disclosureDeadline(guangzhou, [], calendar, '2026-02-13')).toThrow(
      expect.objectContaining({ code: 'promise-missing', params: { promise: 'disclosure' } }),
    )
  })

  it('has the shape that the published tree carries', () => {
    for (const profile of [zhongshan, guangzhou]) {
      const due = disclosureDeadline(profile, promises, calendar, '2026-12-20')
      expect(deadlineSchema.parse(due)).toEqual(due)
      expect(due.provisional).toBe(true)
    }
  })
})

describe('limits by type', () => {
  it('differ between the decrees by profile, not by code', () => {
    expect(deadline(zhongshan, calendar, 'catalogue-submission', '2026-03-02')).toMatchObject({
      article: 'Z11',
      days: 5,
      due: '2026-03-09',
    })
    expect(deadline(guangzhou, calendar, 'catalogue-submission', '2026-03-02')).toMatchObject({
      article: 'G8',
      days: 15,
      due: '2026-03-23',
    })
    expect(findLimit(zhongshan, 'sharing-reply').onLapse).toEqual({
      consequence: 'municipal-department-provides',
      article: 'Z22',
    })
    expect(findLimit(guangzhou, 'sharing-reply').onLapse).toEqual({
      consequence: 'deemed-consent',
      article: 'G26',
    })
  })

  it('have no number where the decree has none, unless the city promises one', () => {
    expect(() => deadline(zhongshan, calendar, 'personnel-filing', '2026-03-02')).toThrow(
      expect.objectContaining({ code: 'limit-without-number' }),
    )
    const promised = promisedDeadline(promises, calendar, 'personnel-filing', '2026-03-02')
    expect(promised).toMatchObject({ basis: 'promise', due: '2026-03-09' })
    expect(deadline(guangzhou, calendar, 'personnel-filing', '2026-03-02').article).toBe('G17')
  })

  it('at the end of a month fall on its last day', () => {
    expect(endOfMonthDeadline(zhongshan, 'annual-report', 2026)).toEqual({
      limit: 'annual-report',
      basis: 'law',
      article: 'Z35',
      from: '2026-01-01',
      due: '2026-03-31',
      provisional: false,
    })
    expect(endOfMonthDeadline(guangzhou, 'annual-report', 2024).due).toBe('2024-02-29')
    expect(endOfMonthDeadline(guangzhou, 'department-report', 2026).due).toBe('2026-01-31')
  })

  it('of once a year run over the calendar year', () => {
    expect(yearlyDeadline(zhongshan, 'catalogue-review', 2026)).toMatchObject({
      article: 'Z11',
      from: '2026-01-01',
      due: '2026-12-31',
    })
  })

  it('of the first working days of a quarter count from its first day', () => {
    const window = quarterDeadline(guangzhou, calendar, 'quarterly-update', 2026, 4)
    expect(window).toMatchObject({
      article: 'G19',
      from: '2026-10-01',
      due: '2026-10-20',
      provisional: false,
    })
    expect(window.counted[0]).toBe('2026-10-08')
    expect(quarterDeadline(guangzhou, calendar, 'quarterly-update', 2027, 1).provisional).toBe(true)
    expect(quarterDeadline(guangzhou, calendar, 'quarterly-update', 2026, 1).counted).toHaveLength(10)
  })

  it('are refused when asked as another type, or when the profile has none', () => {
    expect(() => deadline(zhongshan, calendar, 'annual-report', '2026-03-02')).toThrow(
      expect.objectContaining({ code: 'limit-of-another-type' }),
    )
    expect(() => yearlyDeadline(zhongshan, 'disclosure', 2026)).toThrow(
      expect.objectContaining({ code: 'limit-of-another-type' }),
    )
    expect(() => deadline(guangzhou, calendar, 'disclosure', '2026-03-02')).toThrow(
      expect.objectContaining({ code: 'unknown-limit' }),
    )
  })
})

describe('promises', () => {
  it('give way where the law sets the number, and stay where it says “timely”', () => {
    expect(promisesInForce(zhongshan, promises).map(({ id }) => id)).toEqual([
      'opinion-answer',
      'personnel-filing',
    ])
    expect(promisesInForce(guangzhou, promises).map(({ id }) => id)).toEqual(['disclosure', 'opinion-answer'])
  })
})

describe('what remains', () => {
  const due = disclosureDeadline(zhongshan, [], calendar, '2026-02-02')

  it('counts the working days after today; the last day is day 0 and not overdue', () => {
    expect(remainingDays(due, '2026-02-02')).toEqual({ days: 20, overdue: false })
    expect(remainingDays(due, due.due)).toEqual({ days: 0, overdue: false })
    expect(remainingDays(due, '2026-12-01')).toEqual({ days: 0, overdue: true })
  })
})

describe('a profile', () => {
  const limit = zhongshan.limits[0]!

  it('refuses a limit that stands twice', () => {
    expect(profileSchema.safeParse({ ...zhongshan, limits: [limit, limit] }).success).toBe(false)
  })

  it('refuses a citation of the other decree', () => {
    const foreign = { ...limit, articles: ['G8'] }
    expect(profileSchema.safeParse({ ...zhongshan, limits: [foreign] }).success).toBe(false)
  })

  it('refuses a number on a limit that has none', () => {
    const timely = { ...limit, type: 'untimed', word: 'timely', days: 3 }
    expect(profileSchema.safeParse({ ...zhongshan, limits: [timely] }).success).toBe(false)
  })
})
