import { z } from 'zod'
import { listingRowSchema, sha256Schema } from '#lib/published/format.ts'

/** `index/<generation>/listing.json`: newest change first, then slug. */
export const listingSchema = z.array(listingRowSchema)

/** Value of a facet and how many listed datasets have it; most frequent first. */
const facetSchema = z.array(z.strictObject({ value: z.string(), count: z.int().positive() }))

/** `index/<generation>/facets.json`. */
export const facetsSchema = z.strictObject({
  provider: facetSchema,
  theme: facetSchema,
  disclosure: facetSchema,
  format: facetSchema,
  updateFrequency: facetSchema,
  state: facetSchema,
})
export type Facets = z.infer<typeof facetsSchema>

/** `index/<generation>/counts.json`. `rows` and `bytes` are of the newest version of each dataset. */
export const countsSchema = z.strictObject({
  datasets: z.int().nonnegative(),
  disclosed: z.int().nonnegative(),
  conditional: z.int().nonnegative(),
  listed: z.int().nonnegative(),
  notDisclosed: z.int().nonnegative(),
  withdrawn: z.int().nonnegative(),
  organisations: z.int().nonnegative(),
  files: z.int().nonnegative(),
  rows: z.int().nonnegative(),
  bytes: z.int().nonnegative(),
  /** Latest `changedAt` of a dataset; absent on an empty tree. */
  changedAt: z.iso.datetime().optional(),
})
export type Counts = z.infer<typeof countsSchema>

/** `index/<generation>/manifest.json`: every other file of the generation. */
export const indexManifestSchema = z.array(
  z.strictObject({ path: z.string(), sha256: sha256Schema, bytes: z.int().nonnegative() }),
)
