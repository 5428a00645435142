import { adminTranslator } from '#lib/i18n/admin-translate.ts'
import type { Locale } from '#lib/i18n/locales.ts'

/** The words that every form of handling needs besides its button's. */
export function formText(locale: Locale, submit: string) {
  return {
    submit,
    working: adminTranslator(locale, 'admin-shell')('form.working'),
    errors: adminTranslator(locale, 'admin-opinions')('failed'),
  }
}
