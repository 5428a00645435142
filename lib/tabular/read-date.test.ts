import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isCalendarDate, readDate, readExcelSerial, readMoment } from './read-date.ts'

const time = (hour: number, minute: number, second = 0) => ({ hour, minute, second })
const day = { year: 2024, month: 3, day: 5 }

describe('a date', () => {
  test.each([
    '2024-03-05',
    '2024-3-5',
    '2024/3/5',
    '2024.3.5',
    '2024.03.05',
    '2024年3月5日',
    '2024年03月05日',
    '2024 年 3 月 5 日',
    '2024年3月5号',
    '20240305',
    '二〇二四年三月五日',
    '二零二四年三月五号',
    ' 2024-03-05 ',
  ])('is read from %s', (text) => {
    expect(readDate(text)).toEqual(day)
  })

  test.each([
    '2023-02-29',
    '20241301',
    '2024-13-01',
    '2024-00-10',
    '1799-01-01',
    '2200-01-01',
    '2024-03/05',
    '2024.3',
    '2024',
    '24-03-05',
    '5/3/2024',
    '2024-03-05x',
    '二〇二四年十三月五日',
    '202403051',
    '１２３４年',
  ])('is not read from %s', (text) => {
    expect(readMoment(text)).toBeUndefined()
  })

  test.each([
    ['2024-02', 2],
    ['2024年12月', 12],
    ['二〇二四年十一月', 11],
  ])('may be a month: %s', (text, month) => {
    expect(readDate(text)).toEqual({ year: 2024, month, day: undefined })
  })

  test('of every day is read in every form', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1800-01-01'), max: new Date('2199-12-31'), noInvalidDate: true }),
        (date) => {
          const iso = date.toISOString().slice(0, 10)
          const [year = 0, month = 0, dayOfMonth = 0] = iso.split('-').map(Number)
          const forms = [
            iso,
            iso.replaceAll('-', ''),
            `${year}/${month}/${dayOfMonth}`,
            `${year}年${month}月${dayOfMonth}日`,
          ]
          for (const form of forms) expect(readDate(form)).toEqual({ year, month, day: dayOfMonth })
          expect(isCalendarDate(year, month, dayOfMonth)).toBe(true)
        },
      ),
    )
  })
})

describe('a time behind a date', () => {
  test.each([
    ['2024-03-05 14:05', time(14, 5)],
    ['2024-03-05T14:05:06', time(14, 5, 6)],
    ['2024-03-05T14:05:06.789Z', time(14, 5, 6)],
    ['2024-03-05 14:05:06+08:00', time(14, 5, 6)],
    ['2024/3/5 0:00', time(0, 0)],
    ['2024年3月5日下午2:05', time(14, 5)],
    ['2024年3月5日 上午 9:30', time(9, 30)],
    ['2024年3月5日14时05分06秒', time(14, 5, 6)],
    ['2024年3月5日9时', time(9, 0)],
    ['2024-3-5 2:05 PM', time(14, 5)],
    ['2024-3-5 12:05 AM', time(0, 5)],
    ['2024-3-5 12:05 PM', time(12, 5)],
    ['2024年3月5日中午12:30', time(12, 30)],
    ['2024-03-05 14：05', time(14, 5)],
    ['20240305140506', time(14, 5, 6)],
  ])('is read from %s', (text, expected) => {
    expect(readMoment(text)).toEqual({ ...day, time: expected })
  })

  test.each([
    '2024-03-05 24:00',
    '2024-03-05 14:60',
    '2024-03-0514:05',
    '2024-03-05 14',
    '2024-03-05 下午',
    '20240305246060',
    '2024-03 14:05',
  ])('is not read from %s', (text) => {
    expect(readMoment(text)).toBeUndefined()
  })
})

describe('a serial of Excel', () => {
  test.each([
    ['45356', { ...day, time: undefined }],
    ['45356.5', { ...day, time: time(12, 0) }],
    ['45356.586805', { ...day, time: time(14, 5) }],
    ['25569', { year: 1970, month: 1, day: 1, time: undefined }],
  ])('%s is a day', (text, expected) => {
    expect(readExcelSerial(text)).toEqual(expected)
    expect(readDate(text)).toBeUndefined()
  })

  test.each(['19999', '60001', '-45356', '4535', '45356.', '045356'])('%s is none', (text) => {
    expect(readExcelSerial(text)).toBeUndefined()
  })
})
