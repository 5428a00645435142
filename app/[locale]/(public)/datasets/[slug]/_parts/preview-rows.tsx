import { messagesOf, translator } from '#lib/i18n/translate.ts'
import { Band } from '#lib/ui/band.tsx'
import { tree } from '../../../_site/site.ts'
import { type DatasetContext, hasFiles } from './dataset-context.ts'
import { PreviewTable } from './preview-table.tsx'

/** The first rows of the version in force. */
export async function PreviewRows({ locale, dataset }: DatasetContext) {
  const version = dataset.versions[0]
  if (!hasFiles(dataset) || !version) return null
  const preview = await tree.readPreview(dataset.entry.slug, version.version)
  if (!preview) return null
  const t = translator(locale, 'dataset')
  const counts = { shown: preview.rows.length, total: preview.total }
  const numeric = dataset.entry.items.filter(({ type }) => 'NYBIF'.includes(type)).map(({ name }) => name)
  return (
    <Band
      id="preview"
      title={t('preview.title')}
      note={preview.rows.length < preview.total ? t('preview.note', counts) : t('preview.all', counts)}
    >
      <PreviewTable
        locale={locale}
        messages={messagesOf(locale, 'dataset').preview}
        columns={preview.columns}
        numeric={numeric}
        rows={preview.rows}
      />
    </Band>
  )
}
