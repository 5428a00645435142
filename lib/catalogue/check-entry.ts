import { checkConstraints } from '#lib/catalogue/check-constraints.ts'
import { checkEntryShape } from '#lib/catalogue/check-entry-shape.ts'
import { checkSharing } from '#lib/catalogue/check-sharing.ts'
import type { Entry, Organisation, Theme } from '#lib/catalogue/entry.ts'
import { entryArticles, type RuleProfile } from '#lib/catalogue/entry-articles.ts'
import { type EntryFault, elementOf } from '#lib/catalogue/entry-fault.ts'

export type { EntryFault } from '#lib/catalogue/entry-fault.ts'

export interface CheckContext {
  organisations: readonly Pick<Organisation, 'id'>[]
  themes: readonly Pick<Theme, 'id'>[]
  profile: RuleProfile
  /** The other entries of the catalogue; an entry that is being edited is not among them. */
  existing?: readonly Pick<Entry, 'slug' | 'code'>[]
}

export type EntryCheck = { ok: true; entry: Entry } | { ok: false; faults: EntryFault[] }

/**
 * Reads a value as a catalogue entry and checks what the decree of the profile demands of it (Z9, Z10, Z20;
 * G9, G10, G11), and what the portal needs. All faults are returned, those of shape first: the others
 * are looked for only in an entry of the right shape.
 */
export function checkEntry(value: unknown, context: CheckContext): EntryCheck {
  const shape = checkEntryShape(value, context.profile)
  if (!shape.ok) return shape
  const { entry } = shape
  const faults = [
    ...checkIdentity(entry, context.existing ?? []),
    ...checkReferences(entry, context),
    ...checkItems(entry),
    ...checkConstraints(entry),
    ...checkSharing(entry, context.profile),
    ...checkDisclosure(entry),
    ...checkSample(entry, context.profile),
    ...checkTemporal(entry),
  ]
  return faults.length ? { ok: false, faults } : { ok: true, entry }
}

function checkIdentity(entry: Entry, existing: readonly Pick<Entry, 'slug' | 'code'>[]): EntryFault[] {
  const faults: EntryFault[] = []
  if (existing.some(({ slug }) => slug === entry.slug))
    faults.push({ code: 'slug-taken', path: 'slug', params: { slug: entry.slug } })
  if (existing.some(({ code }) => code === entry.code))
    faults.push({ code: 'code-taken', path: 'code', params: { code: entry.code } })
  const own = entry.relatedCodes.indexOf(entry.code)
  if (own >= 0) faults.push({ code: 'related-code-own', path: `relatedCodes.${own}`, params: {} })
  return faults
}

function checkReferences(entry: Entry, { organisations, themes, profile }: CheckContext): EntryFault[] {
  const faults: EntryFault[] = []
  for (const element of ['provider', 'collectedBy', 'verifiedBy'] as const) {
    const id = entry[element]
    if (id === undefined || organisations.some((organisation) => organisation.id === id)) continue
    const article = entryArticles[profile].elements[element]
    const params = { ...elementOf([element]), id }
    faults.push({ code: 'organisation-unknown', path: element, params, ...(article && { article }) })
  }
  for (const [index, id] of entry.themes.entries()) {
    const path = `themes.${index}`
    if (!themes.some((theme) => theme.id === id)) faults.push({ code: 'theme-unknown', path, params: { id } })
    if (entry.themes.indexOf(id) < index) faults.push({ code: 'theme-repeated', path, params: { id } })
  }
  return faults
}

function checkItems({ items }: Entry): EntryFault[] {
  const names = items.map(({ name }) => name)
  return names.flatMap((name, index) => {
    const first = names.indexOf(name)
    if (first === index) return []
    const params = { name, place: index + 1, first: first + 1 }
    return [{ code: 'item-name-repeated' as const, path: `items.${index}.name`, params }]
  })
}

/** No article: the decrees leave the conditions of disclosure to the municipal data department (Z27). */
function checkDisclosure({ disclosure }: Entry): EntryFault[] {
  const conditions = { path: 'disclosure.conditions', params: {} }
  const basis = { path: 'disclosure.basis', params: {} }
  if (disclosure.type === 'unconditional')
    return disclosure.conditions ? [{ code: 'unconditional-disclosure-with-conditions', ...conditions }] : []
  if (disclosure.type === 'none')
    return disclosure.basis ? [] : [{ code: 'non-disclosure-basis-missing', ...basis }]
  const faults: EntryFault[] = []
  if (!disclosure.conditions) faults.push({ code: 'disclosure-conditions-missing', ...conditions })
  if (!disclosure.basis) faults.push({ code: 'disclosure-basis-missing', ...basis })
  return faults
}

/** A fault names the row, never a cell. */
function checkSample({ sample, items }: Entry, profile: RuleProfile): EntryFault[] {
  const article = entryArticles[profile].sample
  if (!sample.length && article) return [{ code: 'sample-missing', path: 'sample', params: {}, article }]
  return sample.flatMap((row, index) =>
    row.length === items.length
      ? []
      : [
          {
            code: 'sample-row-width' as const,
            path: `sample.${index}`,
            params: { row: index + 1, found: row.length, expected: items.length },
          },
        ],
  )
}

function checkTemporal({ temporal }: Entry): EntryFault[] {
  if (!temporal?.end || temporal.start <= temporal.end) return []
  const params = { start: temporal.start, end: temporal.end }
  return [{ code: 'temporal-reversed', path: 'temporal.end', params }]
}
