import { z } from 'zod'
import { columnActionSchema } from './plan.ts'

/** What may be done to a column of one category; in the terms of `plan.ts`. */
export const actionNames = [
  'keep',
  'remove',
  'suppress-rare',
  'mask',
  'redact',
  'truncate',
  'round',
  'top-bottom',
  'generalise',
  'pseudonym',
] as const
export type ActionName = (typeof actionNames)[number]

const textSchema = z.strictObject({ zh: z.string().trim().min(1), en: z.string().trim().min(1) })
const actionsSchema = z.array(z.enum(actionNames)).min(1)

const addressLevels = ['town', 'county', 'prefecture', 'province'] as const

/** The finest that a generalisation may be, by kind; a kind that is not named here has no bound of its own. */
const finestSchema = z.strictObject({
  date: z.enum(['month', 'quarter', 'year', 'years']).optional(),
  /** At least so many whole years in a band of ages. */
  ageWidth: z.int().min(2).optional(),
  address: z.enum(addressLevels).optional(),
  divisionCode: z.enum(addressLevels).optional(),
  /** Bits of the prefix, at most. */
  ipPrefix: z.strictObject({ v4: z.int(), v6: z.int() }).optional(),
  /** Decimal places of a degree, at most. */
  coordinateDecimals: z.int().min(0).optional(),
  /** Least width of a band of numbers, and the least multiple to round to. */
  numberWidth: z.number().positive().optional(),
  /** Characters that a truncation may leave, at most. */
  truncateFirst: z.int().min(1).optional(),
})

/** One category of data: what the standard says of it, and what the assistant proposes. */
export const standardCategorySchema = z.strictObject({
  /** Category of a detector (`lib/desensitize/detectors`): `resident-id`, `mobile`, … */
  category: z.string(),
  /** Number of the clause, cited in refusals and in the statement: `4.1`. */
  clause: z.string(),
  text: textSchema,
  /** Allowed for unconditional disclosure (files published). Without `keep` a certain finding may not stay. */
  unconditional: actionsSchema,
  /** Allowed for conditional disclosure (files for one applicant). */
  conditional: actionsSchema,
  proposal: columnActionSchema,
  /** The most that a mask may leave readable; no bound where absent. */
  mask: z.strictObject({ maxFirst: z.int().min(0), maxLast: z.int().min(0) }).optional(),
  finest: finestSchema.optional(),
  /**
   * A column that is kept with a ground may be no person's at all (an office's address, the day a firm was founded). Such a
   * column does not count towards k; the ground is published.
   */
  groundExempts: z.boolean().optional(),
  /** 准标识符: counts towards k wherever it is published about persons. */
  quasiIdentifier: z.boolean(),
  /** 敏感个人信息 (PIPL Article 28): counts as a sensitive attribute. */
  sensitive: z.boolean(),
})
export type StandardCategory = z.infer<typeof standardCategorySchema>

/** The municipality's desensitization standard (Z27), one version of it: `content/standards/<id>.yaml`. */
export const standardSchema = z
  .strictObject({
    id: z.string(),
    version: z.string(),
    title: textSchema,
    categories: z.array(standardCategorySchema).min(1),
    /** The k that a table about persons must reach, and how many of its records may be left out for it. */
    risk: z.strictObject({
      clause: z.string(),
      text: textSchema,
      k: z.strictObject({ unconditional: z.int().min(2), conditional: z.int().min(2) }),
      maxSuppressedShare: z.number().min(0).max(1),
    }),
    /** Clauses for what is judged over columns together and for keyed pseudonyms. */
    clauses: z.strictObject({ jointly: z.string(), pseudonym: z.string(), ground: z.string() }),
  })
  .refine(
    ({ categories }) => new Set(categories.map(({ category }) => category)).size === categories.length,
    'a category stands twice',
  )
  .refine(
    // A keyed pseudonym of a person is still personal information (PIPL Article 73).
    ({ categories }) => categories.every(({ unconditional }) => !unconditional.includes('pseudonym')),
    'a pseudonym is never allowed for unconditional disclosure',
  )
export type Standard = z.infer<typeof standardSchema>

/** How data with a plan is disclosed. Data that is not disclosed needs no plan. */
export type PlannedDisclosure = 'unconditional' | 'conditional'

/** The standard's word on a category; undefined where it has none. */
export function categoryIn(standard: Standard, category: string | undefined): StandardCategory | undefined {
  return standard.categories.find((entry) => entry.category === category)
}

/** The k that a table about persons must reach. */
export function requiredK(standard: Standard, disclosureType: PlannedDisclosure): number {
  return standard.risk.k[disclosureType]
}
