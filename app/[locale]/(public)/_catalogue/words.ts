import type { Locale } from '#lib/i18n/locales.ts'
import { messagesOf } from '#lib/i18n/translate.ts'
import { readOrganisations, readThemes } from '../_site/site.ts'
import type { EntryWords } from './entry-view.ts'

/** The words that lines of a listing need, in one language. */
export async function entryWords(locale: Locale): Promise<EntryWords> {
  const { states, entry } = messagesOf(locale, 'public')
  const { updateFrequencies } = messagesOf(locale, 'catalogue')
  const organisations = await readOrganisations()
  return {
    organisations: Object.fromEntries(organisations.map(({ id, shortName }) => [id, shortName[locale]])),
    states,
    updateFrequencies,
    entry,
  }
}

/** Names of the themes by id. */
export async function themeNames(locale: Locale): Promise<Record<string, string>> {
  const themes = await readThemes()
  return Object.fromEntries(themes.map((theme) => [theme.id, theme.name[locale]]))
}
