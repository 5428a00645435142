import { z } from 'zod'

/** Who speaks, as Z28 lists those whose opinions are solicited, and other agencies. */
export const speakers = ['person', 'enterprise', 'association', 'chamber', 'agency'] as const

export const shortestOpinion = 4
export const longestOpinion = 5_000

/** Control characters other than tab and line break; bidirectional overrides can make a text read as another. */
const unprintable = /[\p{Cc}\u202a-\u202e\u2066-\u2069]/u

/**
 * The public opinion form; the messages are codes of `problems.<code>`. A field that is left empty in an HTML
 * form comes as an empty text.
 */
export const opinionFormSchema = z.object({
  /** Slug of the dataset; absent for an opinion in general. */
  dataset: z
    .union([
      z.literal('').transform(() => undefined),
      z
        .string()
        .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
        .max(80),
    ])
    .optional(),
  speaker: z.enum(speakers, { error: 'opinion-speaker-missing' }),
  body: z
    .string({ error: 'opinion-too-short' })
    // A form sends line breaks as CR LF, and counts them so.
    .transform((text) => text.replace(/\r\n?/g, '\n').trim())
    .refine((text) => [...text].length >= shortestOpinion, { error: 'opinion-too-short' })
    .refine((text) => [...text].length <= longestOpinion, { error: 'opinion-too-long' })
    .refine((text) => !unprintable.test(text.replace(/[\t\n]/g, '')), { error: 'opinion-unprintable' }),
  language: z.enum(['zh', 'en']),
  /** Seen by no person (hidden from eyes and from assistive technology); what fills it in is a program. */
  website: z.literal('', { error: 'opinion-refused' }).optional(),
})
export type OpinionForm = z.infer<typeof opinionFormSchema>
