import { formatDay, formatInstant, formatNumber } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translate.ts'
import type { PublishedVersion } from '#lib/published/format.ts'
import { treePaths } from '#lib/published/paths.ts'
import { Band } from '#lib/ui/band.tsx'
import { Table } from '#lib/ui/table.tsx'
import { dataPath } from '../../../_site/paths.ts'
import { type DatasetContext, hasFiles } from './dataset-context.ts'
import { filePath } from './downloads.tsx'

/** Every version, newest first, with its files and its record in the log. */
export function Versions({ locale, dataset }: DatasetContext) {
  const t = translator(locale, 'dataset')
  if (dataset.versions.length === 0) return null
  const files = (version: PublishedVersion) =>
    version.files.map((file) => (
      <a
        key={file.name}
        className="file-link"
        href={filePath(dataset.entry.slug, version.version, file.name)}
        download
      >
        {file.name}
      </a>
    ))
  return (
    <Band id="versions" title={t('versions.title')}>
      <Table
        caption={t('versions.title')}
        captionHidden
        className="versions"
        rows={dataset.versions}
        rowKey={(version) => version.version}
        columns={[
          {
            id: 'version',
            header: t('versions.version'),
            rowHeader: true,
            cell: ({ version }) => t('versions.name', { version }),
          },
          {
            id: 'published',
            header: t('versions.published'),
            cell: (version) => (
              <>
                {formatInstant(locale, version.publishedAt)}{' '}
                <a href={dataPath(treePaths.log(version.log))}>
                  {t('versions.log', { number: version.log })}
                </a>
              </>
            ),
          },
          {
            id: 'formedOn',
            header: t('versions.formedOn'),
            cell: (version) => formatDay(locale, version.formedOn),
          },
          {
            id: 'rows',
            header: t('versions.rows'),
            numeric: true,
            cell: (version) => formatNumber(locale, version.rows),
          },
          ...(dataset.versions.some(({ note, statedFaults }) => note || statedFaults)
            ? [
                {
                  id: 'note',
                  header: t('versions.note'),
                  cell: ({ note, statedFaults }: PublishedVersion) => (
                    <>
                      {note?.[locale]}
                      {statedFaults && (
                        <span className="block">{t('faults.note', { faults: statedFaults.faults })}</span>
                      )}
                    </>
                  ),
                },
              ]
            : []),
          ...(hasFiles(dataset) ? [{ id: 'files', header: t('versions.files'), cell: files }] : []),
        ]}
      />
    </Band>
  )
}
