import { expect, test } from 'vitest'
import type { Dictionary } from './dictionary.ts'
import { tableSchema } from './table-schema.ts'

const dictionary: Dictionary = {
  columns: [
    {
      name: '编码',
      type: 'string',
      required: true,
      unique: true,
      pattern: '[A-Z]{2}',
      minLength: 2,
      maxLength: 2,
    },
    {
      name: '人数',
      type: 'integer',
      required: false,
      unique: false,
      minimum: '0',
      maximum: '100',
      enum: ['1', '2', '2'],
    },
    { name: '日期', type: 'date', required: false, unique: false, minimum: '2024-01-01' },
    { name: '邮箱', type: 'string', required: false, unique: false, format: 'email' },
    { name: '信用代码', type: 'string', required: false, unique: false, format: 'credit-code' },
    { name: '年份', type: 'year', required: false, unique: false, maximum: '2024' },
  ],
  keys: [['年份', '编码'], ['邮箱'], ['缺']],
  missingValues: ['-'],
}

test('a dictionary becomes fields with constraints, keys and missing values', () => {
  const columns = dictionary.columns.map(({ name }) => ({ name, type: 'text' as const }))
  expect(tableSchema(columns, dictionary)).toEqual({
    $schema: 'https://datapackage.org/profiles/2.0/tableschema.json',
    fields: [
      {
        name: '编码',
        type: 'string',
        constraints: { required: true, unique: true, minLength: 2, maxLength: 2, pattern: '[A-Z]{2}' },
      },
      { name: '人数', type: 'integer', constraints: { enum: [1, 2], minimum: 0, maximum: 100 } },
      { name: '日期', type: 'date', format: 'any', constraints: { minimum: '2024-01-01' } },
      { name: '邮箱', type: 'string', format: 'email' },
      { name: '信用代码', type: 'string' },
      { name: '年份', type: 'year', constraints: { maximum: 2024 } },
    ],
    missingValues: ['', '-'],
    primaryKey: ['年份', '编码'],
    uniqueKeys: [['邮箱']],
  })
})

test('without a dictionary the inferred types stand, promising nothing that a cell may break', () => {
  const { fields } = tableSchema([
    { name: 'a', type: 'integer' },
    { name: 'b', type: 'decimal' },
    { name: 'c', type: 'code' },
    { name: 'd', type: 'boolean' },
    { name: 'e', type: 'date' },
  ])
  expect(fields[0]).toEqual({ name: 'a', type: 'integer' })
  expect(fields[1]).toEqual({ name: 'b', type: 'number', groupChar: ',', bareNumber: false })
  expect(fields[2]).toEqual({ name: 'c', type: 'string' })
  expect(fields[3]).toMatchObject({
    type: 'boolean',
    trueValues: expect.arrayContaining(['是', 'Yes', 'TRUE', '1']),
  })
  expect(fields[4]).toEqual({ name: 'e', type: 'date', format: 'any' })
})

test('the dictionary wins over what was inferred', () => {
  expect(tableSchema([{ name: '编码', type: 'integer' }], dictionary).fields[0]?.type).toBe('string')
})
