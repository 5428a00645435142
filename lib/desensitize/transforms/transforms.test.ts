import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addressTo } from './generalise-address.ts'
import { dateToMonth, dateToYear } from './generalise-date.ts'
import { numberToBand } from './generalise-number.ts'
import { mask } from './mask.ts'
import { pseudonym } from './pseudonym.ts'

const addressToTown = addressTo('town')
const anyText = fc.string({ unit: 'grapheme', maxLength: 40 })

test('a mask keeps the length and shows only the first and last characters', () => {
  fc.assert(
    fc.property(anyText, fc.nat(20), fc.nat(20), (value, first, last) => {
      const before = [...value]
      const after = [...(mask(first, last)(value) ?? '')]
      expect(after.length).toBe(before.length)
      after.forEach((point, index) => {
        const shown = before.length > first + last && (index < first || index >= before.length - last)
        expect(point).toBe(shown ? before[index] : '*')
      })
    }),
  )
})

test('a value not longer than what stays is masked whole', () => {
  expect(mask(3, 4)('1234567')).toBe('*******')
  expect(mask(1, 0)('𠮷田')).toBe('𠮷*')
})

test('a pseudonym is the same for the same value and key, and another with another key', () => {
  const [one, two] = [pseudonym(new Uint8Array(32)), pseudonym(new Uint8Array(32).fill(1))]
  fc.assert(
    fc.property(anyText, (value) => {
      fc.pre(value.trim() !== '')
      expect(one(value)).toMatch(/^P-[A-Z2-7]{16}$/)
      expect(one(value)).toBe(one(value))
      expect(one(value)).not.toBe(two(value))
    }),
  )
  expect(one('')).toBe('')
})

test.each(['2024-03-05', '2024/3/5', '2024年3月5日', '20240305', '2024-03-05 08:30:00'])('%s', (date) => {
  expect(dateToYear(date)).toBe('2024')
  expect(dateToMonth(date)).toBe('2024-03')
})

test('what is no date, number or address is suppressed, never passed through', () => {
  const unreadable = fc.stringMatching(/^[a-z!?]{1,12}$/)
  fc.assert(
    fc.property(unreadable, (value) => {
      for (const transform of [dateToYear, dateToMonth, numberToBand(10), addressToTown]) {
        expect(transform(value)).toBeNull()
      }
    }),
  )
  expect(dateToYear('2023-02-30')).toBeNull()
  expect(dateToYear('')).toBe('')
})

test('a band holds its number', () => {
  fc.assert(
    fc.property(fc.integer({ min: -1e6, max: 1e6 }), fc.integer({ min: 1, max: 1000 }), (value, width) => {
      const [low = Number.NaN, high = Number.NaN] =
        /^\[(-?\d+),(-?\d+)\)$/
          .exec(numberToBand(width)(String(value)) ?? '')
          ?.slice(1)
          .map(Number) ?? []
      expect(low <= value && value < high && high - low === width).toBe(true)
    }),
  )
  expect(numberToBand(0.1)('0.3')).toBe('[0.3,0.4)')
  expect(numberToBand(1000)('12,345')).toBe('[12000,13000)')
})

test.each([
  ['广东省中山市沙溪镇新濠路12号', '广东省中山市沙溪镇'],
  ['中山市石岐街道民权路3号', '中山市石岐街道'],
  ['江西省景德镇市昌江区某路1号', '江西省景德镇市昌江区'],
  ['河南省新乡市红旗区某街2号', '河南省新乡市红旗区'],
  ['甘肃省衡口市夏栋835号', '甘肃省衡口市'],
  ['中山路12号桃源小镇花园3栋', null],
])('%s is generalised to %s', (value, town) => {
  expect(addressToTown(value)).toBe(town)
})
