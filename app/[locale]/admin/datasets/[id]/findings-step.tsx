import { describeAddressLevels } from '#lib/i18n/address-levels.ts'
import { adminTranslator } from '#lib/i18n/admin-translate.ts'
import { formatShare, type Locale } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translate.ts'
import type { Finding } from '#lib/tabular/inspection.ts'
import { type Column, Table } from '#lib/ui/table.tsx'
import { Tag } from '#lib/ui/tag.tsx'
import type { StepProps } from './dataset-submission-view.tsx'
import { detectorName } from './detector-name.ts'
import { StepBand } from './step-band.tsx'

interface FoundRow {
  column: string
  finding: Finding
}

/** What was recognised in which column, how surely and why; examples are masked. */
export function FindingsStep({ locale, page, state }: StepProps) {
  const t = adminTranslator(locale, 'admin-datasets')
  const columns = page.inspection?.columns ?? []
  const rows = columns.flatMap(({ name, findings }) =>
    findings.map((finding): FoundRow => ({ column: name, finding })),
  )
  const clean = columns.filter(({ findings }) => findings.length === 0).map(({ name }) => name)
  if (state === 'later') {
    return (
      <StepBand locale={locale} step="findings" note={t('findings.note')}>
        <p className="text-soft">{t('findings.wait')}</p>
      </StepBand>
    )
  }
  return (
    <StepBand locale={locale} step="findings" note={t('findings.note')}>
      {rows.length === 0 ? (
        <p>{t('findings.none')}</p>
      ) : (
        <>
          <Table
            caption={t('findings.caption')}
            captionHidden
            columns={findingColumns(locale)}
            rows={rows}
            rowKey={({ column, finding }) => `${column}/${finding.detector}`}
          />
          {clean.length > 0 && (
            <p className="text-small text-soft">
              {t('findings.others', { count: clean.length, columns: clean.join(t('common.separator')) })}
            </p>
          )}
        </>
      )}
    </StepBand>
  )
}

function findingColumns(locale: Locale): Column<FoundRow>[] {
  const t = adminTranslator(locale, 'admin-datasets')
  const words = translator(locale, 'desensitize')
  return [
    {
      id: 'column',
      header: t('findings.column'),
      rowHeader: true,
      cell: ({ column }) => <span className="sm:whitespace-nowrap">{column}</span>,
    },
    {
      id: 'found',
      header: t('findings.found'),
      cell: ({ finding: { detector, personal } }) => (
        <>
          {detectorName(locale, detector)}
          {!personal && <span className="block text-fine text-soft">{t('findings.notPersonal')}</span>}
        </>
      ),
    },
    {
      id: 'confidence',
      header: t('findings.confidence'),
      cell: ({ finding: { confidence, personal } }) => (
        <Tag tone={confidence === 'possible' || !personal ? 'plain' : 'warning'}>
          {words(`confidence.${confidence}`)}
        </Tag>
      ),
    },
    {
      id: 'cells',
      header: t('findings.cells'),
      numeric: true,
      cell: ({ finding: { matched, share, inText, levels } }) => (
        <>
          {t('findings.cellsOf', { matched, share: formatShare(locale, share) })}
          {inText > 0 && <Aside>{t('findings.inText', { count: inText })}</Aside>}
          {levels && <Aside>{describeAddressLevels(locale, levels)}</Aside>}
        </>
      ),
    },
    {
      id: 'why',
      header: t('findings.why'),
      cell: ({ finding: { reasons, by } }) =>
        reasons.length > 0
          ? reasons.map((reason) => (
              <span key={reason} className="block">
                {words(`reasons.${reason}`)}
              </span>
            ))
          : by.map((one) => words(`by.${one}`)).join(t('common.separator')),
    },
    {
      id: 'examples',
      header: t('findings.examples'),
      cell: ({ finding: { examples } }) => (
        <span className="break-all">{examples.join(t('common.separator'))}</span>
      ),
    },
  ]
}

function Aside({ children }: { children: string }) {
  return <span className="block text-fine whitespace-normal text-soft">{children}</span>
}
