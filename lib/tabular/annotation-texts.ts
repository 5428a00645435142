import type { ValidationFaultCode } from './dictionary.ts'

/**
 * The words of an annotated file by key, in the reader's language; `{name}` is filled. `fault.<code>` for each code of
 * `validationFaultCodes`, `format.<format>` for each format, and the keys of `AnnotationKey`.
 */
export type AnnotationMessages = Readonly<Record<string, string>>

export type AnnotationKey =
  | 'sheetData'
  | 'sheetFaults'
  | 'problems'
  | 'column'
  | 'problem'
  | 'count'
  | 'advice'
  | 'separator'
  | 'more'
  | 'cut'

/** Fills the words of an annotated file. Plain replacement: the file is written in a worker that knows no language. */
export class AnnotationTexts {
  private readonly messages: AnnotationMessages

  constructor(messages: AnnotationMessages) {
    this.messages = messages
  }

  word(key: AnnotationKey, params: Readonly<Record<string, string | number>> = {}): string {
    return this.fill(key, params)
  }

  /** What is wrong with a cell, a row or a column. */
  fault(code: ValidationFaultCode, params: Readonly<Record<string, string | number>>): string {
    const { format } = params
    return this.fill(
      `fault.${code}`,
      format === undefined ? params : { ...params, format: this.fill(`format.${format}`, {}) },
    )
  }

  /** That a cell of a column is cut here. */
  cut(column: string): string {
    return this.fill('cut', { column })
  }

  joined(problems: readonly string[], most: number): string {
    const rest = problems.length - most
    const named = problems.slice(0, most)
    if (rest > 0) named.push(this.fill('more', { count: rest }))
    return named.join(this.messages.separator ?? '; ')
  }

  private fill(key: string, params: Readonly<Record<string, string | number>>): string {
    const template = this.messages[key] ?? key
    return template.replace(/\{(\w+)\}/g, (_, name: string) => String(params[name] ?? ''))
  }
}
