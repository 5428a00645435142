import { describe, expect, test } from 'vitest'
import { compilePattern, patternFault } from './safe-pattern.ts'

describe('a pattern', () => {
  test.each([
    String.raw`\d{6}`,
    String.raw`[A-Z]{2}\d{4}(?:\d{2})?`,
    String.raw`\d+(\.\d{1,2})?`,
    '一级|二级|三级',
    String.raw`(?:\d{3},)*\d{3}`,
    String.raw`[^()\]]+`,
    String.raw`\p{Script=Han}{2,10}`,
    '[\\u4e00-\\u9fff]{1,30}',
    'A(?<year>20\\d\\d)B',
    '',
  ])('is accepted: %s', (pattern) => {
    expect(patternFault(pattern)).toBeUndefined()
  })

  test.each(['(', '[', 'a{2,1}', '*', String.raw`\p{Nothing}`, 'a)(b'])(
    'is refused as broken: %s',
    (pattern) => {
      expect(patternFault(pattern)).toBe('broken')
      expect(compilePattern(pattern)).toBeUndefined()
    },
  )

  test.each([
    '(a+)+',
    '(a*)*b',
    '(a|a)*',
    '(?:a?){60}a{60}',
    'a?'.repeat(40),
    '(a|b|ab)*c',
    '(.*)(.*)(.*)(.*)x',
    String.raw`(a)\1`,
    String.raw`(?<x>a)\k<x>`,
    '(?=a)a',
    '(?<!a)b',
    '((a{1,9}){1,9}){1,9}',
  ])('is refused as unsafe: %s', (pattern) => {
    expect(patternFault(pattern)).toBe('unsafe')
  })
})

test('the dearest pattern that is accepted answers at once', () => {
  const pattern = '.*.*x'
  expect(patternFault(pattern)).toBeUndefined()
  const started = performance.now()
  expect(compilePattern(pattern)?.test('y'.repeat(500))).toBe(false)
  expect(performance.now() - started).toBeLessThan(200)
})

test('a pattern is for the whole value', () => {
  expect(compilePattern('a|b')?.test('ab')).toBe(false)
  expect(compilePattern('a|b')?.test('b')).toBe(true)
})
