import { adminMessages, adminTranslator } from '#lib/i18n/admin-translate.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translate.ts'
import type { ReviewedDataset } from '#lib/server/admin/review-detail.ts'
import type { TimeLeft } from '#lib/server/admin/time-left.ts'
import { Band } from '#lib/ui/band.tsx'
import { DefinitionList } from '#lib/ui/definition-list.tsx'
import { describeDialect } from '../../../_components/reading-text.ts'
import { TimeLeftTag } from '../../../_components/time-left-tag.tsx'

import { isGiven } from './reading-band.tsx'

interface Props {
  locale: Locale
  dataset: ReviewedDataset
}

/** Is it safe, complete, on time: what the whole page says, in a dozen lines. */
export function MinuteBand({ locale, dataset, time }: Props & { time: TimeLeft | null }) {
  const t = adminTranslator(locale, 'admin-review')
  return (
    <Band id="minute" title={t('minute.title')} note={t('minute.note')}>
      <DefinitionList
        items={[
          { id: 'safe', term: t('minute.safe'), description: <Lines lines={safety(locale, dataset)} /> },
          {
            id: 'complete',
            term: t('minute.complete'),
            description: <Lines lines={completeness(locale, dataset)} />,
          },
          {
            id: 'time',
            term: t('minute.onTime'),
            description: <TimeLeftTag locale={locale} time={time} />,
          },
        ]}
      />
    </Band>
  )
}

function Lines({ lines }: { lines: string[] }) {
  return lines.map((line) => (
    <span key={line} className="block">
      {line}
    </span>
  ))
}

function safety(locale: Locale, dataset: ReviewedDataset): string[] {
  const { inspection, plan, result, confidentiality_review } = dataset
  const t = adminTranslator(locale, 'admin-review')
  const found = (inspection?.columns ?? []).filter(({ findings }) =>
    findings.some(({ personal }) => personal),
  )
  const kept = found.filter(
    ({ name }) => plan?.columns.find(({ column }) => column === name)?.do.action === 'keep',
  )
  const conclusion = confidentiality_review?.conclusion
  return [
    t('minute.found', { found: found.length, kept: kept.length, changed: found.length - kept.length }),
    ...riskLines(locale, dataset),
    t(result ? 'minute.scanned' : 'minute.noResult'),
    conclusion
      ? t('minute.secret', { conclusion: t(`secrecy.conclusions.${conclusion}`) })
      : t('minute.noSecretReview'),
  ]
}

/** k before and after against the k required; or why there is none. */
function riskLines(locale: Locale, { plan, result, risk, required }: ReviewedDataset): string[] {
  if (!plan || !result) return []
  const t = adminTranslator(locale, 'admin-review')
  if (plan.risk.quasiIdentifiers.length === 0) return [t('minute.noRisk')]
  if (!risk) return [t('minute.kUnmeasured')]
  const { before, after } = risk
  const values = {
    before: before.k,
    after: after.k,
    required: required.k,
    uniqueBefore: before.uniqueRecords,
    uniqueAfter: after.uniqueRecords,
  }
  const left = result.recordsSuppressed ?? 0
  return [
    t(after.k >= required.k ? 'minute.kReaches' : 'minute.kFalls', values),
    ...(left > 0 ? [t('minute.recordsLeftOut', { count: left })] : []),
  ]
}

function faultsLine(locale: Locale, { validation, stated_faults }: ReviewedDataset): string {
  const t = adminTranslator(locale, 'admin-review')
  const count = validation?.faultCount ?? 0
  if (count === 0) return t('minute.faultsNone', { known: validation ? 'yes' : 'no' })
  return t(stated_faults ? 'minute.faults' : 'minute.faultsUnstated', { count })
}

function completeness(locale: Locale, dataset: ReviewedDataset): string[] {
  const { inspection, result, entry } = dataset
  const t = adminTranslator(locale, 'admin-review')
  const separator = translator(locale, 'common')('listSeparator')
  const problems = t('minute.problems', { count: inspection?.problemCount ?? 0 })
  if (!inspection || !result) return [t('minute.noResult'), problems]
  const listed = entry.items.map(({ name }) => name)
  const removed = result.statement.columns.filter(({ action }) => action === 'remove').map(({ name }) => name)
  const missing = listed.filter((name) => !result.columns.includes(name) && !removed.includes(name))
  const extra = result.columns.filter((name) => !listed.includes(name))
  return [
    t('minute.rows', { before: inspection.rows, after: result.rows }),
    t(result.statement.keptColumnsVerified ? 'minute.verified' : 'minute.notVerified'),
    problems,
    faultsLine(locale, dataset),
    t('minute.reading', {
      how: describeDialect(locale, adminMessages(locale, 'admin-reading'), inspection.dialect),
      by: t(isGiven(dataset) ? 'reading.given' : 'reading.found'),
    }),
    ...(removed.length > 0 ? [t('minute.removed', { list: removed.join(separator) })] : []),
    ...(missing.length > 0 ? [t('minute.missing', { list: missing.join(separator) })] : []),
    ...(extra.length > 0 ? [t('minute.extra', { list: extra.join(separator) })] : []),
    ...(missing.length + extra.length === 0 ? [t('minute.matches')] : []),
  ]
}
