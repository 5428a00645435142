import fc from 'fast-check'
import { expect, test } from 'vitest'
import { indexTerms, tokenize } from '#lib/search/tokenize.ts'

const terms = (text: string) => tokenize(text).map((token) => token.term)

test('Chinese is cut into pairs, a lone character stays alone', () => {
  expect(terms('公交线路')).toEqual(['公交', '交线', '线路'])
  expect(terms('水')).toEqual(['水'])
})

test('words are lower-cased, scripts are separated, full-width forms are folded', () => {
  expect(terms('中山市GDP总量 2026年')).toEqual(['中山', '山市', 'gdp', '总量', '2026', '年'])
  expect(terms('ＧＤＰ（２０２６）')).toEqual(['gdp', '2026'])
  expect(terms("Ships' registers, 2nd ed.")).toEqual(['ships', 'registers', '2nd', 'ed'])
  expect(terms('  ——，。')).toEqual([])
})

test('the index holds the last character of a run too', () => {
  expect(indexTerms('石岐镇，水 GDP')).toEqual(['石岐', '岐镇', '镇', '水', 'gdp'])
})

test('characters outside the basic plane are not torn', () => {
  expect(terms('𠮷野家')).toEqual(['𠮷野', '野家'])
})

test('every term stands, folded, between its offsets', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      for (const { term, start, end } of tokenize(text)) {
        expect(start).toBeLessThan(end)
        expect(text.slice(start, end).normalize('NFKC').toLowerCase()).toContain(term.normalize('NFKC'))
      }
    }),
  )
})
