import { z } from 'zod'
import { entrySchema, localizedSchema, organisationSchema, themeSchema } from '#lib/catalogue/entry.ts'
import { planSchema } from '#lib/desensitize/plan.ts'
import { datasetResultSchema } from '#lib/disclosure/result.ts'
import { pageSchema, personnelSchema, portalSchema, sha256Schema } from '#lib/published/format.ts'

/** First version of a dataset of a bundle: the result of its preparation, and what only a founding knows. */
export const foundingVersionSchema = datasetResultSchema.extend({
  formedOn: z.iso.date(),
  note: localizedSchema.optional(),
  /** Blob for later differences; absent for an import that keeps none. */
  tableBlob: sha256Schema.optional(),
  /** Remembered for the next upload. */
  plan: planSchema.optional(),
})

/**
 * JSON blob of a founding submission: the first contents of a portal, or an old catalogue that is brought in later.
 * What is absent stays as it is; organisations, themes, personnel and pages replace those of the same id.
 */
export const foundingBundleSchema = z.strictObject({
  portal: portalSchema.optional(),
  themes: z.array(themeSchema).default([]),
  organisations: z.array(organisationSchema).default([]),
  personnel: z.array(personnelSchema).default([]),
  pages: z.array(pageSchema).default([]),
  datasets: z.array(
    z.strictObject({
      entry: entrySchema,
      /** Z27's clock of data not yet disclosed; the entry's own `formedOn` where absent. */
      formedOn: z.iso.date().optional(),
      version: foundingVersionSchema.optional(),
    }),
  ),
})
export type FoundingBundle = z.infer<typeof foundingBundleSchema>
export type FoundingBundleInput = z.input<typeof foundingBundleSchema>
