import { expect, test } from 'vitest'
import { shortened } from './shortened.ts'

test.each([
  ['第 12 行的名称写错了。', 80, '第 12 行的名称写错了。'],
  ['各部门正在编制下一批开放目录', 6, '各部门正在编…'],
  ['The departments are drawing up', 12, 'The…'],
  ['The departments are drawing up', 15, 'The departments…'],
  ['一行\n\n又一行', 10, '一行 又一行'],
  ['𠮷野家的数据', 2, '𠮷野…'],
])('%j in %i characters is %j', (text, most, expected) => {
  expect(shortened(text, most)).toBe(expected)
})

test('one long word is cut, and something of it stays', () => {
  expect(shortened('https://example.org/a-rather-long-address', 3)).toBe('htt…')
  expect(shortened('数据API接口', 4)).toBe('数据…')
})
