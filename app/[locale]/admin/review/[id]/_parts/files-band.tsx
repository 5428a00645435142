import { adminTranslator } from '#lib/i18n/admin-translate.ts'
import { formatBytes, type Locale } from '#lib/i18n/locales.ts'
import type { ReviewedDataset } from '#lib/server/admin/review-detail.ts'
import { Band } from '#lib/ui/band.tsx'
import { type Column, Table } from '#lib/ui/table.tsx'

type File = NonNullable<ReviewedDataset['result']>['files'][number]

/** The files that approval publishes, by their checksums. */
export function FilesBand({ locale, dataset }: { locale: Locale; dataset: ReviewedDataset }) {
  if (!dataset.result) return null
  const t = adminTranslator(locale, 'admin-review')
  const conditional = dataset.entry.disclosure.type === 'conditional'
  const columns: Column<File>[] = [
    {
      id: 'name',
      header: t('files.name'),
      rowHeader: true,
      cell: (file) => (
        <>
          {file.name}
          <span className="hash block">SHA-256 {file.sha256}</span>
        </>
      ),
    },
    { id: 'size', header: t('files.size'), numeric: true, cell: (file) => formatBytes(locale, file.bytes) },
  ]
  return (
    <Band id="files" title={t(conditional ? 'files.titleConditional' : 'files.title')}>
      {conditional && <p>{t('files.conditional')}</p>}
      <Table
        caption={t('files.caption')}
        captionHidden
        columns={columns}
        rows={dataset.result.files}
        rowKey={(file) => file.name}
      />
      {dataset.upload_name && (
        <p className="text-small text-soft">
          {t('files.upload', {
            name: dataset.upload_name,
            size: formatBytes(locale, dataset.upload_bytes ?? 0),
          })}
        </p>
      )}
    </Band>
  )
}
