import { z } from 'zod'

/** A reason shorter than this says nothing. */
export const shortestReason = 8

const textSchema = z.string().trim().min(shortestReason).max(500)

/** The public reads it in both languages. */
export const faultsReasonSchema = z.strictObject({ zh: textSchema, en: textSchema })
export type FaultsReason = z.infer<typeof faultsReasonSchema>

/** Why data is published with faults against its dictionary; `count` is how many there were when that was said. */
export const statedFaultsSchema = z.strictObject({
  reason: faultsReasonSchema,
  count: z.int().positive(),
})
export type StatedFaults = z.infer<typeof statedFaultsSchema>
