import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isResidentIdNumber, residentIdCheckCharacter } from './resident-id-check.ts'

const body = fc
  .tuple(
    fc.integer({ min: 110000, max: 829999 }),
    fc.date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }),
    fc.integer({ min: 0, max: 999 }),
  )
  .map(
    ([region, day, order]) =>
      region + day.toISOString().slice(0, 10).replaceAll('-', '') + String(order).padStart(3, '0'),
  )

test('the specimen of GB 11643-1999 is valid, in both cases of X', () => {
  expect(isResidentIdNumber('11010519491231002X')).toBe(true)
  expect(isResidentIdNumber('11010519491231002x')).toBe(true)
})

test('a number with its check character is valid, and with any other is not', () => {
  fc.assert(
    fc.property(body, (digits) => {
      const right = residentIdCheckCharacter(digits)
      for (const check of '0123456789X') expect(isResidentIdNumber(digits + check)).toBe(check === right)
    }),
  )
})

test.each(['', '110105194912310021', '11010519491331002X', '440105', '１１０１０５１９４９１２３１００２X'])(
  '%s is none',
  (text) => {
    expect(isResidentIdNumber(text)).toBe(false)
  },
)

test('only seventeen digits have a check character', () => {
  expect(residentIdCheckCharacter('1101051949123100')).toBeUndefined()
  expect(residentIdCheckCharacter('1101051949123100a')).toBeUndefined()
})
