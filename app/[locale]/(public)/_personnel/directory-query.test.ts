import { expect, test } from 'vitest'
import { inChargeOf, wordsOf } from './directory-query.ts'

const listing = [
  { slug: 'bus-lines', provider: 'transport', title: { zh: '公交线路信息', en: 'Bus lines' } },
  { slug: 'bus-stops', provider: 'transport', title: { zh: '公交站点信息', en: 'Bus stops' } },
  { slug: 'parks', provider: 'parks', title: { zh: '公园名录', en: 'Parks' } },
]

test('a post that names its datasets is in charge of those, another one of all its department’s', () => {
  const inCharge = inChargeOf('公交线路', listing, 'zh')!
  expect(inCharge('transport', 'bus-lines')).toBe(true)
  expect(inCharge('transport', 'bus-stops')).toBe(false)
  expect(inCharge('transport', '')).toBe(true)
  expect(inCharge('parks', '')).toBe(false)
})

test('titles are found in the reader’s language, in any case, by all their words', () => {
  expect(inChargeOf('lines BUS', listing, 'en')!('transport', 'bus-lines')).toBe(true)
  expect(inChargeOf('公交', listing, 'en')!('transport', '')).toBe(false)
})

test('nothing asked for is no condition', () => {
  expect(inChargeOf('  ', listing, 'zh')).toBeNull()
  expect(wordsOf(' A  b ')).toEqual(['a', 'b'])
})
