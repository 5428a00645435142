import type { Entry, InformationItem, Localized } from '#lib/catalogue/entry.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { formatDay } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translate.ts'
import { constraintLines, keyLines } from '#lib/server/admin/constraint-lines.ts'
import { organisationName } from '#lib/server/admin/names.ts'
import { runningPortal } from '#lib/server/running-portal.ts'

/** One element of an entry as a reader sees it: its name, and its lines before and after. */
export interface ElementChange {
  element: string
  name: string
  before: string[]
  after: string[]
  changed: boolean
}

/** Names of the elements whose values are words of the guide rather than free text. */
interface Words {
  department: (id: string) => string
  theme: (id: string) => string
  term: (
    group:
      | 'sharingTypes'
      | 'sharingMethods'
      | 'disclosureTypes'
      | 'updateFrequencies'
      | 'resourceForms'
      | 'grades'
      | 'basicDatabases'
      | 'itemTypes',
    code: string,
  ) => string
  day: (day: string) => string
  constraints: (item: InformationItem) => string[]
  yes: string
  no: string
}

/** Every element of an entry side by side with the entry in force; without one, all are new. */
export async function compareEntries(
  locale: Locale,
  entry: Entry,
  inForce: Entry | null,
): Promise<ElementChange[]> {
  const t = translator(locale, 'catalogue')
  const words = await wordsOf(locale)
  const before = inForce && elementLines(inForce, words)
  return Object.entries(elementLines(entry, words)).flatMap(([element, after]) => {
    const old = before?.[element] ?? []
    if (after.length === 0 && old.length === 0) return []
    const key = `elements.${element}`
    const name = t.has(key) ? t(key) : element
    return [{ element, name, before: old, after, changed: old.join('\n') !== after.join('\n') }]
  })
}

async function wordsOf(locale: Locale): Promise<Words> {
  const portal = await runningPortal()
  const t = translator(locale, 'catalogue')
  return {
    department: (id) => organisationName(portal, id)[locale],
    theme: (id) => portal.municipality.themes.find((theme) => theme.id === id)?.name[locale] ?? id,
    term: (group, code) => {
      const key = `${group}.${code}`
      return t.has(key) ? t(key) : code
    },
    day: (day) => formatDay(locale, day),
    constraints: (item) => constraintLines(locale, item.constraints),
    yes: locale === 'zh' ? '是' : 'yes',
    no: locale === 'zh' ? '否' : 'no',
  }
}

const both = (text: Localized | undefined) => (text ? [text.zh, text.en] : [])
const one = (text: string | undefined) => (text === undefined ? [] : [text])

/** Lines per element, in the order of the guide. Texts stand in both languages: a change of either shows. */
function elementLines(entry: Entry, words: Words): Record<string, string[]> {
  return { ...description(entry, words), ...attributes(entry, words), ...provenance(entry, words) }
}

function description(
  entry: Entry,
  { department, theme, term, constraints }: Words,
): Record<string, string[]> {
  return {
    slug: [entry.slug],
    code: [entry.code],
    title: both(entry.title),
    abstract: both(entry.abstract),
    keywords: [entry.keywords.zh.join('、'), entry.keywords.en.join(', ')].filter(Boolean),
    provider: [department(entry.provider)],
    collectedBy: one(entry.collectedBy && department(entry.collectedBy)),
    verifiedBy: one(entry.verifiedBy && department(entry.verifiedBy)),
    themes: entry.themes.map(theme),
    basicDatabase: one(entry.basicDatabase && term('basicDatabases', entry.basicDatabase)),
    form: [term('resourceForms', entry.form)],
    format: [entry.format],
    grade: [term('grades', String(entry.grade))],
    items: entry.items.map((item) => [itemLine(item, term), ...constraints(item)].join(' · ')),
    keys: keyLines(entry),
  }
}

function itemLine(item: InformationItem, term: Words['term']): string {
  const type = `${term('itemTypes', item.type)}${item.length ? `(${item.length})` : ''}`
  const rest = [item.unit, item.description].flatMap((text) => (text ? [`${text.zh} / ${text.en}`] : []))
  return [`${item.name}: ${item.label.zh} / ${item.label.en}`, type, ...rest].join(' · ')
}

function attributes({ sharing, disclosure, ...entry }: Entry, { term }: Words): Record<string, string[]> {
  return {
    sharingType: [term('sharingTypes', sharing.type)],
    sharingMethod: [term('sharingMethods', sharing.method)],
    sharingConditions: both(sharing.conditions),
    sharingBasis: both(sharing.basis),
    sharingScope: both(sharing.scope),
    sharingPurpose: both(sharing.purpose),
    disclosureType: [term('disclosureTypes', disclosure.type)],
    disclosureConditions: both(disclosure.conditions),
    disclosureBasis: both(disclosure.basis),
    updateFrequency: [term('updateFrequencies', entry.updateFrequency)],
    useRequirements: both(entry.useRequirements),
    sample: entry.sample.map((row) => row.join(' | ')),
    licence: [entry.licence],
  }
}

function provenance(entry: Entry, { day, yes, no }: Words): Record<string, string[]> {
  return {
    responsiblePost: both(entry.responsible.post),
    responsiblePhone: [entry.responsible.phone],
    responsibleEmail: one(entry.responsible.email),
    source: both(entry.source),
    synthetic: [entry.synthetic ? yes : no],
    spatial: both(entry.spatial),
    temporalStart: one(entry.temporal && day(entry.temporal.start)),
    temporalEnd: one(entry.temporal?.end && day(entry.temporal.end)),
    formedOn: one(entry.formedOn && day(entry.formedOn)),
    relatedCodes: entry.relatedCodes,
  }
}
