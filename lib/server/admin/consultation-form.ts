import {
  consultationFormSchema,
  mostDocuments,
  mostPoints,
  mostQuestions,
  summaryFormSchema,
} from '#lib/consultations/form.ts'

export {
  answerField,
  extensionSchema,
  mostDocuments,
  mostQuestions,
  questionKinds,
  scale,
} from '#lib/consultations/form.ts'
export { speakers } from '#lib/opinions/form.ts'

/*
 * Controls are named by their path: `questions.0.text.zh`. A row whose texts are all empty is not meant; the paths of
 * faults are those of the controls, not of the rows that are left.
 */

export interface FormFault {
  field: string
  code: string
}

export type ReadForm<T> = { ok: true; value: T } | { ok: false; faults: FormFault[] }

const text = (form: FormData, name: string) => String(form.get(name) ?? '')
const both = (form: FormData, name: string) => ({
  zh: text(form, `${name}.zh`),
  en: text(form, `${name}.en`),
})

/** Numbers of the rows of a group in which something was typed. */
function filledRows(form: FormData, group: string, most: number, names: readonly string[]): number[] {
  return Array.from({ length: most }, (_, index) => index).filter((index) =>
    names.some((name) => text(form, `${group}.${index}.${name}`).trim() !== ''),
  )
}

export function readConsultationForm(form: FormData) {
  const documents = filledRows(form, 'documents', mostDocuments, ['title.zh', 'title.en', 'url'])
  const questions = filledRows(form, 'questions', mostQuestions, ['text.zh', 'text.en', 'choices'])
  const parsed = consultationFormSchema.safeParse({
    slug: text(form, 'slug').trim(),
    title: both(form, 'title'),
    background: both(form, 'background'),
    documents: documents.map((row) => ({
      title: both(form, `documents.${row}.title`),
      url: text(form, `documents.${row}.url`).trim(),
    })),
    questions: questions.map((row) => ({
      text: both(form, `questions.${row}.text`),
      kind: text(form, `questions.${row}.kind`),
      choices: text(form, `questions.${row}.choices`),
      required: form.get(`questions.${row}.required`) === '1',
    })),
    opensAt: text(form, 'opensAt'),
    closesAt: text(form, 'closesAt'),
    audiences: form.getAll('audiences').map(String),
  })
  return parsed.success
    ? { ok: true as const, value: parsed.data }
    : { ok: false as const, faults: faultsOf(parsed.error, { documents, questions }) }
}

export function readSummaryForm(form: FormData) {
  const points = filledRows(form, 'points', mostPoints, ['point.zh', 'point.en', 'reason.zh', 'reason.en'])
  const parsed = summaryFormSchema.safeParse({
    text: both(form, 'text'),
    points: points.map((row) => ({
      point: both(form, `points.${row}.point`),
      outcome: text(form, `points.${row}.outcome`),
      reason: both(form, `points.${row}.reason`),
    })),
  })
  return parsed.success
    ? { ok: true as const, value: parsed.data }
    : { ok: false as const, faults: faultsOf(parsed.error, { points }) }
}

function faultsOf(
  error: { issues: { path: PropertyKey[]; message: string }[] },
  rows: Record<string, number[]>,
): FormFault[] {
  return error.issues.map(({ path: [group, index, ...rest], message: code }) => {
    const row = typeof index === 'number' ? (rows[String(group)]?.[index] ?? index) : index
    return { field: [group, row, ...rest].filter((part) => part !== undefined).join('.'), code }
  })
}
