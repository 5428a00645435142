'use server'
import { revalidatePath } from 'next/cache'
import { z } from 'zod'
import type { Locale } from '#lib/i18n/locales.ts'
import { describeProblem, isProblemCode } from '#lib/i18n/problems.ts'
import { type FormFault, readConsultationForm, readSummaryForm } from '#lib/server/admin/consultation-form.ts'
import {
  enterAnswer,
  enteredAnswerSchema,
  extendConsultation,
  submitConsultation,
  submitSummary,
} from '#lib/server/admin/consultations.ts'
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

const extension = z.object({
  slug: z.string().max(80),
  closesAt: z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/),
})

export async function extendAction(_: ActionState, form: FormData): Promise<ActionState> {
  const locale = localeOfForm(form)
  const given = extension.safeParse(Object.fromEntries(form))
  if (!given.success) return refuse(locale, [{ field: 'closesAt', code: 'consultation-time-missing' }])
  const closesAt = new Date(`${given.data.closesAt}:00+08:00`).toISOString()
  const result = await runAction(locale, 'consultation.extend', (by, portal) =>
    extendConsultation(by, portal, { slug: given.data.slug, closesAt }),
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
  if (!given.success) return malformed(locale)
  const result = await runAction(locale, 'consultation.enter', (by, portal) =>
    enterAnswer(by, portal, { entered: given.data, typed }),
  )
  refresh()
  return result
}
