import { z } from 'zod'

const generalisationSchema = z.discriminatedUnion('to', [
  z.strictObject({ to: z.literal('year') }),
  z.strictObject({ to: z.literal('month') }),
  /** Number to band `[n*width, (n+1)*width)`. */
  z.strictObject({ to: z.literal('band'), width: z.number().positive() }),
  /** Address to the town (镇街) or coarser: everything after it is dropped. */
  z.strictObject({ to: z.literal('town') }),
])

/** What is done to one column. Terms of GB/T 37964-2019. */
export const columnActionSchema = z.discriminatedUnion('action', [
  /** Kept as the department holds it; a finding in it needs a ground. */
  z.strictObject({ action: z.literal('keep'), ground: z.string().trim().optional() }),
  /** 抑制: the column is left out. */
  z.strictObject({ action: z.literal('remove') }),
  /** 屏蔽: the first and last characters stay, the others become `*`. */
  z.strictObject({
    action: z.literal('mask'),
    keepFirst: z.int().min(0).max(20),
    keepLast: z.int().min(0).max(20),
  }),
  /** 假名化: keyed HMAC; allowed for conditional disclosure only. */
  z.strictObject({ action: z.literal('pseudonym') }),
  /** 泛化. */
  z.strictObject({ action: z.literal('generalise'), generalisation: generalisationSchema }),
])
export type ColumnAction = z.infer<typeof columnActionSchema>

export const columnPlanSchema = z.strictObject({
  column: z.string(),
  do: columnActionSchema,
  /** Proposed for a column, or a finding, that the dataset's last plan did not know. Saving without it is the decision. */
  undecided: z.literal(true).optional(),
})
export type ColumnPlan = z.infer<typeof columnPlanSchema>

/** The plan of one upload: one action per column of the upload, in its order, under one standard. */
export const planSchema = z.strictObject({
  standard: z.strictObject({ id: z.string(), version: z.string() }),
  columns: z.array(columnPlanSchema),
})
export type Plan = z.infer<typeof planSchema>
