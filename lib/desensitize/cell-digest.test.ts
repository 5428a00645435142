import fc from 'fast-check'
import { expect, test } from 'vitest'
import { CellDigest } from './cell-digest.ts'

function digestOf(cells: readonly string[]): string {
  const digest = new CellDigest()
  for (const cell of cells) digest.add(cell)
  return digest.finish()
}

const cells = fc.array(fc.oneof(fc.constantFrom('', 'a', 'ab', '\ud800', '\udc00'), fc.string()))

test('two sequences of cells have one digest if and only if they are equal cell by cell', () => {
  fc.assert(
    fc.property(cells, cells, (a, b) => {
      expect(digestOf(a) === digestOf(b)).toBe(JSON.stringify(a) === JSON.stringify(b))
    }),
  )
})

test('no cell passes for a part of its neighbour', () => {
  expect(digestOf(['ab', 'c'])).not.toBe(digestOf(['a', 'bc']))
  expect(digestOf(['a', ''])).not.toBe(digestOf(['a']))
})

test('one cell that differs among thousands changes the digest', () => {
  const many = Array.from({ length: 10_000 }, (_, i) => `单元格${i}`)
  expect(digestOf(many.with(9_001, '单元格'))).not.toBe(digestOf(many))
})
