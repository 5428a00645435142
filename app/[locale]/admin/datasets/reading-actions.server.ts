'use server'
import { refresh } from 'next/cache'
import { adminTranslator } from '#lib/i18n/admin-translate.ts'
import { isLocale, type Locale } from '#lib/i18n/locales.ts'
import {
  addHierarchyFile,
  confirmReadingOf,
  largestHierarchy,
  parseReading,
  parseReason,
  readAs,
  removeHierarchyFile,
  shortestReason,
  stateFaultsOf,
} from '#lib/server/admin/change-reading.ts'
import {
  type ActionResult,
  type ActionState,
  localeOfForm,
  malformed,
  runAction,
} from '#lib/server/run-action.ts'

/** Reads the upload as a person set it, after a look at the preview. */
export async function setReadingAction(
  locale: Locale,
  id: string,
  candidate: unknown,
): Promise<ActionResult<void>> {
  const language = isLocale(locale) ? locale : 'zh'
  const given = parseReading(candidate)
  if (!given) return malformed(language)
  const answer = await runAction(language, 'dataset.reading', (by, portal) =>
    readAs(portal, by, { id: String(id), given }),
  )
  if (answer.ok) refresh()
  return answer
}

export async function confirmReadingAction(_: ActionState<void>, form: FormData): Promise<ActionState<void>> {
  const answer = await runAction(localeOfForm(form), 'dataset.reading-confirm', (by, portal) =>
    confirmReadingOf(portal, by, String(form.get('id'))),
  )
  if (answer.ok) refresh()
  return answer
}

export async function stateFaultsAction(_: ActionState<void>, form: FormData): Promise<ActionState<void>> {
  const locale = localeOfForm(form)
  const read = parseReason(Object.fromEntries(form))
  if (!read.ok) {
    const message = adminTranslator(locale, 'admin-faults')('reasonHint', { shortest: shortestReason })
    return malformed(
      locale,
      read.fields.map((field) => ({ field, message })),
    )
  }
  const answer = await runAction(locale, 'dataset.state-faults', (by, portal) =>
    stateFaultsOf(portal, by, { id: String(form.get('id')), reason: read.reason }),
  )
  if (answer.ok) refresh()
  return answer
}

export async function addHierarchyAction(_: ActionState<void>, form: FormData): Promise<ActionState<void>> {
  const locale = localeOfForm(form)
  const t = adminTranslator(locale, 'admin-datasets')
  const name = String(form.get('hierarchyName') ?? '').trim()
  const file = form.get('hierarchyFile')
  const given = file instanceof File && file.size > 0 && file.size <= largestHierarchy ? file : null
  const faults = [
    ...(name && name.length <= 60
      ? []
      : [{ field: 'hierarchyName', message: t('plan.hierarchies.nameError') }]),
    ...(given ? [] : [{ field: 'hierarchyFile', message: t('plan.hierarchies.fileError') }]),
  ]
  if (!given || faults.length > 0) return malformed(locale, faults)
  const answer = await runAction(locale, 'dataset.hierarchy-add', (by, portal) =>
    addHierarchyFile(portal, by, { id: String(form.get('id')), name, file: given }),
  )
  if (answer.ok) refresh()
  return answer
}

export async function removeHierarchyAction(
  _: ActionState<void>,
  form: FormData,
): Promise<ActionState<void>> {
  const answer = await runAction(localeOfForm(form), 'dataset.hierarchy-remove', (by, portal) =>
    removeHierarchyFile(portal, by, { id: String(form.get('id')), name: String(form.get('name')) }),
  )
  if (answer.ok) refresh()
  return answer
}
