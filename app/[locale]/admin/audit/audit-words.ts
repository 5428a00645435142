import { adminMessages, adminTranslator } from '#lib/i18n/admin-translate.ts'
import type { Locale } from '#lib/i18n/locales.ts'

/** `submission.approve` in the reader's words; an action without words is shown as it is recorded. */
export function actionName(locale: Locale, action: string): string {
  const t = adminTranslator(locale, 'admin-audit')
  const key = `actions.${action}`
  return t.has(key) ? t(key) : action
}

export function subjectName(locale: Locale, kind: string): string {
  const t = adminTranslator(locale, 'admin-audit')
  const key = `subjects.${kind}`
  return t.has(key) ? t(key) : kind
}

/** What acted by itself: `system:publisher`. */
export function actorName(locale: Locale, actor: string): string {
  const t = adminTranslator(locale, 'admin-audit')
  const program = actor.replace(/^system:/, '')
  const key = `systems.${program}`
  return t('table.system', { name: t.has(key) ? t(key) : program })
}

/** Every action that has words, for the filter. */
export function actionNames(locale: Locale): { value: string; label: string }[] {
  return Object.entries(adminMessages(locale, 'admin-audit').actions).flatMap(([subject, steps]) =>
    Object.entries(steps).map(([step, label]) => ({ value: `${subject}.${step}`, label })),
  )
}

export function subjectNames(locale: Locale): { value: string; label: string }[] {
  const { subjects } = adminMessages(locale, 'admin-audit')
  return Object.entries(subjects).map(([value, label]) => ({ value, label }))
}

/** Where a change came from: the command line, the server, or a browser by the keyed hash of its network. */
export function originName(locale: Locale, origin: string): string {
  const t = adminTranslator(locale, 'admin-audit')
  if (origin === 'cli' || origin === 'server') return t(`table.${origin}`)
  return origin.startsWith('web:') ? t('table.web', { source: origin.slice(4, 12) }) : origin
}
