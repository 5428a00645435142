'use client'
import type { Locale } from '#lib/i18n/locales.ts'
import { makeTranslator } from '#lib/i18n/make-translator.ts'
import type { ReadingView } from '#lib/server/admin/submission-work.ts'
import { ScrollRegion } from '#lib/ui/scroll-region.tsx'
import type { ReadingText } from '../../_components/reading-text.ts'

type Row = ReadingView['rows'][number]

/** More columns than this say no more about how the file is read. */
const mostColumns = 24

const look: Record<Row['part'], string> = {
  header: 'bg-accent-wash font-semibold',
  record: '',
  skipped: 'bg-sunken text-soft',
  footer: 'bg-sunken text-soft',
  comment: 'bg-sunken text-soft',
}

/** The first rows of the file, each with what it is taken for in words. */
export function ReadingPreviewTable({
  locale,
  text,
  rows,
}: {
  locale: Locale
  text: ReadingText
  rows: readonly Row[]
}) {
  const t = makeTranslator(locale, text)
  const width = Math.max(...rows.map(({ cells }) => cells.length))
  const shown = Math.min(width, mostColumns)
  return (
    <>
      <ScrollRegion label={text.previewRegion}>
        <table className="ledger [&_td]:py-1.5 [&_th]:py-1.5">
          <caption className="sr-only">{t('previewCaption', { rows: rows.length })}</caption>
          <thead>
            <tr>
              <th scope="col" className="numeric">
                {text.row}
              </th>
              <th scope="col">{text.part}</th>
              {Array.from({ length: shown }, (_, column) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a column of the file has nothing but its place
                <th key={column} scope="col">
                  {column + 1}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ row, part, cells }) => (
              <tr key={row} className={look[part]} data-part={part}>
                <td className="numeric text-soft">{row || ''}</td>
                <th scope="row" className={part === 'header' ? 'text-fine' : 'text-fine font-normal'}>
                  {text.parts[part]}
                </th>
                {Array.from({ length: shown }, (_, column) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: a cell of the file has nothing but its place
                  <td key={column}>{cells[column] ?? ''}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      <p className="mt-2 text-small text-soft">
        {text.previewNote}
        {width > shown && ` ${t('moreColumns', { count: width - shown })}`}
      </p>
    </>
  )
}
