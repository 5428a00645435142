import { expect, test } from 'vitest'
import { describeAddressLevels } from './address-levels.ts'

test('address levels are said from fine to coarse, in both languages', () => {
  const levels = { town: 200, door: 2300 }
  expect(describeAddressLevels('zh', levels)).toBe('到门牌 2,300 · 到镇街 200')
  expect(describeAddressLevels('en', levels)).toBe('to the door 2,300 · to the town 200')
})

test('nothing is said of a column that has no addresses', () => {
  expect(describeAddressLevels('zh', undefined)).toBe('')
})
