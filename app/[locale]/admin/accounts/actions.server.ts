'use server'
import { revalidatePath } from 'next/cache'
import { z } from 'zod'
import { adminTranslator } from '#lib/i18n/admin-translate.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import {
  accountSteps,
  create,
  grantSteps,
  newPassword,
  propose,
  readDepartments,
  roles,
} from '#lib/server/admin/accounts.ts'
import { type ActionState, localeOfForm, malformed, runAction } from '#lib/server/run-action.ts'

const newAccountSchema = z.object({
  email: z.string().trim().min(3).max(254),
  postZh: z.string().trim().min(2).max(100),
  postEn: z.string().trim().min(2).max(100),
  organisation: z.string().min(1),
})
type NewAccountField = keyof z.infer<typeof newAccountSchema>

/** Creates an account; the password is in the answer, this once. */
export async function createAction(
  _: ActionState<{ accountId: string; password: string }>,
  form: FormData,
): Promise<ActionState<{ accountId: string; password: string }>> {
  const locale = localeOfForm(form)
  const given = newAccountSchema.safeParse(Object.fromEntries(form))
  if (!given.success) return malformed(locale, missingFields(locale, given.error))
  const departments = await readDepartments()
  if (!departments.some(({ id }) => id === given.data.organisation)) return malformed(locale)
  return runAction(locale, 'account.create', (by, portal) => create(by, portal, given.data))
}

function missingFields(locale: Locale, error: z.ZodError) {
  const t = adminTranslator(locale, 'admin-accounts')
  const fields = new Set(error.issues.map(({ path }) => path[0] as NewAccountField))
  return [...fields].map((field) => ({ field, message: t(`new.missing.${field}`) }))
}

const stepSchema = z.object({ account: z.uuid(), step: z.enum(['disable', 'enable']) })

/** Disables or enables an account. */
export async function accountStepAction(_: ActionState, form: FormData): Promise<ActionState> {
  const locale = localeOfForm(form)
  const given = stepSchema.safeParse(Object.fromEntries(form))
  if (!given.success) return malformed(locale)
  const { account, step } = given.data
  const result = await runAction(locale, `account.${step}`, (by, portal) =>
    accountSteps[step](by, portal, account),
  )
  revalidatePath('/[locale]/admin/accounts/[id]', 'page')
  return result
}

/** Resets a password; the new one is in the answer, this once. */
export async function resetPasswordAction(
  _: ActionState<{ password: string }>,
  form: FormData,
): Promise<ActionState<{ password: string }>> {
  const locale = localeOfForm(form)
  const given = z.object({ account: z.uuid() }).safeParse(Object.fromEntries(form))
  if (!given.success) return malformed(locale)
  const result = await runAction(locale, 'account.reset-password', (by, portal) =>
    newPassword(by, portal, given.data.account),
  )
  revalidatePath('/[locale]/admin/accounts/[id]', 'page')
  return result
}

const proposalSchema = z.object({ account: z.uuid(), role: z.enum(roles) })

export async function proposeAction(_: ActionState, form: FormData): Promise<ActionState> {
  const locale = localeOfForm(form)
  const given = proposalSchema.safeParse(Object.fromEntries(form))
  if (!given.success) return malformed(locale)
  const { account, role } = given.data
  const result = await runAction(locale, 'role.propose', (by, portal) => propose(by, portal, account, role))
  revalidatePath('/[locale]/admin/accounts/[id]', 'page')
  return result
}

const grantSchema = z.object({ grant: z.uuid(), step: z.enum(['confirm', 'revoke']) })

/** Confirms or revokes a role. */
export async function grantStepAction(_: ActionState, form: FormData): Promise<ActionState> {
  const locale = localeOfForm(form)
  const given = grantSchema.safeParse(Object.fromEntries(form))
  if (!given.success) return malformed(locale)
  const { grant, step } = given.data
  const result = await runAction(locale, `role.${step}`, (by, portal) => grantSteps[step](by, portal, grant))
  revalidatePath('/[locale]/admin/accounts/[id]', 'page')
  return result
}
