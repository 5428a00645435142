import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compareDecimals, decimalOf, readDecimal, writeDecimal } from './decimal.ts'
import { ageToBand } from './generalise-age.ts'
import { numberToBand } from './generalise-number.ts'
import { round } from './round.ts'
import { topBottom } from './top-bottom.ts'

const decimal = fc
  .tuple(fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), fc.nat(6))
  .map(([units, scale]) => writeDecimal({ units, scale }))
const step = fc.constantFrom(0.01, 0.1, 0.25, 0.5, 1, 3, 10, 500, 1e-7)

test('a decimal is read and written exactly', () => {
  fc.assert(
    fc.property(decimal, (text) => {
      expect(writeDecimal(readDecimal(text)!)).toBe(text)
    }),
  )
  expect(readDecimal('1,234.50')).toEqual({ units: 123450n, scale: 2 })
  expect(decimalOf(1e-7)).toEqual({ units: 1n, scale: 7 })
  expect(decimalOf(1e21)).toEqual({ units: 10n ** 21n, scale: 0 })
  for (const text of ['1,23', '1e5', '٣', '--1', '1.', '', 'NaN']) expect(readDecimal(text)).toBeUndefined()
})

test.each([
  ['0.25', 0.1, '0.2'],
  ['0.35', 0.1, '0.4'],
  ['2.675', 0.01, '2.68'],
  ['-2.5', 1, '-2'],
  ['-0.4', 1, '0'],
  ['12345', 100, '12300'],
  ['12,350', 100, '12400'],
  ['9007199254740993', 2, '9007199254740992'],
  ['不详', 10, null],
])('%s is rounded to a multiple of %s, half to even: %s', (value, to, rounded) => {
  expect(round(to)(value)).toBe(rounded)
})

test('rounding moves a number by half a step at most, keeps the order and does nothing twice', () => {
  fc.assert(
    fc.property(decimal, decimal, step, (one, other, to) => {
      const after = round(to)(one) ?? ''
      expect(round(to)(after)).toBe(after)
      const [a, b] = [readDecimal(one)!, readDecimal(other)!]
      const rounded = readDecimal(round(to)(other)!)!
      if (compareDecimals(a, b) <= 0)
        expect(compareDecimals(readDecimal(after)!, rounded)).toBeLessThanOrEqual(0)
    }),
  )
})

test('a band holds its number', () => {
  fc.assert(
    fc.property(decimal, step, (value, width) => {
      const [, low = '', high = ''] = /^\[(.+),(.+)\)$/.exec(numberToBand(width)(value) ?? '') ?? []
      const number = readDecimal(value)!
      expect(compareDecimals(readDecimal(low)!, number)).toBeLessThanOrEqual(0)
      expect(compareDecimals(number, readDecimal(high)!)).toBe(-1)
    }),
  )
  expect(numberToBand(0.1)('0.3')).toBe('[0.3,0.4)')
  expect(numberToBand(0.5)('1.2')).toBe('[1,1.5)')
  expect(numberToBand(1000)('12,345')).toBe('[12000,13000)')
  expect(numberToBand(10)('-1')).toBe('[-10,0)')
})

test('top and bottom coding shows nothing beyond its bounds and leaves the rest as it is', () => {
  const code = topBottom({ bottom: -18, top: 90 })
  fc.assert(
    fc.property(fc.integer({ min: -1000, max: 1000 }), (age) => {
      const after = code(String(age))
      expect(after).toBe(age >= 90 ? '≥90' : age <= -18 ? '≤-18' : String(age))
      expect(code(after ?? '')).toBe(after)
    }),
  )
  expect(topBottom({ top: 99.5 })('99.5')).toBe('≥99.5')
  expect(topBottom({ top: 90 })('高龄')).toBeNull()
})

test('a band of ages holds its age, and the top class is open', () => {
  const widths = fc.integer({ min: 2, max: 50 })
  fc.assert(
    fc.property(fc.nat(150), widths, fc.integer({ min: 40, max: 120 }), (age, width, top) => {
      const [low = Number.NaN, high = Number.NaN] = ageToBand(width)(`${age}岁`)?.split('–').map(Number) ?? []
      expect(low <= age && age <= high && high - low === width - 1).toBe(true)
      const band = ageToBand(width, top)(String(age)) ?? ''
      if (age >= top) expect(band).toBe(`≥${top}`)
      else expect(Number(band.split('–')[1])).toBeLessThan(top)
    }),
  )
  expect(ageToBand(5)('8个月')).toBe('0–4')
  for (const text of ['151', '-1', '三十', '2024-01-01']) expect(ageToBand(10)(text)).toBeNull()
})
