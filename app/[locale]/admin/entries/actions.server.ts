'use server'
import { redirect } from 'next/navigation'
import { saveEntry } from '#lib/server/admin/entries.ts'
import { entryOfForm } from '#lib/server/admin/entry-form.ts'
import { type ActionState, localeOfForm, runAction } from '#lib/server/run-action.ts'
import { adminPath } from '../_components/paths.ts'
import { controlOf } from './control-of.ts'

/** Saves the entry of the form, and submits it when the button that was pressed says so. */
export async function saveEntryAction(_: ActionState, form: FormData): Promise<ActionState> {
  const locale = localeOfForm(form)
  const given = form.get('id')
  const id = typeof given === 'string' && given ? given : null
  const submit = form.get('then') !== 'stay'
  const answer = await runAction(locale, 'entry.save', async (by, portal) => {
    const saved = await saveEntry(portal, by, { id, entry: entryOfForm(form), submit })
    redirect(`${adminPath(locale, 'entries', saved)}${submit ? '' : '?saved=1'}`)
  })
  if (answer.ok) return answer
  return { ...answer, faults: answer.faults?.map((fault) => ({ ...fault, field: controlOf(fault.field) })) }
}
