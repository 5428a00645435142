import type { Locale } from '#lib/i18n/locales.ts'
import { makeTranslator } from '#lib/i18n/make-translator.ts'
import type { adminReading } from '#lib/i18n/messages/zh/admin-reading.ts'
import type { Dialect } from '#lib/tabular/inspection.ts'

export type ReadingText = typeof adminReading

/** Delimiters that have a name. */
export const delimiterNames = {
  ',': 'comma',
  ';': 'semicolon',
  '\t': 'tab',
  '|': 'pipe',
  ':': 'colon',
  ' ': 'space',
} as const

export function delimiterName(text: ReadingText, delimiter: string): string {
  const name = delimiterNames[delimiter as keyof typeof delimiterNames]
  return name ? text.delimiters[name] : `“${delimiter}”`
}

/** How a file is read in a few words: “GBK / GB18030，逗号分隔”. */
export function describeDialect(locale: Locale, text: ReadingText, dialect: Dialect): string {
  const t = makeTranslator(locale, text)
  if (dialect.format === 'xlsx') return t('summary.xlsx', { sheet: dialect.sheet })
  const encoding = text.encodings[dialect.encoding] + (dialect.bom ? text.withBom : '')
  if (dialect.format === 'delimited') {
    return t('summary.delimited', { encoding, delimiter: delimiterName(text, dialect.delimiter) })
  }
  if (dialect.format === 'json') return t('summary.json', { encoding, shape: text.shapes[dialect.shape] })
  return t('summary.geojson', { encoding, datum: text.datums[dialect.datum] })
}

/** Where the header stands, and what at the end is no data; empty where a format has no such thing. */
export function describeHeader(locale: Locale, text: ReadingText, dialect: Dialect): string {
  if (!('headerRow' in dialect)) return ''
  const { headerRow, headerRows, footerRows } = dialect
  return makeTranslator(locale, text)('summary.header', {
    row: headerRow,
    rows: headerRows,
    footer: footerRows,
  })
}
