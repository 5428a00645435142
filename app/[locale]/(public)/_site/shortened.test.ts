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
