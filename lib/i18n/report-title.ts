import type { Locale } from './locales.ts'
import { translator } from './translate.ts'

/** What the report of `2026q3` or `2026` is called. */
export function reportTitle(locale: Locale, id: string): string {
  const [year = '', quarter] = id.split('q')
  const t = translator(locale, 'reports')
  return quarter ? t('ofQuarter', { year, quarter }) : t('ofYear', { year })
}
