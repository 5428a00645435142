import fc from 'fast-check'
import iconv from 'iconv-lite'
import { expect, test } from 'vitest'
import { hasUtf8Line } from './rank-encodings.ts'

const lineEnd = fc.constantFrom('\n', '\r', '\r\n')
const gbkLine = fc.constantFrom('', '110101,东华门街道,北京市', '联通', 'a,b', '新疆维吾尔自治区,乌鲁木齐')

test('a line of UTF-8 among lines of GBK is found wherever it stands, whatever ends lines', () => {
  fc.assert(
    fc.property(fc.array(gbkLine), fc.array(gbkLine), lineEnd, (above, below, end) => {
      const gbk = (lines: string[]) => lines.map((line) => iconv.encode(line + end, 'gb18030'))
      const foreign = Buffer.from(`44,é,广州市${end}`)
      expect(hasUtf8Line(Buffer.concat([...gbk(above), foreign, ...gbk(below)]))).toBe(true)
      expect(hasUtf8Line(Buffer.concat(gbk([...above, ...below])))).toBe(false)
    }),
  )
})

test('Latin letters with accents are no line of Chinese', () => {
  expect(hasUtf8Line(Buffer.from('café,naïve\nübermäßig\n'))).toBe(false)
})
