import { adminTranslator } from '#lib/i18n/admin-translate.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translate.ts'
import type { ReviewedDataset } from '#lib/server/admin/review-detail.ts'
import type { Finding, InspectedColumn } from '#lib/tabular/inspection.ts'
import { Band } from '#lib/ui/band.tsx'
import { type Column, Table } from '#lib/ui/table.tsx'

type Stated = NonNullable<ReviewedDataset['result']>['statement']['columns'][number]
interface Row {
  inspected: InspectedColumn
  stated: Stated | undefined
}

/** Per column what was recognised, what is done about it and why; it is the statement that will be published. */
export function ColumnsBand({ locale, dataset }: { locale: Locale; dataset: ReviewedDataset }) {
  if (!dataset.inspection) return null
  const t = adminTranslator(locale, 'admin-review')
  const statement = dataset.result?.statement
  const rows = dataset.inspection.columns.map((inspected) => ({
    inspected,
    stated: statement?.columns.find(({ name }) => name === inspected.name),
  }))
  return (
    <Band id="columns" title={t('columns.title')} note={t('columns.note')}>
      {statement && (
        <p className="text-small">
          {t('statement.standard')}
          {locale === 'zh' ? '：' : ': '}
          {t('statement.version', {
            title: statement.standard.title[locale],
            version: statement.standard.version,
          })}
        </p>
      )}
      <Table
        caption={t('columns.caption')}
        captionHidden
        columns={columnsOf(locale)}
        rows={rows}
        rowKey={({ inspected }) => inspected.name}
      />
    </Band>
  )
}

function columnsOf(locale: Locale): Column<Row>[] {
  const t = adminTranslator(locale, 'admin-review')
  const words = translator(locale, 'desensitize')
  return [
    {
      id: 'column',
      header: t('columns.column'),
      rowHeader: true,
      cell: ({ inspected }) => <span className="block min-w-[5em]">{inspected.name}</span>,
    },
    {
      id: 'type',
      header: t('columns.type'),
      cell: ({ inspected }) => <span className="whitespace-nowrap">{words(`types.${inspected.type}`)}</span>,
    },
    {
      id: 'found',
      header: t('columns.found'),
      cell: ({ inspected }) =>
        inspected.findings.length === 0 ? (
          <span className="text-soft">{t('columns.nothing')}</span>
        ) : (
          inspected.findings.map((finding) => (
            <FindingLines key={finding.detector} locale={locale} finding={finding} />
          ))
        ),
    },
    {
      id: 'action',
      header: t('columns.action'),
      cell: ({ inspected, stated }) => <Action locale={locale} inspected={inspected} stated={stated} />,
    },
  ]
}

function FindingLines({ locale, finding }: { locale: Locale; finding: Finding }) {
  const t = adminTranslator(locale, 'admin-review')
  const words = translator(locale, 'desensitize')
  const key = `detectors.${finding.detector}`
  return (
    <span className="block">
      {t('columns.finding', {
        detector: words.has(key) ? words(key) : finding.detector,
        confidence: words(`confidence.${finding.confidence}`),
        matched: finding.matched,
        share: finding.share,
      })}
      {!finding.personal && <span className="block text-soft">{t('columns.notPersonal')}</span>}
      {finding.inText > 0 && (
        <span className="block text-soft">{t('columns.inText', { count: finding.inText })}</span>
      )}
      {finding.examples.length > 0 && (
        <span className="block text-soft">
          {t('columns.examples', { list: finding.examples.join(locale === 'zh' ? '，' : ', ') })}
        </span>
      )}
    </span>
  )
}

function Action({ locale, inspected, stated }: Row & { locale: Locale }) {
  const t = adminTranslator(locale, 'admin-review')
  if (!stated) return null
  if (stated.action === 'keep' && inspected.findings.length === 0) {
    return <span className="text-soft">{t('columns.plain')}</span>
  }
  return (
    <>
      <span className="block">{stated.description[locale]}</span>
      {stated.ground && (
        <span className="block">
          {t('columns.ground')}
          {locale === 'zh' ? '：' : ': '}
          {stated.ground[locale]}
        </span>
      )}
      {stated.clause && (
        <span className="block text-soft">{t('columns.clauseNumber', { clause: stated.clause })}</span>
      )}
    </>
  )
}
