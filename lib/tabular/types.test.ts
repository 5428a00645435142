import { expect, test } from 'vitest'
import { readDate } from './read-date.ts'
import { TypeInference } from './types.ts'

function typeOf(header: string, values: string[]) {
  const inference = new TypeInference(header)
  for (const value of values) inference.add(value)
  return inference.result()
}

test.each([
  ['integer', '户数', ['12', '3', '-4', '']],
  ['integer', '年份', ['2023', '2024']],
  ['decimal', '面积', ['1.5', '2']],
  ['date', '日期', ['2024-03-05', '2024/3/5', '2024年3月5日', '20240305']],
  ['boolean', '是否开放', ['是', '否']],
  ['code', '编号', ['1', '2']],
  ['code', '序列', ['007', '12']],
  ['code', '区划', Array.from({ length: 12 }, (_, i) => String(440100 + i))],
  ['code', '流水', ['1234567890123456', '1']],
  ['code', '车次', ['G1001', 'G1002']],
  ['text', '名称', ['公园', '12']],
  ['empty', '备注', ['', ' ']],
])('%s: %s', (type, header, values) => {
  expect(typeOf(header, values)).toBe(type)
})

test('a date that never was is none', () => {
  expect(readDate('2023-02-29')).toBeUndefined()
  expect(readDate('2024-02-29')).toEqual({ year: 2024, month: 2, day: 29 })
  expect(readDate('20241301')).toBeUndefined()
})
