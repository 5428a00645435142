import { z } from 'zod'

/**
 * A rule profile (`content/rules/<id>.yaml`): every limit a decree sets, with its type, what starts it, who owes
 * it, what happens when it lapses, and the article. Where the decrees differ the profile decides, never code.
 */

const localized = z.strictObject({ zh: z.string().trim().min(1), en: z.string().trim().min(1) })

/** `Z27`: an article of Zhongshan Decree No. 16. `G19`: one of Guangzhou Decree No. 165. */
export const articleSchema = z.string().regex(/^[ZG][1-9]\d?$/)

/** Who owes a limit. A township owes what a department owes (Z41). `provider`: the department asked for its data. */
export const obligors = ['department', 'provider', 'municipal-data-department', 'platform-agency'] as const
export type Obligor = (typeof obligors)[number]

/** The event on whose day a limit starts, or the standing circumstance under which it is owed. */
export const startingEvents = [
  'catalogue-element-changed',
  'catalogue-submission-received',
  'calendar-year-began',
  'quarter-began',
  'shared-data-changed',
  'basic-information-changed',
  'other-information-changed',
  'data-formed-or-changed',
  'sharing-application-received',
  'sharing-application-agreed',
  'reply-limit-lapsed',
  'public-security-need',
  'review-application-received',
  'verification-request-received',
  'error-found',
  'personnel-changed',
  'data-accident',
  'fault-committed',
  'ruling-to-share',
  'complaint-received',
  'notice-to-mend',
  'notice-lapsed',
  'data-produced',
  'standing',
] as const
export type StartingEvent = (typeof startingEvents)[number]

/** What follows when a limit lapses. `not-stated`: the decree names no consequence for this limit. */
export const lapses = [
  'municipal-department-provides',
  'deemed-consent',
  'notice-to-mend',
  'reported-to-government',
  'discipline',
  'not-stated',
] as const
export type Lapse = (typeof lapses)[number]

/** The words of a limit without a number: 及时, 立即, 实时, 定期, and a limit that a notice sets in each case. */
export const untimedWords = ['timely', 'promptly', 'real-time', 'fixed-intervals', 'set-by-notice'] as const
export type UntimedWord = (typeof untimedWords)[number]

const common = {
  id: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/),
  /** The first one sets the limit, the others apply it (G27 applies G26). */
  articles: z.array(articleSchema).min(1),
  /** A profile holds law alone; the city's promises stand in portal.yaml. */
  basis: z.literal('law').default('law'),
  startedBy: z.enum(startingEvents),
  owedBy: z.array(z.enum(obligors)).min(1),
  onLapse: z.strictObject({ consequence: z.enum(lapses), article: articleSchema.optional() }),
  label: localized,
  note: localized.optional(),
}

export const limitSchema = z.discriminatedUnion('type', [
  /** `days` working days after the day of the event. */
  z.strictObject({ ...common, type: z.literal('working-days'), days: z.int().positive() }),
  /** By the last day of `month`, each year. */
  z.strictObject({ ...common, type: z.literal('end-of-month-yearly'), month: z.int().min(1).max(12) }),
  /** At least once in each calendar year. */
  z.strictObject({ ...common, type: z.literal('yearly') }),
  /** Within the first `days` working days of each quarter. */
  z.strictObject({ ...common, type: z.literal('first-working-days-of-quarter'), days: z.int().positive() }),
  /** No number: the city may set one, as its promise. */
  z.strictObject({ ...common, type: z.literal('untimed'), word: z.enum(untimedWords) }),
])
export type Limit = z.infer<typeof limitSchema>
export type LimitType = Limit['type']
export type LimitOf<T extends LimitType> = Extract<Limit, { type: T }>

/** What a decree covers. Guangzhou's covers no disclosure to the public. */
export const profileScopes = ['catalogue', 'sharing', 'disclosure'] as const

export const profileSchema = z
  .strictObject({
    id: z.enum(['zhongshan-2020', 'guangzhou-2019']),
    decree: z.strictObject({
      /** First letter of its article codes. */
      letter: z.enum(['Z', 'G']),
      title: localized,
      number: z.int().positive(),
      issuer: localized,
      inForceOn: z.iso.date(),
    }),
    scope: z.array(z.enum(profileScopes)).min(1),
    limits: z.array(limitSchema).min(1),
  })
  .superRefine(({ decree, limits }, context) => {
    const seen = new Set<string>()
    limits.forEach((limit, index) => {
      if (seen.has(limit.id)) {
        context.addIssue({
          code: 'custom',
          path: ['limits', index, 'id'],
          message: `${limit.id} stands twice`,
        })
      }
      seen.add(limit.id)
      const cited = [...limit.articles, limit.onLapse.article ?? decree.letter]
      if (cited.some((article) => !article.startsWith(decree.letter))) {
        context.addIssue({
          code: 'custom',
          path: ['limits', index, 'articles'],
          message: `${limit.id} cites another decree`,
        })
      }
    })
  })
export type RuleProfile = z.infer<typeof profileSchema>

/** A limit that the city set itself, in working days (`promises` of portal.yaml). */
export interface CityPromise {
  id: string
  days: number
}
