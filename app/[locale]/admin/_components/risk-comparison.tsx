import type { RiskComparison, RiskReport } from '#lib/desensitize/risk/risk-report.ts'
import { formatNumber, formatShare, type Locale } from '#lib/i18n/locales.ts'
import { makeTranslator } from '#lib/i18n/make-translator.ts'
import type { adminRisk } from '#lib/i18n/messages/zh/admin-risk.ts'
import { Fold } from '#lib/ui/fold.tsx'
import { type Column, Table } from '#lib/ui/table.tsx'
import { ClassSizes } from './class-sizes.tsx'

export type RiskText = typeof adminRisk

interface Props {
  locale: Locale
  text: RiskText
  comparison: RiskComparison
  required: number
}

interface Line {
  id: string
  name: string
  of: (report: RiskReport) => string
}

/** Risk before and after a plan, side by side: first whether k is reached, then every measure. */
export function RiskComparisonView(props: Props) {
  const { locale, text, comparison, required } = props
  const t = makeTranslator(locale, text)
  const { after } = comparison
  return (
    <div className="stack">
      <KVerdict {...props} />
      <Table
        caption={text.caption}
        captionHidden
        columns={columnsOf(text, comparison)}
        rows={linesOf(locale, text, after, required)}
        rowKey={({ id }) => id}
      />
      <p className="text-small text-soft">
        {t('over', { columns: after.quasiIdentifiers.join(locale === 'zh' ? '、' : ', ') })}
      </p>
      <Fold summary={text.sizes}>
        <ClassSizes locale={locale} text={text} comparison={comparison} />
      </Fold>
      <Fold summary={text.attackers}>
        <p className="measure text-small text-soft">{text.attackersWhat}</p>
        <Table
          caption={text.attackers}
          captionHidden
          columns={columnsOf(text, comparison)}
          rows={attackerLines(locale, text)}
          rowKey={({ id }) => id}
        />
      </Fold>
      <Fold summary={text.emptyCells}>
        <EmptyCells {...props} />
      </Fold>
    </div>
  )
}

/** In one line what a reviewer asks first; told by its words, not by its colour. */
export function KVerdict({ locale, text, comparison, required }: Props) {
  const t = makeTranslator(locale, text)
  const { k } = comparison.after
  const reaches = k >= required
  return (
    <p className={reaches ? 'font-semibold text-accent' : 'font-semibold text-danger'}>
      {t(reaches ? 'reaches' : 'fallsShort', { k, required })}
    </p>
  )
}

function columnsOf(text: RiskText, { before, after }: RiskComparison): Column<Line>[] {
  return [
    { id: 'measure', header: text.measureName, rowHeader: true, cell: ({ name }) => name },
    { id: 'before', header: text.before, numeric: true, cell: ({ of }) => of(before) },
    { id: 'after', header: text.after, numeric: true, cell: ({ of }) => <strong>{of(after)}</strong> },
  ]
}

function linesOf(locale: Locale, text: RiskText, after: RiskReport, required: number): Line[] {
  const t = makeTranslator(locale, text)
  const share = (value: number) => formatShare(locale, value)
  const sensitive = after.sensitive.flatMap(({ column }): Line[] => {
    const of = (report: RiskReport) => report.sensitive.find((other) => other.column === column)
    return [
      {
        id: `l/${column}`,
        name: t('distinctL', { column }),
        of: (report) => formatNumber(locale, of(report)?.distinctL ?? 0),
      },
      {
        id: `entropy/${column}`,
        name: t('entropyL', { column }),
        of: (report) => (of(report)?.entropyL ?? 0).toFixed(2),
      },
      { id: `t/${column}`, name: t('t', { column }), of: (report) => (of(report)?.t ?? 0).toFixed(2) },
    ]
  })
  return [
    {
      id: 'k',
      name: `${text.k} · ${t('kRequired', { k: required })}`,
      of: ({ k }) => formatNumber(locale, k),
    },
    {
      id: 'unique',
      name: text.unique,
      of: ({ uniqueRecords, uniqueShare }) =>
        t('uniqueOf', { count: uniqueRecords, share: share(uniqueShare) }),
    },
    { id: 'records', name: text.records, of: ({ records }) => formatNumber(locale, records) },
    { id: 'classes', name: text.classes, of: ({ classes }) => formatNumber(locale, classes) },
    { id: 'average', name: text.average, of: ({ averageRisk }) => share(averageRisk) },
    { id: 'highest', name: text.highest, of: ({ highestRisk }) => share(highestRisk) },
    { id: 'atRisk', name: text.atRisk, of: ({ prosecutor }) => share(prosecutor.atRisk) },
    ...sensitive,
  ]
}

function attackerLines(locale: Locale, text: RiskText): Line[] {
  const t = makeTranslator(locale, text)
  const share = (value: number) => formatShare(locale, value)
  const pair = ({ highest, average }: { highest: number; average: number }) =>
    t('pair', { highest: share(highest), average: share(average) })
  return [
    { id: 'prosecutor', name: text.prosecutor, of: ({ prosecutor }) => pair(prosecutor) },
    { id: 'journalist', name: text.journalist, of: ({ journalist }) => pair(journalist) },
    { id: 'marketer', name: text.marketer, of: ({ marketer }) => share(marketer.average) },
  ]
}

function EmptyCells({ locale, text, comparison: { after } }: Props) {
  const t = makeTranslator(locale, text)
  const { cells, records, reading, other } = after.suppressed
  if (cells === 0) return <p>{text.emptyNone}</p>
  return (
    <>
      <p>{t('emptyWhat', { cells, records, reading: text.readings[reading] })}</p>
      <p>
        {other
          ? t('otherReading', {
              reading: text.readings[other.reading],
              k: other.k,
              unique: other.uniqueRecords,
              classes: other.classes,
            })
          : text.otherUnknown}
      </p>
    </>
  )
}
