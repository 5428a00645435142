import { z } from 'zod'

export const questionKinds = ['choice', 'scale', 'text'] as const
/** Name of the control that answers a question. */
export const answerField = (question: string) => `answer-${question}`
/** What a question with a scale is answered with: from not at all to very. */
export const scale = ['1', '2', '3', '4', '5'] as const
export const mostQuestions = 12
export const mostDocuments = 5
export const mostPoints = 20
const longestLine = 300
/** Of a choice, which stands over its bar in one line: so many Chinese characters are as wide as so many letters. */
const longestChoice = { zh: 24, en: 48 }
const longestText = 5_000

const text = (longest: number) =>
  z
    .string()
    .transform((typed) => typed.replace(/\r\n?/g, '\n').trim())
    .refine((typed) => [...typed].length <= longest, { error: 'consultation-too-long' })
const needed = (longest: number) =>
  text(longest).refine((typed) => typed !== '', { error: 'consultation-missing' })
const both = (longest: number) => z.object({ zh: needed(longest), en: needed(longest) })

const [earliest, latest] = [Date.UTC(2000, 0), Date.UTC(2200, 0)]

/** What `datetime-local` gives, meant as the time of the municipality: `2026-12-01T09:00`. */
const localTime = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/, { error: 'consultation-time-missing' })
  .transform((local) => new Date(`${local}:00+08:00`))
  .refine((instant) => instant.getTime() >= earliest && instant.getTime() < latest, {
    error: 'consultation-time-missing',
  })
  .transform((instant) => instant.toISOString())

/** One choice in each line, its two languages parted by a bar: `赞成 | In favour`. */
const choicesSchema = text(longestText).transform((typed, context) => {
  const lines = typed.split('\n').filter((line) => line.trim() !== '')
  return lines.map((line, index) => {
    const [zh = '', en = '', ...more] = line.split(/[|｜]/).map((part) => part.trim())
    const long = [...zh].length > longestChoice.zh || [...en].length > longestChoice.en
    if (zh === '' || en === '' || more.length > 0 || long) {
      context.addIssue({ code: 'custom', message: 'consultation-choices' })
    }
    return { id: `c${index + 1}`, label: { zh, en } }
  })
})

const questionFormSchema = z
  .object({
    text: both(longestLine),
    kind: z.enum(questionKinds, { error: 'consultation-missing' }),
    choices: choicesSchema,
    required: z.boolean(),
  })
  .refine(({ kind, choices }) => kind !== 'choice' || choices.length >= 2, {
    error: 'consultation-choices',
    path: ['choices'],
  })
  // What was typed for another kind of answer is not published.
  .transform((question) => (question.kind === 'choice' ? question : { ...question, choices: [] }))

/** A consultation as it is drafted; messages are codes of `problems.<code>`. */
export const consultationFormSchema = z
  .object({
    slug: z
      .string()
      .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, { error: 'consultation-slug' })
      .max(60, { error: 'consultation-slug' }),
    title: both(120),
    background: both(longestText),
    documents: z
      .array(
        z.object({
          title: both(longestLine),
          url: z.url({ protocol: /^https?$/, error: 'consultation-address' }),
        }),
      )
      .max(mostDocuments),
    questions: z
      .array(questionFormSchema)
      .min(1, { error: 'consultation-question-missing' })
      .max(mostQuestions),
    opensAt: localTime,
    closesAt: localTime,
    audiences: z
      .array(z.enum(['person', 'enterprise', 'association', 'chamber', 'agency']))
      .min(1, { error: 'consultation-audience-missing' }),
  })
  .refine(({ opensAt, closesAt }) => opensAt < closesAt, {
    error: 'consultation-times',
    path: ['closesAt'],
  })
/** A later end for a consultation that is open. */
export const extensionSchema = z.object({ slug: z.string().max(80), closesAt: localTime })

export type ConsultationForm = z.output<typeof consultationFormSchema>

/** What became of a consultation, point by point. */
export const summaryFormSchema = z.object({
  text: both(longestText),
  points: z
    .array(
      z.object({
        point: both(longestLine),
        outcome: z.enum(['adopted', 'adopted-in-part', 'not-adopted', 'not-in-our-power'], {
          error: 'consultation-missing',
        }),
        reason: both(longestText),
      }),
    )
    .min(1, { error: 'consultation-point-missing' })
    .max(mostPoints),
})
export type SummaryForm = z.output<typeof summaryFormSchema>
