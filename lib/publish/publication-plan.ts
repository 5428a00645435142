import { z } from 'zod'
import { slugSchema } from '#lib/catalogue/entry.ts'
import { datasetStates, documentPathPattern, sha256Schema } from '#lib/published/format.ts'
import { documentKinds } from '#lib/store/schema.ts'

/** One file to write: its place below the tree, and the private blob that holds its bytes. */
export const writeSchema = z.strictObject({
  path: z.string(),
  blob: sha256Schema,
  bytes: z.int().nonnegative(),
})
export type Write = z.infer<typeof writeSchema>

/** What the back office holds in force of a dataset once it is published; undefined leaves the column as it is. */
export const catalogueRowSchema = z.strictObject({
  slug: slugSchema,
  department: slugSchema,
  entry: z.string(),
  state: z.enum(datasetStates),
  version: z.int().nonnegative(),
  plan: z.string().nullable().optional(),
  tableBlob: sha256Schema.nullable().optional(),
})
export type CatalogueRow = z.infer<typeof catalogueRowSchema>

export const documentRowSchema = z.strictObject({
  path: z.string().regex(documentPathPattern),
  kind: z.enum(documentKinds),
  department: slugSchema,
  document: z.string(),
})
export type DocumentRow = z.infer<typeof documentRowSchema>

/**
 * `publication_orders.writes`: everything a publication does, fixed before the first file is touched, in the order
 * in which it is done. The last of `objects` is the commit point.
 */
export const publicationPlanSchema = z.strictObject({
  record: writeSchema,
  /** Immutable. */
  files: z.array(writeSchema),
  /** Replaced atomically. */
  objects: z.array(writeSchema),
  removals: z.array(z.string()),
  head: writeSchema,
  rows: z.array(catalogueRowSchema),
  /** Documents that are in force once it is published; absent in plans before there were any. */
  documents: z.array(documentRowSchema).default([]),
})
export type PublicationPlan = z.infer<typeof publicationPlanSchema>
