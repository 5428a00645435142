import type { Locale } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translate.ts'

/** What a detector finds, in words; a detector without words keeps its id. */
export function detectorName(locale: Locale, detector: string): string {
  const words = translator(locale, 'desensitize')
  const key = `detectors.${detector}`
  return words.has(key) ? words(key) : detector
}
