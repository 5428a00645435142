import fc from 'fast-check'
import { expect, test } from 'vitest'
import { columnsOf, packRows, unpackColumns } from './pack-rows.ts'

const cell = fc.oneof(fc.constantFrom('', '广州', '440106'), fc.string({ unit: 'binary' }))
const table = fc.array(fc.array(cell, { maxLength: 6 }), { minLength: 1 })

test('every cell of every row arrives, in its column and in order, and none that a row lacks', () => {
  fc.assert(
    fc.property(table, fc.integer({ min: 0, max: 5 }), (rows, columns) => {
      const sent = Array.from({ length: columns }, (_, column) =>
        rows.flatMap((row) => row.slice(column, column + 1)),
      )
      expect(unpackColumns(packRows(rows, columns))).toEqual(sent)
      expect(columnsOf(rows, columns)).toEqual(sent)
    }),
  )
})

test('a value that repeats travels once', () => {
  const rows = [
    ['440106', 'a'],
    ['440106', 'b'],
    ['440106', 'a'],
  ]
  expect(packRows(rows, 2).text).toBe('440106aba')
})
