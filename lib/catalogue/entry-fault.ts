/** What can be wrong with a catalogue entry. The sentences stand in lib/i18n as `problems.<code>`. */
export const entryFaultCodes = [
  'element-missing',
  'element-malformed',
  'element-not-allowed',
  'element-too-long',
  'element-unknown',
  'sharing-type-undefined',
  'sharing-basis-missing',
  'sharing-conditions-missing',
  'sharing-scope-missing',
  'sharing-purpose-missing',
  'unconditional-sharing-with-conditions',
  'non-sharing-law-missing',
  'non-sharing-law-unnamed',
  'basic-database-not-unconditional',
  'disclosure-conditions-missing',
  'disclosure-basis-missing',
  'non-disclosure-basis-missing',
  'unconditional-disclosure-with-conditions',
  'sample-missing',
  'sample-row-width',
  'item-name-repeated',
  'constraint-not-for-type',
  'constraint-bound-malformed',
  'constraint-range-reversed',
  'constraint-length-reversed',
  'constraint-pattern-broken',
  'constraint-pattern-unsafe',
  'constraint-enum-not-of-type',
  'constraint-enum-repeated',
  'key-item-unknown',
  'key-item-repeated',
  'organisation-unknown',
  'theme-unknown',
  'theme-repeated',
  'slug-taken',
  'code-taken',
  'code-class-contradicts-database',
  'related-code-own',
  'temporal-reversed',
] as const
export type EntryFaultCode = (typeof entryFaultCodes)[number]

/**
 * One fault of an entry. `path` is dotted from the entry's root, list places counted from 0
 * (`items.2.name`; empty for the entry itself); places in `params` are counted from 1, as a person counts.
 * `article` is set only where the decree of the profile says what is demanded.
 */
export interface EntryFault {
  code: EntryFaultCode
  path: string
  params: Record<string, string | number>
  article?: string
}

const languages = ['zh', 'en']

/**
 * The name that a message selects an element by: the path without places and language, in camel case
 * (`items.2.label.en` is `itemsLabel`), the language where the path ends in one, else `none`, and the first
 * place counted from 1, else 0.
 */
export function elementOf(path: readonly PropertyKey[]): {
  element: string
  language: string
  place: number
} {
  const names = path.filter((segment): segment is string => typeof segment === 'string')
  const language = languages.find((code) => code === names.at(-1))
  const own = language ? names.slice(0, -1) : names
  const place = path.find((segment) => typeof segment === 'number')
  return {
    element: own.map((name, index) => (index ? name.charAt(0).toUpperCase() + name.slice(1) : name)).join(''),
    language: language ?? 'none',
    place: place === undefined ? 0 : place + 1,
  }
}
