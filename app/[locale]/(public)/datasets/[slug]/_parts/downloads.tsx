import { formatBytes, type Locale } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translate.ts'
import type { PublishedFile } from '#lib/published/format.ts'
import { treePaths } from '#lib/published/paths.ts'
import { Band } from '#lib/ui/band.tsx'
import { CopyButton } from '#lib/ui/copy-button.tsx'
import { Table } from '#lib/ui/table.tsx'
import { dataPath } from '../../../_site/paths.ts'
import { type DatasetContext, hasFiles } from './dataset-context.ts'

/** Address of a file of a version. */
export function filePath(slug: string, version: string, name: string): string {
  return dataPath(treePaths.versionFile(slug, version, name))
}

/** What a file is for, in words that a person picks right by. */
export function purposeOf(locale: Locale, file: PublishedFile): string {
  const t = translator(locale, 'dataset')
  const encoding = file.purpose === 'as-held' && file.encoding ? ` ${file.encoding}` : ''
  return t(`downloads.purposes.${file.purpose}`, { format: file.format.toUpperCase() + encoding })
}

/** The files of the version in force. */
export function Downloads({ locale, dataset }: DatasetContext) {
  const t = translator(locale, 'dataset')
  const common = translator(locale, 'common')
  const version = dataset.versions[0]
  if (!hasFiles(dataset) || !version) return null
  const { slug } = dataset.entry
  return (
    <Band id="downloads" title={t('downloads.title')} note={t('downloads.check')}>
      <Table
        caption={t('downloads.title')}
        captionHidden
        className="downloads"
        rows={version.files}
        rowKey={(file) => file.name}
        columns={[
          {
            id: 'file',
            header: t('downloads.file'),
            rowHeader: true,
            cell: (file) => (
              <a className="download" href={filePath(slug, version.version, file.name)} download>
                {purposeOf(locale, file)}
              </a>
            ),
          },
          {
            id: 'size',
            header: t('downloads.size'),
            numeric: true,
            cell: (file) => formatBytes(locale, file.bytes),
          },
          {
            id: 'hash',
            header: t('downloads.hash'),
            cell: (file) => (
              <span className="hash-cell">
                <code className="hash">{file.sha256}</code>
                <CopyButton
                  text={file.sha256}
                  label={common('copy')}
                  copied={common('copied')}
                  describe={t('downloads.copyHash', { name: file.name })}
                />
              </span>
            ),
          },
        ]}
      />
    </Band>
  )
}
