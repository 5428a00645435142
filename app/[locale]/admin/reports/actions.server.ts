'use server'
import { revalidatePath } from 'next/cache'
import { z } from 'zod'
import { submitReport } from '#lib/server/reports.ts'
import { type ActionState, localeOfForm, malformed, runAction } from '#lib/server/run-action.ts'

export async function fileReportAction(_: ActionState, form: FormData): Promise<ActionState> {
  const locale = localeOfForm(form)
  const period = z.string().max(20).safeParse(form.get('period'))
  if (!period.success) return malformed(locale)
  const result = await runAction(locale, 'report.file', async (by, portal) => {
    await submitReport(portal, by, period.data)
  })
  revalidatePath('/[locale]/admin/reports', 'page')
  return result
}
