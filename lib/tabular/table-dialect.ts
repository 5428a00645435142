import { z } from 'zod'

/** Encodings that the back office reads. GB18030 is read for GBK and GB2312 too, being their superset. */
export const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'gb18030', 'big5'] as const
export type Encoding = (typeof encodings)[number]

/** Where the table stands in the file. Lines and rows count from 1, as a person counts them in the file. */
const layout = {
  /** First row of the header; 0 where there is none, and columns are named `列1`, `列2`, … */
  headerRow: z.int().min(0),
  /** Rows of the header; those of more than one are joined with ` / `, from top to bottom. */
  headerRows: z.int().min(1).max(5),
  /** Rows below the table that belong to no record: notes, sources, signatures. */
  footerRows: z.int().min(0),
}

const textForm = { encoding: z.enum(encodings), bom: z.boolean() }

/** CSV, TSV and their relatives. */
export const delimitedDialectSchema = z.strictObject({
  format: z.literal('delimited'),
  ...textForm,
  /** One character, or a few (`::`). */
  delimiter: z.string().min(1).max(4),
  /** Empty where nothing is quoted. */
  quote: z.string().max(1),
  /** What stands before a quote inside quotes; the quote itself where it is doubled (RFC 4180). */
  escape: z.string().max(1),
  newline: z.enum(['\n', '\r\n', '\r']),
  /** Lines that begin with it are no records; empty where there are none. */
  comment: z.string().max(2),
  ...layout,
  /**
   * Rows without any content, rows that repeat the header and titles amid the table are left out, and reported. Set for
   * uploads; files that the portal writes itself have none, and are read back row by row.
   */
  tidy: z.boolean().optional(),
  /** Controls U+0080 to U+009F are read as the characters that Windows-1252 has in their places, and reported. */
  c1: z.literal('windows-1252').optional(),
})
export type DelimitedDialect = z.infer<typeof delimitedDialectSchema>

export const workbookDialectSchema = z.strictObject({
  format: z.literal('xlsx'),
  sheet: z.string(),
  ...layout,
})
export type WorkbookDialect = z.infer<typeof workbookDialectSchema>

/** A list of objects: one JSON array, or one object per line (NDJSON). Keys of all objects are the columns. */
export const jsonDialectSchema = z.strictObject({
  format: z.literal('json'),
  ...textForm,
  shape: z.enum(['array', 'lines']),
})
export type JsonDialect = z.infer<typeof jsonDialectSchema>

/** A FeatureCollection: the properties are columns, the geometry one more column of GeoJSON text, `geometry`. */
export const geojsonDialectSchema = z.strictObject({
  format: z.literal('geojson'),
  ...textForm,
  /** Datum of the coordinates, by declaration: the figures themselves do not tell. */
  datum: z.enum(['wgs-84', 'gcj-02', 'bd-09']),
})
export type GeojsonDialect = z.infer<typeof geojsonDialectSchema>

/** How the bytes of a file are read as a table. */
export const dialectSchema = z.discriminatedUnion('format', [
  delimitedDialectSchema,
  workbookDialectSchema,
  jsonDialectSchema,
  geojsonDialectSchema,
])
export type Dialect = z.infer<typeof dialectSchema>

/** What a person sets by hand; everything else is found automatically. A given `format` is never guessed against. */
export const givenDialectSchema = z.strictObject({
  format: z.enum(['delimited', 'xlsx', 'json', 'geojson']).optional(),
  encoding: z.enum(encodings).optional(),
  delimiter: z.string().min(1).max(4).optional(),
  quote: z.string().max(1).optional(),
  escape: z.string().max(1).optional(),
  comment: z.string().max(2).optional(),
  c1: z.enum(['keep', 'windows-1252']).optional(),
  headerRow: z.int().min(0).optional(),
  headerRows: z.int().min(1).max(5).optional(),
  footerRows: z.int().min(0).optional(),
  sheet: z.string().optional(),
  datum: z.enum(['wgs-84', 'gcj-02', 'bd-09']).optional(),
})
export type GivenDialect = z.infer<typeof givenDialectSchema>
