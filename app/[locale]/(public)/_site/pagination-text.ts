import type { Locale } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translate.ts'
import type { PaginationText } from '#lib/ui/pagination.tsx'

/** The words of a pagination in one language. */
export function paginationText(locale: Locale): PaginationText {
  const t = translator(locale, 'common')
  return {
    label: t('pages.label'),
    previous: t('pages.previous'),
    next: t('pages.next'),
    page: (page) => t('pages.page', { page }),
  }
}
