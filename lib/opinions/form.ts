import { z } from 'zod'

/** Ways to speak, each with a form of its own. */
export const formKinds = ['opinion', 'fault', 'request', 'complaint', 'consultation'] as const
export type FormKind = (typeof formKinds)[number]

/** Who speaks, as Z28 lists those whose opinions are solicited, and other agencies. */
export const speakers = ['person', 'enterprise', 'association', 'chamber', 'agency'] as const

/** How often data that is asked for would be needed. */
export const frequencies = ['once', 'yearly', 'quarterly', 'monthly', 'daily', 'real-time'] as const

export const shortestOpinion = 4
export const longestOpinion = 5_000
export const longestLine = 500
export const longestContact = 200

/** Control characters other than tab and line break; bidirectional overrides can make a text read as another. */
const unprintable = /[\p{Cc}\u202a-\u202e\u2066-\u2069]/u
/** Whether a text can be seen as it is. */
export const isPrintable = (text: string) => !unprintable.test(text.replace(/[\t\n]/g, ''))
// A form sends line breaks as CR LF, and counts them so.
const tidy = (text: string) => text.replace(/\r\n?/g, '\n').trim()
const length = (text: string) => [...text].length

const slug = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
  .max(80)
/** A field that is left empty in an HTML form comes as an empty text. */
const emptyIsAbsent = <S extends z.ZodType>(schema: S) =>
  z.union([z.literal('').transform(() => undefined), schema]).optional()

/** The text that every way of speaking has. */
export const bodySchema = z
  .string({ error: 'opinion-too-short' })
  .transform(tidy)
  .refine((text) => length(text) >= shortestOpinion, { error: 'opinion-too-short' })
  .refine((text) => length(text) <= longestOpinion, { error: 'opinion-too-long' })
  .refine(isPrintable, { error: 'opinion-unprintable' })

const line = (longest: number) =>
  z
    .string()
    .optional()
    .transform((text) => tidy(text ?? ''))
    .refine((text) => length(text) <= longest, { error: 'opinion-line-too-long' })
    .refine(isPrintable, { error: 'opinion-unprintable' })

const common = {
  /** Slug of the dataset or entry; absent for what concerns none in particular. */
  dataset: emptyIsAbsent(slug),
  speaker: z.enum(speakers, { error: 'opinion-speaker-missing' }),
  language: z.enum(['zh', 'en']),
  /** E-mail address, telephone number or postal address; kept sealed. */
  contact: line(longestContact),
  /** An answer in person is wanted: then there must be a way to give it. */
  inPerson: z.literal('1').optional(),
  /** ALTCHA payload; absent from a browser without JavaScript. */
  altcha: z.string().max(4_000).optional(),
  /** Seen by no person (hidden from eyes and from assistive technology); what fills it in is a program. */
  website: z.literal('', { error: 'opinion-refused' }).optional(),
}

/** One schema for all ways to speak; messages are codes of `problems.<code>`. */
export const opinionFormSchema = z
  .discriminatedUnion(
    'kind',
    [
      z.object({ kind: z.literal('opinion'), ...common, body: bodySchema }),
      z.object({
        kind: z.literal('fault'),
        ...common,
        dataset: slug,
        body: bodySchema,
        /** Which rows, in the reader's words: numbers, a key, a name. */
        rows: line(longestLine),
        /** What is right. */
        correction: line(longestLine),
      }),
      z.object({
        kind: z.literal('request'),
        ...common,
        /** What is asked for, and what for. */
        body: bodySchema,
        purpose: line(longestLine),
        frequency: z.enum(frequencies, { error: 'opinion-frequency-missing' }),
      }),
      z.object({
        kind: z.literal('complaint'),
        ...common,
        body: bodySchema,
        /** Receipt number of what was handled badly. */
        about: line(40),
      }),
      z.object({
        kind: z.literal('consultation'),
        ...common,
        consultation: slug,
        body: z.union([z.literal('').transform(() => ''), bodySchema]).optional(),
      }),
    ],
    { error: 'opinion-kind-unknown' },
  )
  .refine(({ inPerson, contact }) => !inPerson || contact !== '', {
    error: 'opinion-contact-missing',
    path: ['contact'],
  })
export type OpinionForm = z.infer<typeof opinionFormSchema>

export const additionSchema = z.object({
  number: z.string().max(40),
  secret: z.string().max(80),
  body: bodySchema,
})

/** The visible fields of each form, in their order; those of a consultation are its questions. */
export const formFields = {
  opinion: ['body'],
  fault: ['rows', 'body', 'correction'],
  request: ['body', 'purpose', 'frequency'],
  complaint: ['about', 'body'],
  consultation: ['body'],
} as const satisfies Record<FormKind, readonly string[]>

export const longestOf = {
  body: longestOpinion,
  rows: longestLine,
  correction: longestLine,
  purpose: longestLine,
  about: 40,
  contact: longestContact,
} as const
