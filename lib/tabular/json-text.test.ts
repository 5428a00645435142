import fc from 'fast-check'
import { expect, test } from 'vitest'
import { jsonText } from './json-text.ts'

test('any text is written as JSON.stringify writes it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(jsonText(text)).toBe(JSON.stringify(text))
    }),
  )
  for (const text of ['\ud800', 'a"b', '\\', '\u0000', '\u007f', '\u2028', '😀'])
    expect(jsonText(text)).toBe(JSON.stringify(text))
})
