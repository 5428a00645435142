import { readFileSync } from 'node:fs'
import chineseDays from 'chinese-days'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import type { CalendarYear } from './calendar.ts'
import {
  addDays,
  addWorkingDays,
  calendarYearSchema,
  createCalendar,
  isWorkingDay,
  lastAnnouncedYear,
  shanghaiDay,
  workingDaysBetween,
} from './calendar.ts'

const years = Array.from({ length: 20 }, (_, index) => 2007 + index)
const read = (year: number): CalendarYear =>
  calendarYearSchema.parse(
    parse(readFileSync(new URL(`../../content/calendars/${year}.yaml`, import.meta.url), 'utf8')),
  )
const calendar = createCalendar(years.map(read))

const anyDay = (from: string, to: string) =>
  fc
    .integer({ min: Date.parse(from) / 86_400_000, max: Date.parse(to) / 86_400_000 })
    .map((number) => addDays('1970-01-01', number))
const announcedDay = anyDay('2007-01-01', '2026-12-31')
const count = fc.integer({ min: 0, max: 400 })

describe('working days', () => {
  it('start on the next working day, leave holidays out and count make-up days', () => {
    const sum = addWorkingDays(calendar, '2026-02-13', 5)
    expect(sum.due).toBe('2026-02-27')
    // Saturday the 14th and Saturday the 28th are make-up days around the Spring Festival of 2026.
    expect(sum.counted).toEqual(['2026-02-14', '2026-02-24', '2026-02-25', '2026-02-26', '2026-02-27'])
    expect(sum.skipped).toHaveLength(9)
    expect(sum.skipped[0]).toEqual({ date: '2026-02-15', reason: 'holiday', name: '春节' })
    expect(sum.provisional).toBe(false)
  })

  it('reach into a year that is not announced only provisionally, with weekends alone left out there', () => {
    const sum = addWorkingDays(calendar, '2026-12-30', 3)
    expect(sum).toMatchObject({ due: '2027-01-04', provisional: true })
    expect(sum.counted).toEqual(['2026-12-31', '2027-01-01', '2027-01-04'])
    expect(addWorkingDays(calendar, '2026-12-30', 1).provisional).toBe(false)
    expect(addWorkingDays(calendar, '2006-12-29', 1)).toMatchObject({ due: '2006-12-30', provisional: true })
  })

  it('take days of the neighbouring year from a year’s notice', () => {
    expect(isWorkingDay(calendar, '2006-12-30')).toBe(true)
    expect(isWorkingDay(calendar, '2007-12-31')).toBe(false)
    expect(isWorkingDay(calendar, '2018-12-29')).toBe(true)
  })

  it('are due at the start when there are none to count', () => {
    expect(addWorkingDays(calendar, '2026-02-14', 0)).toMatchObject({
      due: '2026-02-14',
      counted: [],
      skipped: [],
    })
  })

  it('follow the State Council’s notices as an independent table has them', () => {
    for (let day = '2007-01-01'; day <= '2026-12-31'; day = addDays(day, 1)) {
      expect([day, isWorkingDay(calendar, day)]).toEqual([day, chineseDays.isWorkday(day)])
    }
  })

  it('add up: one sum of both equals the sum of the sums', () => {
    fc.assert(
      fc.property(announcedDay, count, count, (start, first, second) => {
        const middle = addWorkingDays(calendar, start, first)
        const end = addWorkingDays(calendar, middle.due, second)
        const whole = addWorkingDays(calendar, start, first + second)
        expect(whole.due).toBe(end.due)
        expect(whole.counted).toEqual([...middle.counted, ...end.counted])
      }),
    )
  })

  it('account for every day between the start and the due day exactly once', () => {
    fc.assert(
      fc.property(announcedDay, count, (start, n) => {
        const { due, counted, skipped } = addWorkingDays(calendar, start, n)
        const accounted = [...counted, ...skipped.map(({ date }) => date)].sort()
        expect(counted).toHaveLength(n)
        expect(accounted[0] ?? due).toBe(n === 0 ? start : addDays(start, 1))
        expect(accounted.length).toBe((Date.parse(due) - Date.parse(start)) / 86_400_000)
        expect(new Set(accounted).size).toBe(accounted.length)
      }),
    )
  })

  it('between two days are the number whose sum reaches the second', () => {
    fc.assert(
      fc.property(announcedDay, count, (start, n) => {
        expect(workingDaysBetween(calendar, start, addWorkingDays(calendar, start, n).due)).toBe(n)
      }),
    )
    expect(workingDaysBetween(calendar, '2026-03-02', '2026-02-02')).toBe(0)
  })

  it.each(['2026-02-30', '2026-2-3', '', '20260213', '2026-02-13T00:00:00Z'])('refuse %j as a day', (day) => {
    expect(() => addWorkingDays(calendar, day, 1)).toThrow(expect.objectContaining({ code: 'invalid-day' }))
    expect(() => isWorkingDay(calendar, day)).toThrow(expect.objectContaining({ code: 'invalid-day' }))
  })

  it.each([-1, 1.5, Number.NaN, 10_001])('refuse %j as a number of days', (n) => {
    expect(() => addWorkingDays(calendar, '2026-02-13', n)).toThrow(
      expect.objectContaining({ code: 'invalid-day-count' }),
    )
  })
})

describe('the calendar', () => {
  it('refuses a year that stands twice and notices that disagree', () => {
    expect(() => createCalendar([read(2026), read(2026)])).toThrow(
      expect.objectContaining({ code: 'duplicate-calendar-year' }),
    )
    const other = { ...read(2025), days: [{ date: '2026-01-01', off: false, name: '元旦' }] }
    expect(() => createCalendar([read(2026), other])).toThrow(
      expect.objectContaining({ code: 'conflicting-calendar-day', params: { day: '2026-01-01' } }),
    )
  })

  it('refuses a day that is years away from its notice', () => {
    const year = { ...read(2026), days: [{ date: '2016-01-01', off: true, name: '元旦' }] }
    expect(calendarYearSchema.safeParse(year).success).toBe(false)
  })

  it('knows the last year announced, and none when it is empty', () => {
    expect(lastAnnouncedYear(calendar)).toBe(2026)
    expect(lastAnnouncedYear(createCalendar([]))).toBeUndefined()
  })
})

describe('the day in Shanghai', () => {
  it('changes at 16:00 UTC', () => {
    expect(shanghaiDay('2026-02-13T15:59:59.999Z')).toBe('2026-02-13')
    expect(shanghaiDay('2026-02-13T16:00:00Z')).toBe('2026-02-14')
    expect(shanghaiDay('2026-12-31T20:00:00+00:00')).toBe('2027-01-01')
    expect(shanghaiDay('2026-02-14T00:00:00+08:00')).toBe('2026-02-14')
  })

  it('agrees with the time zone database', () => {
    const zone = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' })
    const instants = fc.date({
      min: new Date('1992-01-01T00:00:00Z'),
      max: new Date('2099-12-31T00:00:00Z'),
      noInvalidDate: true,
    })
    fc.assert(
      fc.property(instants, (instant) => {
        expect(shanghaiDay(instant)).toBe(zone.format(instant))
      }),
    )
  })

  it('refuses an instant without an offset, which would be local time', () => {
    for (const instant of ['2026-02-13T10:00:00', '2026-02-13', 'soon', new Date(Number.NaN)]) {
      expect(() => shanghaiDay(instant)).toThrow(expect.objectContaining({ code: 'invalid-instant' }))
    }
  })
})

/** Facts: sums over the Spring Festival, National Day and Mid-Autumn, and the State Council's totals. */
describe('sums known from the announced schedules', () => {
  it.each([
    ['2026-02-13', 5, '2026-02-27'],
    ['2026-09-24', 5, '2026-10-09'],
    ['2025-09-28', 5, '2025-10-11'],
    ['2024-02-09', 20, '2024-03-14'],
  ])('from %s, %i working days end on %s', (start, add, due) => {
    expect(addWorkingDays(calendar, start, add).due).toBe(due)
  })

  it.each([
    [2019, 250],
    [2020, 249],
    [2024, 251],
    [2025, 248],
    [2026, 248],
  ])('%i has %i working days', (year, days) => {
    expect(workingDaysBetween(calendar, `${year - 1}-12-31`, `${year}-12-31`)).toBe(days)
  })
})
