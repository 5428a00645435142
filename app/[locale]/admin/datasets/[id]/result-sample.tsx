import { adminTranslator } from '#lib/i18n/admin-translate.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import type { Preview } from '#lib/published/format.ts'
import { ScrollRegion } from '#lib/ui/scroll-region.tsx'
import { Table } from '#lib/ui/table.tsx'

/** The first rows of the result, as the public would see them. */
export function ResultSample({ locale, sample }: { locale: Locale; sample: Preview }) {
  const t = adminTranslator(locale, 'admin-datasets')
  return (
    <ScrollRegion label={t('result.sampleRegion')}>
      <Table
        caption={t('result.sampleCaption', { shown: sample.rows.length, total: sample.total })}
        responsive={false}
        columns={sample.columns.map((name, index) => ({
          id: String(index),
          header: name,
          cell: (row: string[]) => row[index],
        }))}
        rows={sample.rows}
        rowKey={(_, index) => index}
      />
    </ScrollRegion>
  )
}
