import { z } from 'zod'

export const duties = [
  'primary-responsible',
  'data-administrator',
  'security-management',
  'data-operation',
  'audit-and-review',
  'contact',
] as const

export const mostPosts = 12

const text = (longest: number) => z.string().trim().max(longest, { error: 'personnel-too-long' })
const needed = (longest: number) => text(longest).min(1, { error: 'personnel-missing' })
const emptyIsAbsent = <S extends z.ZodType>(schema: S) =>
  z.union([z.literal('').transform(() => undefined), schema]).optional()
const both = z.object({ zh: text(200), en: text(200) })

/** A post as a department files it (Z33, G17); messages are codes of `problems.<code>`. */
export const postFormSchema = z.object({
  post: z.object({ zh: needed(80), en: needed(80) }),
  duty: z.enum(duties, { error: 'personnel-missing' }),
  /** Only where its publication is lawful. */
  name: text(40),
  phone: needed(40),
  email: emptyIsAbsent(z.email({ error: 'personnel-email' })),
  address: both,
  hours: both,
  datasets: z
    .string()
    .transform((slugs) => slugs.split(/[\s,，、]+/).filter(Boolean))
    .pipe(z.array(z.string().regex(/^[a-z0-9-]{1,80}$/, { error: 'personnel-dataset' })).max(200)),
  vacant: z.boolean(),
})

export const filingFormSchema = z.object({
  agency: z.object({ zh: needed(80), en: needed(80) }),
  changedOn: z.iso.date({ error: 'personnel-changed-on' }),
  /** Confirmed where a name is given: its publication is lawful. */
  namesLawful: z.boolean(),
  posts: z.array(postFormSchema).min(1, { error: 'personnel-missing' }).max(mostPosts),
})
export type FilingForm = z.output<typeof filingFormSchema>
