import { annotationText } from './annotation-text.ts'
import type { Locale } from './locales.ts'

/** A fault against a data dictionary: its kind, its column, and bounds or formats as parameters. */
interface Fault {
  code: string
  column: string
  params: Record<string, string | number>
}

/** What is wrong with a cell or a column in a few words, as the annotated file says it too; the row stands beside it. */
export function describeFault(locale: Locale, { code, column, params }: Fault): string {
  const words = annotationText(locale)
  const format = params.format === undefined ? '' : (words[`format.${params.format}`] ?? '')
  const values: Record<string, string | number> = { column, ...params, format }
  return (words[`fault.${code}`] ?? code).replace(/\{(\w+)\}/g, (_, name: string) =>
    String(values[name] ?? ''),
  )
}
