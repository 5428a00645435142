import { expect, test } from 'vitest'
import { detectDialect } from './dialect.ts'

test.each([
  ['a,b,c\n1,2,3\n', { delimiter: ',', quote: '"', newline: '\n' }],
  ['a\tb\r\n1,5\t2\r\n', { delimiter: '\t', quote: '"', newline: '\r\n' }],
  ['a;b\n1,5;2,5\n', { delimiter: ';', quote: '"', newline: '\n' }],
  ['a|b\r1|2\r', { delimiter: '|', quote: '"', newline: '\r' }],
  ["a,b\n'1','2'\n'3','4'\n", { delimiter: ',', quote: "'", newline: '\n' }],
  ['名称\n公园\n', { delimiter: ',', quote: '"', newline: '\n' }],
  ['a,b\r\n1,"x\ny\nz"\r\n', { delimiter: ',', quote: '"', newline: '\r\n' }],
])('%j', (sample, dialect) => {
  expect(detectDialect(sample)).toEqual(dialect)
})
