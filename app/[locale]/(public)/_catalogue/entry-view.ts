import { formatDay, type Locale } from '#lib/i18n/locales.ts'
import { makeTranslator } from '#lib/i18n/make-translator.ts'
import type { ListingRow } from '#lib/published/format.ts'
import type { TagTone } from '#lib/ui/tag.tsx'
import { pagePaths } from '../_site/paths.ts'
import { shanghaiDayOf } from '../_site/shanghai-day.ts'

/** A line of a listing, in one language, ready to be shown. */
export interface EntryView {
  slug: string
  href: string
  title: string
  abstract: string
  provider: string
  state: { label: string; tone: TagTone }
  /** Formats, rows, update frequency, day. */
  facts: string[]
}

/** The words a line needs: enumerations and names, so that an island gets these and no more. */
export interface EntryWords {
  organisations: Record<string, string>
  states: Record<ListingRow['state'], string>
  updateFrequencies: Record<ListingRow['updateFrequency'], string>
  entry: { updated: string; rows: string; due: string; synthetic: string }
}

export const stateTones: Record<ListingRow['state'], TagTone> = {
  disclosed: 'accent',
  conditional: 'plain',
  listed: 'warning',
  'not-disclosed': 'plain',
  withdrawn: 'danger',
}

export function entryView(row: ListingRow, locale: Locale, words: EntryWords): EntryView {
  const t = makeTranslator(locale, words.entry)
  const day = formatDay(locale, shanghaiDayOf(row.changedAt))
  const facts = [
    row.formats.map((format) => format.toUpperCase()).join(' '),
    row.rows !== undefined && row.state === 'disclosed' && t('rows', { count: row.rows }),
    words.updateFrequencies[row.updateFrequency],
    row.due && row.state === 'listed' && t('due', { day: formatDay(locale, row.due) }),
    row.synthetic && t('synthetic'),
    t('updated', { day }),
  ]
  return {
    slug: row.slug,
    href: pagePaths.dataset(locale, row.slug),
    title: row.title[locale],
    abstract: row.abstract[locale],
    provider: words.organisations[row.provider] ?? row.provider,
    state: { label: words.states[row.state], tone: stateTones[row.state] },
    facts: facts.filter((fact): fact is string => typeof fact === 'string' && fact !== ''),
  }
}
