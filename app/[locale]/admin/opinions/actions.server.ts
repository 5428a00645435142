'use server'
import { revalidatePath } from 'next/cache'
import { z } from 'zod'
import {
  answer,
  answerSchema,
  assign,
  discard,
  enteredOpinionSchema,
  note,
  release,
} from '#lib/server/admin/handle-opinions.ts'
import { enter, publishAnswer, showContact } from '#lib/server/admin/opinions.ts'
import { type ActionState, localeOfForm, malformed, runAction } from '#lib/server/run-action.ts'
import type { RunningPortal } from '#lib/server/running-portal.ts'

type By = Parameters<Parameters<typeof runAction>[2]>[0]

/** One step on one opinion: the form is read by `schema`, the step taken, and the pages made anew. */
async function step<S extends z.ZodType, T>(
  form: FormData,
  name: string,
  schema: S,
  work: (by: By, portal: RunningPortal, given: z.output<S>) => Promise<T>,
): Promise<ActionState<T>> {
  const locale = localeOfForm(form)
  const given = schema.safeParse(Object.fromEntries(form))
  if (!given.success) return malformed(locale)
  const result = await runAction(locale, `opinion.${name}`, (by, portal) => work(by, portal, given.data))
  revalidatePath('/[locale]/admin/opinions', 'layout')
  return result
}

const id = z.object({ id: z.uuid() })
const text = z.string().trim().min(1).max(5_000)

export async function releaseAction(_: ActionState, form: FormData): Promise<ActionState> {
  return step(form, 'release', id, release)
}

export async function discardAction(_: ActionState, form: FormData): Promise<ActionState> {
  return step(form, 'discard', id.extend({ reason: z.string().max(500) }), discard)
}

export async function assignAction(_: ActionState, form: FormData): Promise<ActionState> {
  return step(form, 'assign', id.extend({ department: z.string().max(80) }), assign)
}

export async function noteAction(_: ActionState, form: FormData): Promise<ActionState> {
  return step(form, 'note', id.extend({ body: text }), note)
}

export async function answerAction(_: ActionState, form: FormData): Promise<ActionState> {
  return step(form, 'answer', answerSchema.extend(id.shape), answer)
}

export async function publishAction(_: ActionState, form: FormData): Promise<ActionState> {
  return step(form, 'publish', id.extend({ body: text, answer: text }), publishAnswer)
}

export async function contactAction(
  _: ActionState<string | null>,
  form: FormData,
): Promise<ActionState<string | null>> {
  return step(form, 'read-contact', id, (by, portal, given) => showContact(by, portal, given.id))
}

export async function enterAction(
  _: ActionState<{ number: string; secret: string }>,
  form: FormData,
): Promise<ActionState<{ number: string; secret: string }>> {
  return step(form, 'enter', enteredOpinionSchema, enter)
}
