import fc from 'fast-check'
import { expect, test } from 'vitest'
import { equalFolded, foldInto, newUnits, standsIn } from './folded-text.ts'

const stands = (value: string, cell: string) => standsIn(foldInto(newUnits(), value), cell)

test.each([
  ['12345678', 'QQ：12345678', true],
  ['12345678', '编号912345678', false],
  ['12345678', '1234-5678', false],
  ['1234', '1234', false],
  ['13812345678', '1 3 8-1234（5678）', true],
  ['44200019761001000X', '44200019761001000ｘ', true],
  ['li.si@example.com', '邮箱LI.SI@EXAMPLE.COM', true],
  ['张三', '张 三', true],
  ['张', '张', false],
  ['高明', '高明', true],
  ['高明', '高明区政府', false],
  ['高明', '高明区的高明', true],
  ['买买提·艾力', '买买提艾力（代）', true],
])('%s stands in “%s”: %s', (value, cell, expected) => {
  expect(stands(value, cell)).toBe(expected)
})

test('a long value stands in every text that holds it, however its parts are set apart', () => {
  const digits = fc.stringMatching(/^\d{9,19}$/)
  const separator = fc.constantFrom('', ' ', '-', '－', '.')
  const around = fc.stringMatching(/^[一-龥a-z0-9 ]{0,20}$/)
  fc.assert(
    fc.property(digits, separator, fc.nat(18), around, around, (value, apart, at, before, after) => {
      const split = value.slice(0, at) + apart + value.slice(at)
      expect(stands(value, before + split + after)).toBe(true)
    }),
  )
})

test('a value stands in no text that lacks a character of it', () => {
  fc.assert(
    fc.property(
      fc.stringMatching(/^\d{5,19}$/),
      fc.stringMatching(/^[一-龥a-z \-0-8]{0,40}$/),
      (value, cell) => {
        expect(stands(`${value}9`, cell)).toBe(false)
      },
    ),
  )
})

test('equal values are equal whatever separates their digits', () => {
  expect(equalFolded('138-1234-5678', '１３８１２３４５６７８')).toBe(true)
  expect(equalFolded('13812345678', '13812345679')).toBe(false)
  expect(equalFolded('1'.repeat(300), `${'1'.repeat(299)}2`)).toBe(false)
})
