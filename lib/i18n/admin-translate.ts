import type { Locale } from './locales.ts'
import { makeTranslator, type Translate } from './make-translator.ts'
import { adminShell as shellEn } from './messages/en/admin-shell.ts'
import { adminShell as shellZh } from './messages/zh/admin-shell.ts'

/**
 * The areas of the back office. A list of its own, so that none of its words come into the public build; client
 * islands take the few messages they show as props.
 */
const messages = {
  zh: {
    'admin-shell': shellZh,
  },
  en: {
    'admin-shell': shellEn,
  },
}

type Messages = (typeof messages)['zh']
export type AdminArea = keyof Messages

const made = new Map<string, unknown>()

/** The translator of an area of the back office: `adminTranslator('zh', 'admin-review')('title')`. */
export function adminTranslator<A extends AdminArea>(locale: Locale, area: A): Translate<Messages[A]> {
  const key = `${locale}/${area}`
  const known = made.get(key)
  if (known) return known as Translate<Messages[A]>
  const fresh = makeTranslator(locale, messages[locale][area] as Messages[A])
  made.set(key, fresh)
  return fresh
}
