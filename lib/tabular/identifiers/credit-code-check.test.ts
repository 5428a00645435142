import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { creditCodeCheckCharacter, isCreditCode } from './credit-code-check.ts'

const alphabet = [...'0123456789ABCDEFGHJKLMNPQRTUWXY']

describe('unified social credit codes', () => {
  test.each(['91110000600037341L', '91350100M000100Y43'])('%s is valid', (code) => {
    expect(isCreditCode(code)).toBe(true)
  })

  test.each(['', '91110000600037341M', '91110000600037341', 'B1110000600037341L', '9111000060003734IL'])(
    '%s is refused',
    (code) => {
      expect(isCreditCode(code)).toBe(false)
    },
  )

  test('a changed character is always noticed', () => {
    const body = fc
      .array(fc.constantFrom(...alphabet), { minLength: 16, maxLength: 16 })
      .map((characters) => `9${characters.join('')}`)
    fc.assert(
      fc.property(body, fc.nat({ max: 16 }), fc.constantFrom(...alphabet), (start, place, other) => {
        const code = start + creditCodeCheckCharacter(start)
        expect(isCreditCode(code)).toBe(true)
        fc.pre(code[place] !== other)
        expect(isCreditCode(code.slice(0, place) + other + code.slice(place + 1))).toBe(false)
      }),
    )
  })
})
