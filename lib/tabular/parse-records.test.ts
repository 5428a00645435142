import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lineWriter } from './csv-line.ts'
import { parseEscaped } from './parse-escaped.ts'
import { parseRecords } from './parse-records.ts'
import { parseSample } from './parse-sample.ts'
import { dialectOf } from './testing.ts'

const cell = fc.string({
  unit: fc.constantFrom('a', '中', ',', ':', '"', '\\', '#', '\n', '\r', '\r\n', ' '),
  maxLength: 5,
})
const rows = fc.array(fc.tuple(cell, cell), { maxLength: 8 })
const dialect = fc
  .record({
    delimiter: fc.constantFrom(',', '::'),
    escape: fc.constantFrom('"', '\\'),
    comment: fc.constantFrom('', '#'),
    newline: fc.constantFrom('\n' as const, '\r\n' as const, '\r' as const),
  })
  .map(dialectOf)

test('a text cut anywhere has the records and lines of the whole', () => {
  fc.assert(
    fc.property(dialect, rows, fc.nat(), (form, records, seed) => {
      const line = lineWriter(form.delimiter, '"', form.newline, form)
      const text = records.map(line).join('')
      const cut = text.length === 0 ? 0 : seed % text.length
      const whole = parseRecords(text, form, 1, true)
      const start = parseRecords(text.slice(0, cut), form, 1, false)
      const rest = parseRecords(text.slice(start.taken), form, start.nextLine, true)
      expect([...start.records, ...rest.records]).toEqual(whole.records)
      expect([...start.lines, ...rest.lines]).toEqual(whole.lines)
      expect(whole.records).toEqual(records)
    }),
    { numRuns: 1000 },
  )
})

test('where both can, both parsers agree, broken quotes or not', () => {
  const text = fc.string({ unit: fc.constantFrom('a', ',', '"', '\n', '\r\n', '中'), maxLength: 30 })
  fc.assert(
    fc.property(text, (sample) => {
      const form = dialectOf()
      const one = parseRecords(sample, form, 1, true)
      const other = parseEscaped(sample, form, 1, true)
      // They may differ in what they make of a broken quote, never in whether there is one.
      expect(other.brokenQuotes.length > 0).toBe(one.brokenQuotes.length > 0)
      if (one.brokenQuotes.length > 0) return
      expect(other.records).toEqual(one.records)
      expect(other.lines).toEqual(one.lines)
    }),
    { numRuns: 1000 },
  )
})

test('a quote without partner in a title does not swallow the rows below it in a sample', () => {
  const { records, lines } = parseSample('题名 "甲"\n"二\n名称,面积\n甲,"1,5"\n', dialectOf())
  expect(records.slice(-2)).toEqual([
    ['名称', '面积'],
    ['甲', '1,5'],
  ])
  expect(lines).toEqual([1, 2, 3, 4])
})

test('a comment keeps its line', () => {
  const { records, lines, comments } = parseRecords(
    'a,b\n# 甲,"乙\n1,2\n',
    dialectOf({ comment: '#' }),
    1,
    true,
  )
  expect(records).toEqual([
    ['a', 'b'],
    ['1', '2'],
  ])
  expect(lines).toEqual([1, 3])
  expect(comments).toEqual([{ line: 2, text: '# 甲,"乙' }])
})
