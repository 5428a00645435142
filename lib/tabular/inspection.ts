import { z } from 'zod'
import { dialectSchema, encodings } from './table-dialect.ts'

export {
  type DelimitedDialect,
  type Dialect,
  dialectSchema,
  type Encoding,
  encodings,
} from './table-dialect.ts'

/**
 * A fault in a file. `code` selects the message (`problems.<code>` in lib/i18n), `params` fill it.
 * `row` is the line (CSV) or row (XLSX) as a person counts it in the file, from 1; in JSON the number of the object.
 * `column` is the header's name. No value of the table stands in a problem.
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
    /** Rows that are left out: without content, equal to the header, a title amid the table. */
    'blank-rows',
    'repeated-header',
    'section-title',
    /** Two encodings read the file about as well. */
    'encodings-close',
    /** Controls in UTF-8 that stand for characters of Windows-1252. */
    'c1-controls',
    /** XLSX that cannot be opened: damaged, encrypted; or a sheet that the file has not. */
    'broken-workbook',
    'unknown-sheet',
    /** XLSX: a formula without a stored result, an error value (#REF!), at a cell. */
    'formula-without-value',
    'error-value',
    /** XLSX: a number longer than the 15 digits that a workbook keeps; merged cells that were filled; hidden rows, columns. */
    'digits-lost',
    'merged-cells',
    'hidden-cells',
    /** JSON: not valid at a line and column; not a list of objects; a value that is itself a list or object. */
    'broken-json',
    'not-a-table',
    'nested-value',
    /** JSON: the list stands inside another object; a key comes twice in one object. */
    'table-inside',
    'duplicate-key',
  ]),
  /** `error` stops the submission, `warning` is shown. */
  severity: z.enum(['error', 'warning']),
  row: z.int().positive().optional(),
  column: z.string().optional(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
})
export type TableProblem = z.infer<typeof tableProblemSchema>

/** Inferred type of a column; codes (leading zeros, fixed length) stay text. */
export const columnTypes = [
  'integer',
  'decimal',
  'boolean',
  'date',
  'datetime',
  'year',
  'code',
  'resident-id',
  'credit-code',
  'longitude',
  'latitude',
  'category',
  'geometry',
  'text',
  'empty',
] as const

/** What a finding's confidence rests on; each has a sentence in lib/i18n (`desensitize.reasons.<reason>`). */
export const findingReasons = [
  /** The header's words name this kind of data. */
  'header',
  /** A check character, a real date or the like confirms the values. */
  'validated',
  /** The form is typical of it. */
  'form',
  /** Most or all cells of the column have it. */
  'share',
  /** Each value stands in the list of words, or begins with a surname, that this kind of data uses. */
  'vocabulary',
  /** It stands among other text. */
  'in-text',
  /** The words beside it in the text name it: 微信：…, 联系人：…. */
  'context',
  /** Codes, amounts or serial numbers can have this form by chance. */
  'could-be-code',
  /** The values count up one by one, as serial numbers do. */
  'sequence',
  /** Many people share each value (gender, age): it singles out nobody by itself. */
  'shared-by-many',
  /** It belongs to an organisation: recognised so that it is not masked. */
  'not-personal',
  /** Only the header speaks of it; no cell validates. */
  'header-only',
] as const

/** One kind of personal or recognised data found in one column. Examples are masked before they leave the worker. */
export const findingSchema = z.strictObject({
  /** Id of the detector: `resident-id`, `mobile`, … (`lib/desensitize/detectors/registry.ts`). */
  detector: z.string(),
  /** Cells that matched and validated, of all non-empty cells. */
  matched: z.int().nonnegative(),
  share: z.number().min(0).max(1),
  /** Of `matched`: cells that hold it among other text. */
  inText: z.int().nonnegative(),
  confidence: z.enum(['certain', 'likely', 'possible']),
  /** What the confidence rests on. */
  reasons: z.array(z.enum(findingReasons)),
  /** False where it is recognised so that it is *not* masked: a unified social credit code. */
  personal: z.boolean(),
  /** Found by the header's words, by the values, or both. */
  by: z.array(z.enum(['header', 'value'])),
  /** Of an address column: cells by how precise they are, from `province` to `door`. */
  levels: z.record(z.string(), z.int().positive()).optional(),
  /** At most three, masked. */
  examples: z.array(z.string()),
})
export type Finding = z.infer<typeof findingSchema>

export const inspectedColumnSchema = z.strictObject({
  name: z.string(),
  type: z.enum(columnTypes),
  empty: z.int().nonnegative(),
  /** Distinct non-empty values, exact. */
  distinct: z.int().nonnegative(),
  findings: z.array(findingSchema),
})
export type InspectedColumn = z.infer<typeof inspectedColumnSchema>

/** What else the file may be read as; a person confirms on a preview. */
export const readingChoicesSchema = z.strictObject({
  /** Candidate encodings, the likeliest first; empty where nothing is read as bytes of text (XLSX). */
  encodings: z.array(
    z.strictObject({
      encoding: z.enum(encodings),
      /** How common its characters are, 0 to 1; comparable within one file only. */
      score: z.number().min(0).max(1),
    }),
  ),
  /** Two readings are so close that a person must look. */
  encodingsClose: z.boolean(),
  /** Sheets of a workbook in its order; empty for other formats. `rows` and `columns` are of the used range. */
  sheets: z.array(
    z.strictObject({
      name: z.string(),
      rows: z.int().nonnegative(),
      columns: z.int().nonnegative(),
      hidden: z.boolean(),
    }),
  ),
})
export type ReadingChoices = z.infer<typeof readingChoicesSchema>

/** What an inspection finds and what a dataset submission keeps. No raw value is in it. */
export const inspectionSchema = z.strictObject({
  dialect: dialectSchema,
  choices: readingChoicesSchema,
  rows: z.int().nonnegative(),
  columns: z.array(inspectedColumnSchema),
  /** At most 100, with `problemCount` for all. */
  problems: z.array(tableProblemSchema),
  problemCount: z.int().nonnegative(),
})
export type Inspection = z.infer<typeof inspectionSchema>
