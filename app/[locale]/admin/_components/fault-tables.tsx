import { adminTranslator } from '#lib/i18n/admin-translate.ts'
import { describeFault } from '#lib/i18n/describe-fault.ts'
import { formatNumber, type Locale } from '#lib/i18n/locales.ts'
import type { ValidationFault, ValidationReport } from '#lib/tabular/dictionary.ts'
import { type Column, Table } from '#lib/ui/table.tsx'

type Count = ValidationReport['counts'][number]

/** How often which fault occurs in which column. */
export function FaultCounts({ locale, validation }: { locale: Locale; validation: ValidationReport }) {
  const t = adminTranslator(locale, 'admin-faults')
  const example = ({ code, column }: Count) =>
    validation.faults.find((fault) => fault.code === code && fault.column === column)
  const columns: Column<Count>[] = [
    { id: 'column', header: t('column'), rowHeader: true, cell: ({ column }) => column },
    {
      id: 'what',
      header: t('what'),
      // Bounds and formats are those of the column: any fault of the kind names them.
      cell: (count) => describeFault(locale, { ...count, params: example(count)?.params ?? {} }),
    },
    { id: 'count', header: t('count'), numeric: true, cell: ({ count }) => formatNumber(locale, count) },
  ]
  return (
    <Table
      caption={t('countsCaption')}
      columns={columns}
      rows={validation.counts}
      rowKey={({ code, column }) => `${column}/${code}`}
    />
  )
}

/** The first hundred, by row and column. */
export function FaultList({ locale, validation }: { locale: Locale; validation: ValidationReport }) {
  const t = adminTranslator(locale, 'admin-faults')
  const columns: Column<ValidationFault>[] = [
    { id: 'row', header: t('row'), numeric: true, cell: ({ row }) => row ?? t('wholeColumn') },
    { id: 'column', header: t('column'), cell: ({ column }) => column },
    { id: 'what', header: t('what'), cell: (fault) => describeFault(locale, fault) },
  ]
  return (
    <Table
      caption={t('listCaption', { shown: validation.faults.length })}
      captionHidden
      columns={columns}
      rows={validation.faults}
      rowKey={(_, index) => index}
    />
  )
}
