import type { Entry, InformationItem, Localized, Organisation, Theme } from '#lib/catalogue/entry.ts'
import {
  disclosureTypeTerms,
  itemTypeTerms,
  resourceFormTerms,
  sharingMethodTerms,
  sharingTypeTerms,
  updateFrequencyTerms,
} from '#lib/catalogue/terms.ts'

/** `both` heads every column in Chinese and repeats the columns that hold text in English. */
export type CatalogueLanguage = 'zh' | 'en' | 'both'

interface Context {
  organisations: readonly Organisation[]
  themes: readonly Theme[]
  publishedOn: Readonly<Record<string, string>>
}

interface Column {
  name: Localized
  /** A text in both languages, or one value that needs no translation. */
  value: (entry: Entry, context: Context) => Localized | string
  /** The value is Localized. */
  text: boolean
}

const text = (zh: string, en: string, value: (entry: Entry, context: Context) => Localized): Column => ({
  name: { zh, en },
  value,
  text: true,
})
const plain = (zh: string, en: string, value: (entry: Entry, context: Context) => string): Column => ({
  name: { zh, en },
  value,
  text: false,
})
const nothing: Localized = { zh: '', en: '' }
const join = (parts: readonly Localized[]): Localized => ({
  zh: parts.map(({ zh }) => zh).join('、'),
  en: parts.map(({ en }) => en).join(', '),
})

/** The standard's notation of a field: name, label where it differs, type and length. */
function describeItem({ name, label, type, length }: InformationItem): Localized {
  const inLanguage = (language: 'zh' | 'en') => {
    const space = language === 'en' ? ' ' : ''
    const term = `${itemTypeTerms[type][language]}${space}${type}${length ? `(${length})` : ''}`
    return label[language] === name ? `${name} ${term}` : `${name} / ${label[language]} ${term}`
  }
  return { zh: inLanguage('zh'), en: inLanguage('en') }
}

const organisationOf = (entry: Entry, { organisations }: Context) =>
  organisations.find(({ id }) => id === entry.provider)
const themeNames = (entry: Entry, { themes }: Context) =>
  join(entry.themes.map((id) => themes.find((theme) => theme.id === id)?.name ?? { zh: id, en: id }))

/** Core elements of the compilation guide, in its order, then what Zhongshan's Article 9 adds. */
const columns: readonly Column[] = [
  text('信息资源分类', 'Classification', themeNames),
  text('信息资源名称', 'Title', (entry) => entry.title),
  plain('信息资源代码', 'Resource code', (entry) => entry.code),
  text(
    '信息资源提供方',
    'Provider',
    (entry, context) => organisationOf(entry, context)?.name ?? { zh: entry.provider, en: entry.provider },
  ),
  plain(
    '信息资源提供方代码',
    'Provider code',
    (entry, context) => organisationOf(entry, context)?.creditCode ?? '',
  ),
  text('信息资源摘要', 'Abstract', (entry) => entry.abstract),
  text('信息资源格式分类', 'Form', (entry) => resourceFormTerms[entry.form]),
  plain('信息资源格式类型', 'Format', (entry) => entry.format),
  text('信息项', 'Information items', (entry) => join(entry.items.map(describeItem))),
  text('共享类型', 'Sharing type', (entry) => sharingTypeTerms[entry.sharing.type]),
  text('共享条件', 'Sharing conditions', (entry) => entry.sharing.conditions ?? nothing),
  text('共享依据', 'Sharing basis', (entry) => entry.sharing.basis ?? nothing),
  text('共享方式', 'Sharing method', (entry) => sharingMethodTerms[entry.sharing.method]),
  text('是否向社会开放', 'Disclosure type', (entry) => disclosureTypeTerms[entry.disclosure.type]),
  text('开放条件', 'Disclosure conditions', (entry) => entry.disclosure.conditions ?? nothing),
  text('开放依据', 'Disclosure basis', (entry) => entry.disclosure.basis ?? nothing),
  text('更新周期', 'Update frequency', (entry) => updateFrequencyTerms[entry.updateFrequency]),
  plain('发布日期', 'Published on', (entry, { publishedOn }) => publishedOn[entry.slug] ?? ''),
  plain('关联资源代码', 'Related resource codes', (entry) => entry.relatedCodes.join(' ')),
  text('使用要求', 'Use requirements', (entry) => entry.useRequirements),
  text('责任主体', 'Responsible post', ({ responsible }) => responsible.post),
  plain('联系电话', 'Telephone', ({ responsible }) => responsible.phone),
]

function cellsOf(column: Column, language: CatalogueLanguage, value: Localized | string): [string, string][] {
  const inLanguage = (code: 'zh' | 'en') => (typeof value === 'string' ? value : value[code])
  if (language !== 'both') return [[column.name[language], inLanguage(language)]]
  const chinese: [string, string] = [column.name.zh, inLanguage('zh')]
  return column.text ? [chinese, [`${column.name.zh}（英文）`, inLanguage('en')]] : [chinese]
}

/** The column names of the disclosure catalogue, in order. */
export function disclosureCatalogueColumns(language: CatalogueLanguage): string[] {
  return columns.flatMap((column) => cellsOf(column, language, '').map(([name]) => name))
}

/**
 * The disclosure catalogue (政务数据开放目录, Z27) as rows for CSV and JSON: keys are the element names of the
 * compilation guide, in the order of `disclosureCatalogueColumns`. Which entries and in which order is the caller's.
 * `publishedOn` gives the day of publication by slug; what it does not know is left empty.
 */
export function disclosureCatalogueRows(
  entries: readonly Entry[],
  organisations: readonly Organisation[],
  language: CatalogueLanguage,
  more: { themes?: readonly Theme[]; publishedOn?: Readonly<Record<string, string>> } = {},
): Record<string, string>[] {
  const context = { organisations, themes: more.themes ?? [], publishedOn: more.publishedOn ?? {} }
  return entries.map((entry) =>
    Object.fromEntries(columns.flatMap((column) => cellsOf(column, language, column.value(entry, context)))),
  )
}
