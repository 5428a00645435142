'use client'
import type { Locale } from '#lib/i18n/locales.ts'
import { makeTranslator } from '#lib/i18n/make-translator.ts'
import type { PlanText } from './describe-action.ts'
import type { ColumnCells } from './plan-column.tsx'

/** First cells of a column as uploaded and as they would be published, side by side. */
export function BeforeAfter({
  locale,
  text,
  column,
  cells,
}: {
  locale: Locale
  text: PlanText
  column: string
  cells: ColumnCells | undefined
}) {
  const t = makeTranslator(locale, text)
  return (
    <table className="ledger table-fixed self-start [&_td]:py-1 [&_th]:py-1 max-sm:[&_td]:text-fine">
      <caption className="sr-only">{t('previewCaption', { column })}</caption>
      <thead>
        <tr>
          <th scope="col">{text.before}</th>
          <th scope="col">{text.after}</th>
        </tr>
      </thead>
      <tbody>
        {cells?.before.map((before, row) => {
          const after = cells.after[row]
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: a row of a table has nothing but its place
            <tr key={row}>
              <td className="break-all">{before || <Aside>{text.emptyCell}</Aside>}</td>
              <td className="break-all">{after || <Aside>{asideOf(text, before, after)}</Aside>}</td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

function asideOf(text: PlanText, before: string, after: string | null | undefined): string {
  if (after === null || after === undefined) return text.removed
  return before ? text.suppressed : text.emptyCell
}

function Aside({ children }: { children: string }) {
  return <span className="text-soft">{children}</span>
}
