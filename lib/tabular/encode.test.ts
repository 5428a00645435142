import fc from 'fast-check'
import { expect, test } from 'vitest'
import { encodeText, UnencodableError } from './encode.ts'
import { encodings } from './table-dialect.ts'

test.each([...encodings])(
  'whatever %s can hold reads back as it was, and the rest is refused',
  (encoding) => {
    const decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true })
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        let bytes: Uint8Array | string
        try {
          bytes = encodeText(text, encoding)
        } catch (error) {
          expect(error).toBeInstanceOf(UnencodableError)
          return
        }
        expect(typeof bytes === 'string' ? bytes : decoder.decode(bytes)).toBe(text)
      }),
    )
  },
)

test.each([
  ['big5', '简体'],
  ['utf-8', '\ud842'],
  ['utf-16le', '\ud842'],
] as const)('%s refuses a character that it cannot hold', (encoding, text) => {
  expect(() => encodeText(text, encoding)).toThrow(UnencodableError)
})

test.each([
  ['gb18030', '𠮷野家㐀', '9534b235d2b0bcd28139ee39'],
  ['big5', '臺北市', 'bb4fa55fa5ab'],
  ['utf-16be', '中', '4e2d'],
] as const)('%s writes known bytes', (encoding, text, hex) => {
  expect(Buffer.from(encodeText(text, encoding)).toString('hex')).toBe(hex)
})
