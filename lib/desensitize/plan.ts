import { z } from 'zod'

/** 泛化 (generalisation) by hierarchy: to what coarser value. */
export const generalisationSchema = z.discriminatedUnion('to', [
  z.strictObject({ to: z.literal('year') }),
  z.strictObject({ to: z.literal('quarter') }),
  z.strictObject({ to: z.literal('month') }),
  /** Date to a band of whole years, `1980–1989` for 10. */
  z.strictObject({ to: z.literal('years'), width: z.int().min(2).max(100) }),
  /** Number to band `[n*width, (n+1)*width)`. */
  z.strictObject({ to: z.literal('band'), width: z.number().positive() }),
  /** Age to a band of whole years, `30–39` for 10; `top` and above become one class `≥80`. */
  z.strictObject({
    to: z.literal('age-band'),
    width: z.int().min(2).max(50),
    top: z.int().min(40).max(120).optional(),
  }),
  /** Address in words to this division or the next coarser one that it names: everything after it is dropped. */
  z.strictObject({ to: z.literal('town') }),
  z.strictObject({ to: z.literal('county') }),
  z.strictObject({ to: z.literal('prefecture') }),
  z.strictObject({ to: z.literal('province') }),
  /** Administrative division code (GB/T 2260, GB/T 10114) to its first 2, 4, 6 or 9 digits, the rest zeros. */
  z.strictObject({
    to: z.literal('division-code'),
    level: z.enum(['province', 'prefecture', 'county', 'town']),
  }),
  /** IPv4 or IPv6 address to its prefix, `203.0.113.0/24`. `v6` counts for IPv6. */
  z.strictObject({ to: z.literal('ip-prefix'), v4: z.int().min(8).max(28), v6: z.int().min(16).max(64) }),
  /** Longitude or latitude to a grid of so many decimal places (2 ≈ 1 km). */
  z.strictObject({ to: z.literal('coordinate'), decimals: z.int().min(0).max(4) }),
  /** By the submission's own hierarchy file; level 1 is the first coarser one. */
  z.strictObject({ to: z.literal('hierarchy'), hierarchy: z.string(), level: z.int().min(1).max(20) }),
])
export type Generalisation = z.infer<typeof generalisationSchema>

/** What is done to one column. Terms of GB/T 37964-2019. */
export const columnActionSchema = z.discriminatedUnion('action', [
  /** Kept as the department holds it; a finding in it needs a ground. */
  z.strictObject({ action: z.literal('keep'), ground: z.string().trim().optional() }),
  /** 抑制 (suppression) of the column: it is left out. */
  z.strictObject({ action: z.literal('remove') }),
  /** 抑制 of cells: a value that fewer than `below` rows share is published empty. */
  z.strictObject({ action: z.literal('suppress-rare'), below: z.int().min(2).max(1000) }),
  /** 屏蔽 (masking): the first and last characters stay, the others become `*`. */
  z.strictObject({
    action: z.literal('mask'),
    keepFirst: z.int().min(0).max(20),
    keepLast: z.int().min(0).max(20),
  }),
  /** 屏蔽 inside text: every identifier that the detectors find in the cell becomes `*`, the other text stays. */
  z.strictObject({ action: z.literal('redact') }),
  /** 截断 (truncation): only the first characters stay; what is not longer is left out. */
  z.strictObject({ action: z.literal('truncate'), keepFirst: z.int().min(1).max(50) }),
  /** 取整 (rounding) to a multiple of `to`, half to even. */
  z.strictObject({ action: z.literal('round'), to: z.number().positive() }),
  /** 顶层与底层编码 (top and bottom coding): beyond a bound stands the bound, `≥90` and `≤18`. At least one is given. */
  z.strictObject({
    action: z.literal('top-bottom'),
    bottom: z.number().optional(),
    top: z.number().optional(),
  }),
  /** 泛化 (generalisation). */
  z.strictObject({ action: z.literal('generalise'), generalisation: generalisationSchema }),
  /** 假名化 (pseudonymisation): HMAC under the dataset's key; allowed for conditional disclosure only. */
  z.strictObject({ action: z.literal('pseudonym') }),
])
export type ColumnAction = z.infer<typeof columnActionSchema>

export const columnPlanSchema = z.strictObject({
  column: z.string(),
  do: columnActionSchema,
  /** Proposed for a column, or a finding, that the dataset's last plan did not know. Saving without it is the decision. */
  undecided: z.literal(true).optional(),
})
export type ColumnPlan = z.infer<typeof columnPlanSchema>

/** How re-identification is judged: over which columns, and what is done with records that stay too rare. */
export const riskPlanSchema = z.strictObject({
  /** 准标识符: columns by which a person could be singled out together. Empty where rows are no persons. */
  quasiIdentifiers: z.array(z.string()),
  /** 敏感属性: columns for l-diversity and t-closeness. */
  sensitive: z.array(z.string()),
  /** 抑制 of records: rows in classes smaller than the standard's k are left out. */
  suppressRecords: z.boolean(),
})
export type RiskPlan = z.infer<typeof riskPlanSchema>

/** The plan of one upload: one action per column of the upload, in its order, under one standard. */
export const planSchema = z.strictObject({
  standard: z.strictObject({ id: z.string(), version: z.string() }),
  columns: z.array(columnPlanSchema),
  risk: riskPlanSchema,
})
export type Plan = z.infer<typeof planSchema>

/** A user's hierarchy file: per value its ever coarser forms; all rows have the same number of levels. */
export const hierarchySchema = z.strictObject({
  name: z.string().trim().min(1).max(60),
  /** `[value, level 1, level 2, …]`. */
  rows: z.array(z.array(z.string()).min(2).max(21)).min(1).max(10_000),
})
export type Hierarchy = z.infer<typeof hierarchySchema>
