import { adminTranslator } from '#lib/i18n/admin-translate.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import type { ReviewedDataset } from '#lib/server/admin/review-detail.ts'
import { Band } from '#lib/ui/band.tsx'
import { ScrollRegion } from '#lib/ui/scroll-region.tsx'
import { Table } from '#lib/ui/table.tsx'

const shown = 10

/** The first rows of the result. */
export function SampleBand({ locale, dataset: { preview } }: { locale: Locale; dataset: ReviewedDataset }) {
  if (!preview) return null
  const t = adminTranslator(locale, 'admin-review')
  const rows = preview.rows.slice(0, shown)
  return (
    <Band
      id="sample"
      title={t('sample.title')}
      note={t('sample.note', { shown: rows.length, total: preview.total })}
    >
      <ScrollRegion label={t('sample.caption')}>
        <Table
          caption={t('sample.caption')}
          captionHidden
          responsive={false}
          columns={preview.columns.map((header, index) => ({
            id: `${index}`,
            header,
            cell: (row: string[]) => row[index],
          }))}
          rows={rows}
          rowKey={(_, index) => index}
        />
      </ScrollRegion>
    </Band>
  )
}
