import type { Constraints, Entry } from '#lib/catalogue/entry.ts'
import { adminTranslator } from '#lib/i18n/admin-translate.ts'
import type { Locale } from '#lib/i18n/locales.ts'

/** The constraints of an item as a reviewer reads them, one phrase each. */
export function constraintLines(locale: Locale, constraints: Constraints = {}): string[] {
  const t = adminTranslator(locale, 'admin-entries')
  const { required, unique, enum: allowed, format, ...rest } = constraints
  const named = Object.entries(rest) as [keyof typeof rest, string | number | undefined][]
  return [
    ...(required ? [t('items.constraints.required')] : []),
    ...(unique ? [t('items.constraints.unique')] : []),
    ...(allowed ? [`${t('items.constraints.enum')} ${allowed.join('、')}`] : []),
    ...(format ? [`${t('items.constraints.format')} ${t(`items.constraints.formats.${format}`)}`] : []),
    ...named.flatMap(([name, value]) =>
      value === undefined ? [] : [`${t(`items.constraints.${name}`)} ${value}`],
    ),
  ]
}

/** The keys of an entry, one a line. */
export function keyLines({ keys = [] }: Pick<Entry, 'keys'>): string[] {
  return keys.map((key) => key.join(' + '))
}
