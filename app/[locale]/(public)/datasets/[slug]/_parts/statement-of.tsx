import { citeArticle } from '#lib/i18n/article.ts'
import { translator } from '#lib/i18n/translate.ts'
import { Band } from '#lib/ui/band.tsx'
import type { DatasetContext } from './dataset-context.ts'
import { StatementColumns } from './statement-columns.tsx'
import { StatementRisk } from './statement-risk.tsx'

/** 脱敏说明: what was done to which column, on what ground, what is lost by it, and how hard it is to single out a person. */
export function StatementOf({ locale, dataset }: DatasetContext) {
  const { statement } = dataset
  if (!statement) return null
  const t = translator(locale, 'dataset')
  const common = translator(locale, 'common')
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
      {treated.length > 0 && <StatementColumns locale={locale} columns={treated} />}
      {plain.length > 0 && (
        <p className="measure">
          {treated.length > 0
            ? t('statement.untouched', { count: plain.length, names })
            : t('statement.allKept', { count: plain.length })}
        </p>
      )}
      <StatementRisk locale={locale} statement={statement} />
      <p className="measure text-soft">
        {t('statement.rows', { in: statement.rowsIn, out: statement.rowsOut })}{' '}
        {statement.keptColumnsVerified && t('statement.verified', { citation: citeArticle(locale, 'Z27') })}
      </p>
    </Band>
  )
}
