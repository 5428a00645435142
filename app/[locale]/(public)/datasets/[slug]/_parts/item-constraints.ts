import type { Constraints } from '#lib/catalogue/entry.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translate.ts'

/** A list of allowed values that is longer is cut: the whole of it is in the dataset's JSON. */
const LONGEST_LIST = 12

/** What the data dictionary demands of an item, each demand in a few words. */
export function describeConstraints(locale: Locale, constraints: Constraints = {}): string[] {
  const t = translator(locale, 'dataset')
  const { required, unique, format, minLength, pattern } = constraints
  return [
    required && t('items.required'),
    unique && t('items.unique'),
    format && t(`items.formats.${format}`),
    describeRange(locale, constraints),
    minLength && t('items.minLength', { count: minLength }),
    pattern && t('items.pattern', { pattern }),
    describeValues(locale, constraints),
  ].filter((text) => typeof text === 'string')
}

function describeRange(locale: Locale, { minimum, maximum }: Constraints): string | undefined {
  const t = translator(locale, 'dataset')
  if (minimum && maximum) return t('items.range', { minimum, maximum })
  if (minimum) return t('items.minimum', { minimum })
  return maximum && t('items.maximum', { maximum })
}

function describeValues(locale: Locale, { enum: allowed }: Constraints): string | undefined {
  if (!allowed) return undefined
  const t = translator(locale, 'dataset')
  const values = allowed.slice(0, LONGEST_LIST).join(translator(locale, 'common')('listSeparator'))
  return allowed.length > LONGEST_LIST
    ? t('items.someValues', { values, count: allowed.length })
    : t('items.values', { values })
}
