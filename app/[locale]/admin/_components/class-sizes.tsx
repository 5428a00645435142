import type { RiskComparison, RiskReport } from '#lib/desensitize/risk/risk-report.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { makeTranslator } from '#lib/i18n/make-translator.ts'
import { type Column, Table } from '#lib/ui/table.tsx'
import type { RiskText } from './risk-comparison.tsx'

type Size = RiskReport['classSizes'][number]
interface Line {
  from: number
  to: number | undefined
  before: Size | undefined
  after: Size | undefined
}

/** How many classes, and rows in them, there are of each size. */
export function ClassSizes({
  locale,
  text,
  comparison: { before, after },
}: {
  locale: Locale
  text: RiskText
  comparison: RiskComparison
}) {
  const t = makeTranslator(locale, text)
  const count = (size: Size | undefined) =>
    size && size.classes > 0 ? t('sizeOf', { classes: size.classes, records: size.records }) : '—'
  const columns: Column<Line>[] = [
    { id: 'size', header: text.size, rowHeader: true, cell: (line) => sizeName(t, line) },
    { id: 'before', header: text.sizeBefore, numeric: true, cell: (line) => count(line.before) },
    { id: 'after', header: text.sizeAfter, numeric: true, cell: (line) => count(line.after) },
  ]
  return (
    <Table
      caption={text.sizesCaption}
      captionHidden
      columns={columns}
      rows={linesOf(before, after)}
      rowKey={({ from }) => from}
    />
  )
}

function linesOf(before: RiskReport, after: RiskReport): Line[] {
  const sizes = [...before.classSizes, ...after.classSizes].filter(({ classes }) => classes > 0)
  const bands = new Map(sizes.map((size) => [size.from, size]))
  return [...bands.values()]
    .sort((a, b) => a.from - b.from)
    .map(({ from, to }) => ({
      from,
      to,
      before: before.classSizes.find((size) => size.from === from),
      after: after.classSizes.find((size) => size.from === from),
    }))
}

function sizeName(t: ReturnType<typeof makeTranslator<RiskText>>, { from, to }: Line): string {
  if (to === undefined) return t('sizeOpen', { from })
  return to === from ? t('sizeOne', { from }) : t('sizeRange', { from, to })
}
