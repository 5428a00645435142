import type { Locale } from '#lib/i18n/locales.ts'

/** Address of a page of the back office: `adminPath('zh', 'review', id)` is `/zh/admin/review/<id>/`. */
export function adminPath(locale: Locale, ...parts: string[]): string {
  return ['', locale, 'admin', ...parts.map(encodeURIComponent), ''].join('/')
}
