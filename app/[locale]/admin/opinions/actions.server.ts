'use server'
import { revalidatePath } from 'next/cache'
import { z } from 'zod'
import { markRead } from '#lib/server/admin/opinions.ts'
import { type ActionState, localeOfForm, malformed, runAction } from '#lib/server/run-action.ts'

export async function markReadAction(_: ActionState, form: FormData): Promise<ActionState> {
  const locale = localeOfForm(form)
  const given = z.object({ opinion: z.uuid() }).safeParse(Object.fromEntries(form))
  if (!given.success) return malformed(locale)
  const result = await runAction(locale, 'opinion.mark-read', (by, portal) =>
    markRead(by, portal, given.data.opinion),
  )
  revalidatePath('/[locale]/admin/opinions', 'page')
  return result
}
