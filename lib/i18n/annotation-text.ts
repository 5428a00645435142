import type { Locale } from './locales.ts'
import * as en from './messages/en/validation.ts'
import * as zh from './messages/zh/validation.ts'

/** The words of an annotated file by key, for `annotateTable` of lib/tabular: its worker knows no language. */
export function annotationText(locale: Locale): Record<string, string> {
  const words = locale === 'zh' ? zh : en
  return {
    ...words.annotatedFile,
    ...prefixed('fault', words.validationFaults),
    ...prefixed('format', words.validationFormats),
  }
}

function prefixed(prefix: string, words: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(words).map(([key, word]) => [`${prefix}.${key}`, word]))
}
