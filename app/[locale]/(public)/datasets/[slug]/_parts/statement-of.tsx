import { citeArticle } from '#lib/i18n/article.ts'
import { translator } from '#lib/i18n/translate.ts'
import { Band } from '#lib/ui/band.tsx'
import { Table } from '#lib/ui/table.tsx'
import type { DatasetContext } from './dataset-context.ts'

/** 脱敏说明: what was done to which column, and on what ground. */
export function StatementOf({ locale, dataset }: DatasetContext) {
  const { statement } = dataset
  if (!statement) return null
  const t = translator(locale, 'dataset')
  const common = translator(locale, 'common')
  const words = translator(locale, 'desensitize')
  const plain = statement.columns.filter(
    (column) => column.action === 'keep' && !column.ground && column.recognised.length === 0,
  )
  const treated = statement.columns.filter((column) => !plain.includes(column))
  const names = plain.map((column) => column.name).join(common('listSeparator'))
  return (
    <Band
      id="statement"
      title={t('statement.title')}
      note={t('statement.standard', {
        title: statement.standard.title[locale],
        version: statement.standard.version,
      })}
    >
      {treated.length > 0 && (
        <Table
          caption={t('statement.title')}
          captionHidden
          rows={treated}
          rowKey={(column) => column.name}
          columns={[
            { id: 'column', header: t('statement.column'), rowHeader: true, cell: (column) => column.name },
            {
              id: 'action',
              header: t('statement.action'),
              cell: (column) => words(`actions.${column.action}`),
            },
            {
              id: 'description',
              header: t('statement.description'),
              cell: (column) => (
                <>
                  {column.description[locale]}
                  {column.ground && ` ${column.ground[locale]}`}
                </>
              ),
            },
            {
              id: 'recognised',
              header: t('statement.recognised'),
              cell: (column) =>
                column.recognised
                  .map((name) =>
                    words.has(`detectors.${name}`) ? words(`detectors.${name}` as never) : name,
                  )
                  .join(common('listSeparator')) || common('none'),
            },
            {
              id: 'clause',
              header: t('statement.clause'),
              cell: (column) => column.clause && t('statement.clauseOf', { clause: column.clause }),
            },
          ]}
        />
      )}
      {plain.length > 0 && (
        <p className="measure">
          {treated.length > 0
            ? t('statement.untouched', { count: plain.length, names })
            : t('statement.allKept', { count: plain.length })}
        </p>
      )}
      <p className="measure text-soft">
        {t('statement.rows', { in: statement.rowsIn, out: statement.rowsOut })}{' '}
        {statement.keptColumnsVerified && t('statement.verified', { citation: citeArticle(locale, 'Z27') })}
      </p>
    </Band>
  )
}
