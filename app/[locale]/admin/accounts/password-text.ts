import { adminTranslator } from '#lib/i18n/admin-translate.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translate.ts'
import type { PasswordOnceText } from './password-once.tsx'

export function passwordText(locale: Locale, done: string): PasswordOnceText {
  const t = adminTranslator(locale, 'admin-accounts')
  const common = translator(locale, 'common')
  return {
    done,
    once: t('password.once'),
    label: t('password.label'),
    open: t('password.open'),
    copy: common('copy'),
    copied: common('copied'),
  }
}
