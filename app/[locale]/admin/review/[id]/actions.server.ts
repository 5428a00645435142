'use server'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { approve, returnToDepartment } from '#lib/server/admin/review.ts'
import { type ActionState, localeOfForm, malformed, runAction } from '#lib/server/run-action.ts'
import { adminPath } from '../../_components/paths.ts'

const approvalSchema = z.object({ id: z.uuid(), digest: z.string().regex(/^[0-9a-f]{64}$/) })
const returnSchema = z.object({ id: z.uuid(), reasons: z.string().max(2000) })

/** Approves what the reviewer was shown: the digest of the page, not of what the database holds by now. */
export async function approveAction(_: ActionState, form: FormData): Promise<ActionState> {
  const locale = localeOfForm(form)
  const given = approvalSchema.safeParse(Object.fromEntries(form))
  if (!given.success) return malformed(locale)
  const result = await runAction(locale, 'review.approve', (by, portal) => approve(by, portal, given.data))
  if (!result.ok) return result
  redirect(adminPath(locale, 'review', given.data.id))
}

export async function returnAction(_: ActionState, form: FormData): Promise<ActionState> {
  const locale = localeOfForm(form)
  const given = returnSchema.safeParse(Object.fromEntries(form))
  if (!given.success) return malformed(locale)
  const result = await runAction(locale, 'review.return', (by, portal) =>
    returnToDepartment(by, portal, given.data),
  )
  if (!result.ok) return { ...result, faults: [{ field: 'reasons', message: result.message }] }
  redirect(adminPath(locale, 'review', given.data.id))
}
