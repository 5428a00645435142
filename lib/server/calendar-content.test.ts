import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { isWorkingDay } from '#lib/rules/calendar.ts'
import { readCalendar } from './calendar-content.ts'

const good =
  'year: 2026\npapers: [https://www.gov.cn/a]\ndays:\n  - { date: 2026-01-01, off: true, name: 元旦 }\n'
let content: string

beforeEach(() => {
  content = mkdtempSync(join(tmpdir(), 'calendar-'))
  mkdirSync(join(content, 'calendars'))
})
afterEach(() => rmSync(content, { recursive: true }))

const write = (name: string, text: string) => writeFileSync(join(content, 'calendars', name), text)

describe('the calendars of a city', () => {
  it('are read from their folder, whatever else lies there', () => {
    write('2026.yaml', good)
    write('README.md', 'notes')
    expect(isWorkingDay(readCalendar(content), '2026-01-01')).toBe(false)
    expect(isWorkingDay(readCalendar(content), '2026-01-02')).toBe(true)
  })

  it.each([
    ['a misspelt date', good.replace('2026-01-01', '2026-13-01'), /2026\.yaml: .*days\.0\.date/],
    ['no notice', good.replace('https://www.gov.cn/a', ''), /2026\.yaml: .*papers/],
    ['broken YAML', 'year: [', /2026\.yaml: is not a working-day calendar/],
    [
      'the wrong year in its name',
      good.replace('year: 2026', 'year: 2025'),
      /2026\.yaml: holds the calendar of 2025/,
    ],
  ])('with %s are refused by file and field', (_, text, message) => {
    write('2026.yaml', text)
    expect(() => readCalendar(content)).toThrow(message)
  })
})
