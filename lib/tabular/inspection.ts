import { z } from 'zod'

/** Encodings that the back office reads. GB18030 is read for GBK and GB2312 too, being their superset. */
export const encodings = ['utf-8', 'gb18030'] as const
export type Encoding = (typeof encodings)[number]

/**
 * A fault in a file. `code` selects the message (`problems.<code>` in lib/i18n), `params` fill it.
 * `row` is the line as a person counts it in the file (header = 1), `column` the header's name.
 */
export const tableProblemSchema = z.strictObject({
  code: z.enum([
    'empty-file',
    'too-large',
    'binary-file',
    'undecodable-bytes',
    'mixed-encodings',
    'no-header',
    'empty-header',
    'duplicate-header',
    'ragged-row',
    'broken-quote',
    'no-rows',
    'too-many-columns',
  ]),
  /** `error` stops the submission, `warning` is shown. */
  severity: z.enum(['error', 'warning']),
  row: z.int().positive().optional(),
  column: z.string().optional(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
})
export type TableProblem = z.infer<typeof tableProblemSchema>

/** How the bytes are read as a table. */
export const dialectSchema = z.strictObject({
  encoding: z.enum(encodings),
  bom: z.boolean(),
  delimiter: z.string().length(1),
  quote: z.string().length(1),
  newline: z.enum(['\n', '\r\n', '\r']),
})
export type Dialect = z.infer<typeof dialectSchema>

/** Inferred type of a column; codes (leading zeros, fixed length) stay text. */
export const columnTypes = ['integer', 'decimal', 'date', 'boolean', 'code', 'text', 'empty'] as const

/** One kind of personal or recognised data found in one column. Examples are masked before they leave the worker. */
export const findingSchema = z.strictObject({
  /** Id of the detector: `resident-id`, `mobile`, `landline`, `email`, `bank-card`, `person-name`, `address`, `birth-date`. */
  detector: z.string(),
  /** Cells that matched and validated, of all non-empty cells. */
  matched: z.int().nonnegative(),
  share: z.number().min(0).max(1),
  confidence: z.enum(['certain', 'likely', 'possible']),
  /** Found by the header's words, by the values, or both. */
  by: z.array(z.enum(['header', 'value'])),
  /** At most three, masked. */
  examples: z.array(z.string()),
})
export type Finding = z.infer<typeof findingSchema>

export const inspectedColumnSchema = z.strictObject({
  name: z.string(),
  type: z.enum(columnTypes),
  empty: z.int().nonnegative(),
  /** Exact up to 10,000, then the cap. */
  distinct: z.int().nonnegative(),
  findings: z.array(findingSchema),
})
export type InspectedColumn = z.infer<typeof inspectedColumnSchema>

/** What `portal inspect FILE --json` prints and what a dataset submission keeps. No raw value is in it. */
export const inspectionSchema = z.strictObject({
  dialect: dialectSchema,
  rows: z.int().nonnegative(),
  columns: z.array(inspectedColumnSchema),
  /** At most 100, with `problemCount` for all. */
  problems: z.array(tableProblemSchema),
  problemCount: z.int().nonnegative(),
})
export type Inspection = z.infer<typeof inspectionSchema>
