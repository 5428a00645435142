import { z } from 'zod'
import { fileSchema, sha256Schema, statementSchema } from '#lib/published/format.ts'

const variantSchema = z.strictObject({ sha256: sha256Schema, bytes: z.int().nonnegative() })

/** A file of a result: what the tree says of it, and the precompressed variants; each hash names a private blob. */
export const resultFileSchema = fileSchema
  .omit({ precompressed: true })
  .extend({ gzip: variantSchema.optional(), br: variantSchema.optional() })
export type ResultFile = z.infer<typeof resultFileSchema>

/** `dataset_submissions.result`: the desensitized data as it will be published, in private blobs. */
export const datasetResultSchema = z.strictObject({
  rows: z.int().nonnegative(),
  /** Headers of the published columns, in order. */
  columns: z.array(z.string()),
  files: z.array(resultFileSchema),
  /** Blob of the `Preview` as JSON. */
  preview: sha256Schema,
  statement: statementSchema,
  /** Records left out because their class stayed smaller than the standard's k; absent in results made before. */
  recordsSuppressed: z.int().nonnegative().optional(),
  /** Blob of the result as normalised CSV, which the next upload is compared with. */
  tableBlob: sha256Schema,
})
export type DatasetResult = z.infer<typeof datasetResultSchema>
