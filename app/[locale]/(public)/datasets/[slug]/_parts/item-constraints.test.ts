import { expect, test } from 'vitest'
import { describeConstraints } from './item-constraints.ts'

test('every demand on an item is said in a few words, in both languages', () => {
  const constraints = { required: true, unique: true, pattern: 'HC-BT-[0-9]{6}', minLength: 2 }
  expect(describeConstraints('zh', constraints)).toEqual([
    '必填',
    '不得重复',
    '至少 2 个字符',
    '样式 HC-BT-[0-9]{6}',
  ])
  expect(describeConstraints('en', { minimum: '1', maximum: '9', format: 'resident-id' })).toEqual([
    'resident identity number',
    '1 to 9',
  ])
  expect(describeConstraints('zh', { minimum: '0' })).toEqual(['不小于 0'])
})

test('a long list of allowed values is cut and counted', () => {
  const many = Array.from({ length: 30 }, (_, number) => `甲${number}`)
  expect(describeConstraints('zh', { enum: ['是', '否'] })).toEqual(['取值：是、否'])
  expect(describeConstraints('zh', { enum: many })[0]).toMatch(/甲11等 30 种$/)
})

test('nothing is said of an item without constraints', () => {
  expect(describeConstraints('en', undefined)).toEqual([])
})
