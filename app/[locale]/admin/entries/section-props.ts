import type { Entry, Localized } from '#lib/catalogue/entry.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import type { EntryChoices } from '#lib/server/admin/entries.ts'
import type { EntryText } from './entry-text.ts'

/** What every section of the entry form is drawn from. */
export interface SectionProps {
  locale: Locale
  text: EntryText
  choices: EntryChoices
  entry: Entry | null
}

/** Options of a list that has names in both languages. */
export function named(locale: Locale, list: { id: string; name: Localized }[]) {
  return list.map(({ id, name }) => ({ value: id, label: name[locale] }))
}

/** Options of a code list, named by its messages. */
export function coded(names: Record<string, string>, codes: readonly string[]) {
  return codes.map((value) => ({ value, label: names[value] ?? value }))
}
