import { z } from 'zod'
import { localizedSchema, slugSchema } from '#lib/catalogue/entry.ts'
import { personnelSchema } from '#lib/published/format.ts'

/**
 * Documents: objects of the tree that one submission writes whole. Each lies at `<subject>.json` (filings of
 * personnel are gathered in `personnel.json`).
 */

const day = z.iso.date()
const instant = z.iso.datetime()

export const speakerSchema = z.enum(['person', 'enterprise', 'association', 'chamber', 'agency'])
export const outcomeSchema = z.enum(['adopted', 'adopted-in-part', 'not-adopted', 'not-in-our-power'])

/** `opinions/<id>.json`: an opinion and its answer, without names and contacts (Z28). */
export const publishedAnswerSchema = z.strictObject({
  id: slugSchema,
  kind: z.enum(['opinion', 'fault', 'request', 'complaint']),
  dataset: slugSchema.optional(),
  /** Organisation that answers. */
  department: slugSchema,
  speaker: speakerSchema,
  channel: z.enum(['website', 'mobile', 'phone', 'letter', 'counter', 'email']),
  /** Of the opinion and so of the answer. */
  language: z.enum(['zh', 'en']),
  receivedOn: day,
  /** Day by which the answer was due, and on what it rests: an article, or the city's promise. */
  due: day,
  article: z.string().optional(),
  answeredOn: day,
  body: z.string(),
  outcome: outcomeSchema,
  answer: z.string(),
  correctedVersion: z.string().optional(),
  /** Entry in the catalogue that came of a request. */
  result: slugSchema.optional(),
})
export type PublishedAnswer = z.infer<typeof publishedAnswerSchema>

const shareSchema = z.array(z.strictObject({ value: z.string(), count: z.int().nonnegative() }))

const questionSchema = z.strictObject({
  id: slugSchema,
  text: localizedSchema,
  kind: z.enum(['choice', 'scale', 'text']),
  /** Of a choice. */
  choices: z.array(z.strictObject({ id: slugSchema, label: localizedSchema })).default([]),
  required: z.boolean(),
})

/** `consultations/<slug>.json`: a solicitation of opinions (Z28). Open or closed follows from the times. */
export const consultationSchema = z.strictObject({
  slug: slugSchema,
  department: slugSchema,
  title: localizedSchema,
  background: localizedSchema,
  documents: z.array(z.strictObject({ title: localizedSchema, url: z.url({ protocol: /^https?$/ }) })),
  questions: z.array(questionSchema).min(1),
  opensAt: instant,
  closesAt: instant,
  audiences: z.array(speakerSchema),
  /** After it closed: how many answered, and what became of each point. */
  summary: z
    .strictObject({
      received: z.int().nonnegative(),
      byChannel: z.record(z.string(), z.int().nonnegative()),
      bySpeaker: z.record(z.string(), z.int().nonnegative()),
      /** Of each question with choices or a scale: how often each was taken. */
      results: z.array(z.strictObject({ question: slugSchema, counts: shareSchema })),
      text: localizedSchema,
      points: z.array(
        z.strictObject({ point: localizedSchema, outcome: outcomeSchema, reason: localizedSchema }),
      ),
    })
    .optional(),
})
export type Consultation = z.infer<typeof consultationSchema>

/** Stands among the most wanted for all that no entry of the catalogue describes yet. */
export const notInCatalogue = 'not-in-the-catalogue'

/** `reports/<id>.json`: the analysis of opinions over a quarter or a year (Z28). */
export const opinionReportSchema = z.strictObject({
  /** `2026q3` or `2026`. */
  id: z.string().regex(/^\d{4}(q[1-4])?$/),
  from: day,
  to: day,
  /** Day on which it was counted: what was answered later is not in it. */
  asOf: day,
  received: z.int().nonnegative(),
  /** Of these, what is answered one by one: all but answers to consultations. */
  toAnswer: z.int().nonnegative(),
  answered: z.int().nonnegative(),
  byKind: shareSchema,
  byDataset: shareSchema,
  byConsultation: shareSchema,
  bySpeaker: shareSchema,
  byChannel: shareSchema,
  byOutcome: shareSchema,
  /** Working days to an answer, of those answered; absent where there are none. */
  workingDays: z.strictObject({ median: z.number().nonnegative(), p90: z.number().nonnegative() }).optional(),
  departments: z.array(
    z.strictObject({
      department: slugSchema,
      received: z.int().nonnegative(),
      answered: z.int().nonnegative(),
      inTime: z.int().nonnegative(),
      late: z.int().nonnegative(),
      /** Not answered, and the day has passed. */
      overdue: z.int().nonnegative(),
    }),
  ),
  /** Requests by entry; `notInCatalogue` counts those that no entry describes. */
  mostWanted: shareSchema,
  /** Published answers of the period in which an opinion was adopted, wholly or in part. */
  changes: z.array(
    z.strictObject({
      /** Name of the published answer: `opinions/<answer>.json`. */
      answer: slugSchema,
      dataset: slugSchema.optional(),
      outcome: outcomeSchema,
      answeredOn: day,
      /** As it was approved for publication, and its language. */
      text: z.string(),
      language: z.enum(['zh', 'en']),
    }),
  ),
})
export type OpinionReport = z.infer<typeof opinionReportSchema>

/** Schema of each kind of document. */
export const documentSchemas = {
  personnel: personnelSchema,
  consultation: consultationSchema,
  answer: publishedAnswerSchema,
  report: opinionReportSchema,
} as const
export type PublishedDocument<K extends keyof typeof documentSchemas> = z.infer<(typeof documentSchemas)[K]>
