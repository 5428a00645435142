import { expect, test } from 'vitest'
import { detectDialect } from './detect-dialect.ts'

test.each([
  ['a,b,c\n1,2,3\n', { delimiter: ',', quote: '"', newline: '\n' }],
  ['a\tb\r\n1,5\t2\r\n', { delimiter: '\t', quote: '"', newline: '\r\n' }],
  ['a;b\n1,5;2,5\n', { delimiter: ';', quote: '"', newline: '\n' }],
  ['a|b\r1|2\r', { delimiter: '|', quote: '"', newline: '\r' }],
  ["a,b\n'1','2'\n'3','4'\n", { delimiter: ',', quote: "'", newline: '\n' }],
  ['名称\n公园\n', { delimiter: ',', quote: '"', newline: '\n' }],
  ['a,b\r\n1,"x\ny\nz"\r\n', { delimiter: ',', quote: '"', newline: '\r\n' }],
  ['名称||镇街||面积\n甲||沙溪镇||1\n乙||||2\n', { delimiter: '||' }],
  ['a::b\n1:5::2\n3::4:5\n', { delimiter: '::' }],
  ['a\x01b\n1\x012\n', { delimiter: '\x01' }],
  ['名称，镇街\n甲，沙溪镇\n', { delimiter: '，' }],
  ['时间,值\n10:00:00,5\n10:01:00,6\n', { delimiter: ',' }],
  ['时间\n10:00:00\n10:01:00\n', { delimiter: ',' }],
  ['a,b\n"say \\"x\\", y",2\n"\\"",3\n', { delimiter: ',', quote: '"', escape: '\\' }],
  ['a,b\n"C:\\",2\n"D:\\",3\n', { delimiter: ',', quote: '"', escape: '"' }],
  ['a,b\n"say ""x"", y",2\n', { delimiter: ',', quote: '"', escape: '"' }],
  ['尺寸,价\n5" 屏,1\n7" 屏,2\n', { delimiter: ',', quote: '"' }],
  ['词,数\n"甲 乙,1\n"丙 丁,2\n"戊,3\n', { delimiter: ',', quote: '' }],
])('%j', (sample, dialect) => {
  expect(detectDialect(sample)).toMatchObject(dialect)
})

test('what is given by hand is never guessed against', () => {
  expect(detectDialect("a,b;c\n'1,2';3\n", { delimiter: ';', quote: "'", escape: '\\' })).toEqual({
    delimiter: ';',
    quote: "'",
    escape: '\\',
    newline: '\n',
  })
})
