import type { Dictionary, DictionaryColumn } from './dictionary.ts'
import { spellings } from './read-boolean.ts'
import type { ColumnType } from './types.ts'

/** The type of a field with what belongs to it: `format`, `groupChar`, `trueValues`, … */
interface FieldType {
  readonly type: string
  readonly [property: string]: unknown
}

/** A field of a Table Schema (Data Package 2.0). */
export interface TableField extends FieldType {
  readonly name: string
  readonly constraints?: Readonly<Record<string, unknown>>
}

/** A Table Schema (Data Package 2.0), ready to be written as JSON. */
export interface TableSchema {
  readonly $schema: string
  readonly fields: readonly TableField[]
  readonly missingValues: readonly string[]
  readonly primaryKey?: readonly string[]
  readonly uniqueKeys?: readonly (readonly string[])[]
}

const PROFILE = 'https://datapackage.org/profiles/2.0/tableschema.json'

const truthValues = { trueValues: spellings(true), falseValues: spellings(false) }

/**
 * What each inferred type is to a reader of the file. Nothing is promised that a cell may break: dates stand in the
 * department's own form, so their format is `any`; a decimal may carry separators and signs, a year its 年. Codes are
 * strings.
 */
const inferred: Readonly<Record<ColumnType, FieldType>> = {
  integer: { type: 'integer' },
  decimal: { type: 'number', groupChar: ',', bareNumber: false },
  boolean: { type: 'boolean', ...truthValues },
  date: { type: 'date', format: 'any' },
  datetime: { type: 'datetime', format: 'any' },
  year: { type: 'integer', bareNumber: false },
  code: { type: 'string' },
  'resident-id': { type: 'string' },
  'credit-code': { type: 'string' },
  longitude: { type: 'number' },
  latitude: { type: 'number' },
  category: { type: 'string' },
  geometry: { type: 'any' },
  text: { type: 'string' },
  empty: { type: 'any' },
}

const declared: Readonly<Record<DictionaryColumn['type'], FieldType>> = {
  string: { type: 'string' },
  integer: { type: 'integer' },
  number: { type: 'number' },
  boolean: { type: 'boolean', ...truthValues },
  date: { type: 'date', format: 'any' },
  datetime: { type: 'datetime', format: 'any' },
  year: { type: 'year' },
  geojson: { type: 'geojson' },
}

/**
 * The Table Schema of a table: of each column what the dictionary declares, and where it says nothing, what was inferred.
 * Keys are named where the table has all their columns; the first is the primary one.
 */
export function tableSchema(
  columns: readonly { readonly name: string; readonly type: ColumnType }[],
  dictionary?: Dictionary,
): TableSchema {
  const names = columns.map(({ name }) => name)
  const keys = (dictionary?.keys ?? []).filter((key) => key.every((name) => names.includes(name)))
  return {
    $schema: PROFILE,
    fields: columns.map(({ name, type }) => {
      const column = dictionary?.columns.find((one) => one.name === name)
      return column ? declaredField(column) : { name, ...inferred[type] }
    }),
    missingValues: [...new Set(['', ...(dictionary?.missingValues ?? [])])],
    ...keysOf(keys),
  }
}

/** Keys as a Table Schema states them: the first one as primary, all others as unique. */
export function keysOf(keys: readonly (readonly string[])[]): Pick<TableSchema, 'primaryKey' | 'uniqueKeys'> {
  const [primaryKey, ...uniqueKeys] = keys
  return { ...(primaryKey && { primaryKey }), ...(uniqueKeys.length > 0 && { uniqueKeys }) }
}

/** A column of a dictionary as a field, with its constraints in the terms of Table Schema. */
export function declaredField(column: DictionaryColumn): TableField {
  const constraints = constraintsOf(column)
  return {
    name: column.name,
    ...declared[column.type],
    ...(column.type === 'string' && formatOf(column)),
    ...(Object.keys(constraints).length > 0 && { constraints }),
  }
}

/** Formats that Table Schema knows too; the others are ours and are checked by us alone. */
function formatOf({ format }: DictionaryColumn): { format?: string } {
  return format === 'email' || format === 'uri' ? { format } : {}
}

/** Lengths and patterns belong to strings in Table Schema, ranges to what has an order. */
function constraintsOf(column: DictionaryColumn): Record<string, unknown> {
  const { type, required, unique, enum: allowed, minLength, maxLength, pattern } = column
  const text = type === 'string'
  return {
    ...(required && { required }),
    ...(unique && { unique }),
    ...(allowed && type !== 'geojson' && type !== 'boolean' && { enum: typed(type, allowed) }),
    ...rangeOf(column),
    ...(text && minLength !== undefined && { minLength }),
    ...(text && maxLength !== undefined && { maxLength }),
    ...(text && pattern !== undefined && { pattern }),
  }
}

function rangeOf({ type, minimum, maximum }: DictionaryColumn): Record<string, unknown> {
  if (type === 'string' || type === 'boolean' || type === 'geojson') return {}
  return {
    ...(minimum !== undefined && { minimum: typed(type, [minimum])[0] }),
    ...(maximum !== undefined && { maximum: typed(type, [maximum])[0] }),
  }
}

/** Values of numbers as numbers, all others as they are written. */
function typed(type: DictionaryColumn['type'], values: readonly string[]): (string | number)[] {
  const numeric = type === 'integer' || type === 'number' || type === 'year'
  return [...new Set(values)].map((value) =>
    numeric && !Number.isNaN(Number(value)) ? Number(value) : value,
  )
}
