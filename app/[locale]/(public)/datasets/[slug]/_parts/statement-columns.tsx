import type { Locale } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translate.ts'
import type { Statement } from '#lib/published/format.ts'
import { type Column, Table } from '#lib/ui/table.tsx'

type StatedColumn = Statement['columns'][number]

/** Column by column: what was done, what is lost for good, what it rests on. */
export function StatementColumns({ locale, columns }: { locale: Locale; columns: StatedColumn[] }) {
  const t = translator(locale, 'dataset')
  const words = translator(locale, 'desensitize')
  const none = translator(locale, 'common')('none')
  const separator = translator(locale, 'common')('listSeparator')
  const shown: Column<StatedColumn>[] = [
    {
      id: 'column',
      header: t('statement.column'),
      rowHeader: true,
      cell: ({ name }) => <span className="block min-w-[5em]">{name}</span>,
    },
    {
      id: 'action',
      header: t('statement.action'),
      cell: ({ action }) => <span className="block min-w-[4em]">{words(`actions.${action}`)}</span>,
    },
    {
      id: 'description',
      header: t('statement.description'),
      cell: (column) => <Description locale={locale} column={column} />,
    },
    {
      id: 'recognised',
      header: t('statement.recognised'),
      cell: ({ recognised }) =>
        recognised
          .map((name) => (words.has(`detectors.${name}`) ? words(`detectors.${name}` as never) : name))
          .join(separator) || none,
    },
    {
      id: 'clause',
      header: t('statement.clause'),
      cell: ({ clause }) =>
        clause && <span className="whitespace-nowrap">{t('statement.clauseOf', { clause })}</span>,
    },
  ]
  return (
    <Table
      caption={t('statement.title')}
      captionHidden
      rows={columns}
      rowKey={({ name }) => name}
      columns={shown}
    />
  )
}

function Description({ locale, column }: { locale: Locale; column: StatedColumn }) {
  const t = translator(locale, 'dataset')
  const { description, destroys, ground, verifiedEqual, cellsSuppressed, clauseText } = column
  return (
    <>
      <span className="block">{description[locale]}</span>
      {ground && <span className="block">{t('statement.ground', { text: ground[locale] })}</span>}
      {destroys && (
        <span className="block text-soft">{t('statement.destroys', { text: destroys[locale] })}</span>
      )}
      {verifiedEqual && <span className="block text-soft">{t('statement.verifiedEqual')}</span>}
      {cellsSuppressed !== undefined && (
        <span className="block text-soft">{t('statement.cellsSuppressed', { count: cellsSuppressed })}</span>
      )}
      {clauseText && <span className="block text-soft">{clauseText[locale]}</span>}
    </>
  )
}
