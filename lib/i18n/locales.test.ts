import { describe, expect, it } from 'vitest'
import { formatBytes, formatDay, formatInstant, formatNumber, isLocale } from './locales.ts'

describe('formatters', () => {
  it('write a day without shifting it by a time zone', () => {
    expect(formatDay('zh', '2026-02-27')).toBe('2026年2月27日')
    expect(formatDay('en', '2026-02-27')).toBe('27 February 2026')
    expect(formatDay('en', '2026-01-01')).toBe('1 January 2026')
  })

  it('write an instant by the clock of Shanghai, on a 24-hour clock', () => {
    expect(formatInstant('zh', '2026-02-26T16:05:00.000Z')).toBe('2026年2月27日 00:05')
    expect(formatInstant('en', '2026-02-27T06:05:00.000Z')).toBe('27 February 2026, 14:05')
  })

  it('group the digits of a number', () => {
    expect(formatNumber('zh', 1234567)).toBe('1,234,567')
    expect(formatNumber('en', 0.5)).toBe('0.5')
  })

  it.each([
    [0, '0 字节', '0 bytes'],
    [1, '1 字节', '1 byte'],
    [1023, '1023 字节', '1023 bytes'],
    [1024, '1.0 KB', '1.0 KB'],
    [1_048_575, '1.0 MB', '1.0 MB'],
    [52_428_800, '50 MB', '50 MB'],
    [5 * 1024 ** 5, '5120 TB', '5120 TB'],
  ])('write %d bytes as %s', (bytes, zh, en) => {
    expect(formatBytes('zh', bytes)).toBe(zh)
    expect(formatBytes('en', bytes)).toBe(en)
  })

  it('know the languages of the portal', () => {
    expect(['zh', 'en', 'fr', undefined].map(isLocale)).toEqual([true, true, false, false])
  })
})
