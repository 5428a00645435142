import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { parse } from 'yaml'
import { holidayName } from './holidays.ts'

it('every holiday of the calendars has an English name', () => {
  const folder = new URL('../../content/calendars/', import.meta.url)
  for (const file of readdirSync(folder)) {
    const { days } = parse(readFileSync(new URL(file, folder), 'utf8')) as { days: { name: string }[] }
    for (const { name } of days)
      expect([file, holidayName('en', name)]).toEqual([file, expect.not.stringMatching(/\p{Script=Han}/u)])
  }
})

it('a name of two festivals is taken apart', () => {
  expect(holidayName('en', '国庆节、中秋节')).toBe('National Day and Mid-Autumn Festival')
  expect(holidayName('zh', '国庆节、中秋节')).toBe('国庆节、中秋节')
})
