import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatResourceCode, parseResourceCode, resourceClasses } from '#lib/catalogue/resource-code.ts'

const digits = (minLength: number, maxLength: number) =>
  fc.array(fc.integer({ min: 0, max: 9 }), { minLength, maxLength }).map((values) => values.join(''))

describe('resource codes', () => {
  test('a code falls into class, division, group, subgroup and sequence number', () => {
    expect(parseResourceCode('30600101/000012')).toEqual({
      class: 'department',
      division: '06',
      group: '001',
      subgroup: '01',
      sequence: '000012',
    })
  })

  test.each(['', '406001/1', '30600/1', '306001', '306001/', '306001/1234567', '3O6001/1'])(
    '“%s” is no resource code',
    (code) => {
      expect(parseResourceCode(code)).toBeUndefined()
    },
  )

  test('parsing undoes formatting', () => {
    const code = fc.record({
      class: fc.constantFrom(...resourceClasses),
      division: digits(2, 2),
      group: digits(3, 3),
      subgroup: digits(0, 4),
      sequence: digits(1, 6),
    })
    fc.assert(
      fc.property(code, (parts) => {
        expect(parseResourceCode(formatResourceCode(parts))).toEqual(parts)
      }),
    )
  })
})
