import { z } from 'zod'

/**
 * What a data dictionary (数据字典) demands of one column. The names are those of Table Schema (Data Package 2.0), to which
 * it maps one to one.
 */
export const dictionaryColumnSchema = z.strictObject({
  /** The column header exactly as the file carries it. */
  name: z.string(),
  type: z.enum(['string', 'integer', 'number', 'boolean', 'date', 'datetime', 'year', 'geojson']),
  required: z.boolean(),
  unique: z.boolean(),
  /** 枚举: the values allowed. */
  enum: z.array(z.string()).optional(),
  /** Range, both ends included; a number, or a date as `YYYY-MM-DD`. */
  minimum: z.string().optional(),
  maximum: z.string().optional(),
  minLength: z.int().nonnegative().optional(),
  maxLength: z.int().positive().optional(),
  /** Regular expression for the whole value. */
  pattern: z.string().max(200).optional(),
  /** A form that is checked by its own rule. */
  format: z
    .enum(['email', 'uri', 'resident-id', 'credit-code', 'division-code', 'longitude', 'latitude'])
    .optional(),
})
export type DictionaryColumn = z.infer<typeof dictionaryColumnSchema>

export const dictionarySchema = z.strictObject({
  columns: z.array(dictionaryColumnSchema),
  /** Each a set of columns whose values together name one row (跨行主键). */
  keys: z.array(z.array(z.string()).min(1)),
  /** What stands for "no value": empty text always does. */
  missingValues: z.array(z.string()),
})
export type Dictionary = z.infer<typeof dictionarySchema>

export const validationFaultCodes = [
  'column-missing',
  'column-unexpected',
  'value-required',
  'value-not-integer',
  'value-not-number',
  'value-not-boolean',
  'value-not-date',
  'value-not-datetime',
  'value-not-year',
  'value-not-geojson',
  'value-below-minimum',
  'value-above-maximum',
  'value-too-short',
  'value-too-long',
  'value-not-in-enum',
  'value-not-in-pattern',
  'value-not-in-format',
  'value-not-unique',
  'key-not-unique',
] as const
export type ValidationFaultCode = (typeof validationFaultCodes)[number]

/** One fault against the dictionary. The value itself is no part of it. */
export const validationFaultSchema = z.strictObject({
  code: z.enum(validationFaultCodes),
  /** As a person counts rows in the file; absent where it is a whole column's. */
  row: z.int().positive().optional(),
  column: z.string(),
  /** Bounds, formats, the row of the first occurrence: never a value. */
  params: z.record(z.string(), z.union([z.string(), z.number()])),
})
export type ValidationFault = z.infer<typeof validationFaultSchema>

/** What a table lacks against its dictionary. */
export const validationReportSchema = z.strictObject({
  rows: z.int().nonnegative(),
  /** Rows with at least one fault. */
  faultyRows: z.int().nonnegative(),
  faultCount: z.int().nonnegative(),
  counts: z.array(
    z.strictObject({
      code: z.enum(validationFaultCodes),
      column: z.string(),
      count: z.int().positive(),
    }),
  ),
  /** The first hundred by row and column. */
  faults: z.array(validationFaultSchema),
})
export type ValidationReport = z.infer<typeof validationReportSchema>
