import type { Locale } from './locales.ts'
import { messagesOf, translator } from './translate.ts'

/** How precise the addresses of a column are, the finest level first: 到门牌 2,300 · 到镇街 200; empty where none is known. */
export function describeAddressLevels(
  locale: Locale,
  levels: Readonly<Record<string, number>> | undefined,
): string {
  const t = translator(locale, 'desensitize')
  // Messages stand from coarse to fine.
  const names = Object.entries(messagesOf(locale, 'desensitize').addressLevels).toReversed()
  return names
    .flatMap(([id, level]) => {
      const count = levels?.[id]
      return count ? t('addressLevel', { level, count }) : []
    })
    .join(' · ')
}
