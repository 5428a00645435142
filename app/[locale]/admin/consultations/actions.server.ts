'use server'
import { revalidatePath } from 'next/cache'
import type { Locale } from '#lib/i18n/locales.ts'
import { describeProblem, isProblemCode } from '#lib/i18n/problems.ts'
import {
  extensionSchema,
  type FormFault,
  readConsultationForm,
  readSummaryForm,
} from '#lib/server/admin/consultation-form.ts'
import {
  enterAnswerFor,
  enteredAnswerSchema,
  extendConsultation,
  submitConsultation,
  submitSummary,
} from '#lib/server/admin/file-consultations.ts'
import { type ActionState, localeOfForm, malformed, runAction } from '#lib/server/run-action.ts'

function refuse(locale: Locale, faults: FormFault[]) {
  return malformed(
    locale,
    faults.map(({ field, code }) => ({
      field,
      message: describeProblem(locale, {
        code: isProblemCode(code) ? code : 'consultation-missing',
        params: {},
      }),
    })),
  )
}

const refresh = () => revalidatePath('/[locale]/admin/consultations', 'layout')

export async function fileConsultationAction(_: ActionState, form: FormData): Promise<ActionState> {
  const locale = localeOfForm(form)
  const given = readConsultationForm(form)
  if (!given.ok) return refuse(locale, given.faults)
  const result = await runAction(locale, 'consultation.file', (by, portal) =>
    submitConsultation(by, portal, given.value),
  )
  refresh()
  return result
}

export async function extendAction(_: ActionState, form: FormData): Promise<ActionState> {
  const locale = localeOfForm(form)
  const given = extensionSchema.safeParse(Object.fromEntries(form))
  if (!given.success) return refuse(locale, [{ field: 'closesAt', code: 'consultation-time-missing' }])
  const result = await runAction(locale, 'consultation.extend', (by, portal) =>
    extendConsultation(by, portal, given.data),
  )
  refresh()
  return result
}

export async function summariseAction(_: ActionState, form: FormData): Promise<ActionState> {
  const locale = localeOfForm(form)
  const given = readSummaryForm(form)
  if (!given.ok) return refuse(locale, given.faults)
  const slug = String(form.get('slug'))
  const result = await runAction(locale, 'consultation.summarise', (by, portal) =>
    submitSummary(by, portal, { slug, form: given.value }),
  )
  refresh()
  return result
}

export async function enterAnswerAction(
  _: ActionState<{ number: string; secret: string }>,
  form: FormData,
): Promise<ActionState<{ number: string; secret: string }>> {
  const locale = localeOfForm(form)
  const typed = Object.fromEntries([...form].map(([name, value]) => [name, String(value)]))
  const given = enteredAnswerSchema.safeParse(typed)
  if (!given.success) {
    const faults = given.error.issues.map(({ path, message }) => ({ field: path.join('.'), code: message }))
    return refuse(locale, faults)
  }
  const result = await runAction(locale, 'consultation.enter', (by, portal) =>
    enterAnswerFor(by, portal, { entered: given.data, typed }),
  )
  refresh()
  return result
}
