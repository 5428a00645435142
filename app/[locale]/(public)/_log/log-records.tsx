import type { Organisation } from '#lib/catalogue/entry.ts'
import { formatInstant, type Locale } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translate.ts'
import type { LogRecord } from '#lib/published/format.ts'
import { treePaths } from '#lib/published/paths.ts'
import { Table } from '#lib/ui/table.tsx'
import { dataPath, pagePaths } from '../_site/paths.ts'

/** Records of the log as a table. `following` holds the record after the newest shown, where there is one. */
export function LogRecords({
  locale,
  records,
  following,
  head,
  organisations,
}: {
  locale: Locale
  records: LogRecord[]
  following: LogRecord[]
  head: { number: number; sha256: string } | null
  organisations: Organisation[]
}) {
  const t = translator(locale, 'public')
  const hashOf = (number: number) =>
    number === head?.number
      ? head.sha256
      : following.filter((record) => record.number > number).sort((a, b) => a.number - b.number)[0]?.previous
  return (
    <Table
      caption={t('log.title')}
      captionHidden
      rows={records}
      rowKey={(record) => record.number}
      columns={[
        {
          id: 'number',
          header: t('log.number'),
          cell: ({ number }) => (
            <a href={dataPath(treePaths.log(number))} aria-label={t('log.record', { number })}>
              {number}
            </a>
          ),
        },
        {
          id: 'at',
          header: t('log.at'),
          cell: (record) => <time dateTime={record.at}>{formatInstant(locale, record.at)}</time>,
        },
        {
          id: 'what',
          header: t('log.what'),
          rowHeader: true,
          cell: (record) => <What locale={locale} record={record} />,
        },
        {
          id: 'department',
          header: t('log.department'),
          cell: ({ department }) =>
            organisations.find((one) => one.id === department)?.shortName[locale] ?? department,
        },
        {
          id: 'files',
          header: t('log.files'),
          cell: ({ written, removed }) => (
            <>
              {written.length > 0 && (
                <span className="block">{t('log.written', { count: written.length })}</span>
              )}
              {removed.length > 0 && (
                <span className="block">{t('log.removed', { count: removed.length })}</span>
              )}
            </>
          ),
        },
        {
          id: 'hash',
          header: t('log.hash'),
          cell: ({ number }) => <code className="hash">{hashOf(number)}</code>,
        },
      ]}
    />
  )
}

function What({ locale, record }: { locale: Locale; record: LogRecord }) {
  const t = translator(locale, 'public')
  const title = record.title[locale]
  return (
    <>
      <span className="font-normal text-soft">{t(`log.kinds.${record.kind}`)}</span>{' '}
      {record.subject ? <a href={subjectPath(locale, record.subject)}>{title}</a> : title}
    </>
  )
}

/** The page of a dataset, or of the document that was published. */
function subjectPath(locale: Locale, subject: string): string {
  const organisation = /^personnel\/(.+)$/.exec(subject)?.[1]
  if (organisation) return `${pagePaths.responsible(locale)}#${organisation}`
  return subject.includes('/') ? `/${locale}/${subject}/` : pagePaths.dataset(locale, subject)
}
