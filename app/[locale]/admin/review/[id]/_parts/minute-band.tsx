import { adminTranslator } from '#lib/i18n/admin-translate.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translate.ts'
import type { ReviewedDataset } from '#lib/server/admin/review-detail.ts'
import type { TimeLeft } from '#lib/server/admin/time-left.ts'
import { Band } from '#lib/ui/band.tsx'
import { DefinitionList } from '#lib/ui/definition-list.tsx'
import { TimeLeftTag } from '../../../_components/time-left-tag.tsx'

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

function safety(
  locale: Locale,
  { inspection, plan, result, confidentiality_review }: ReviewedDataset,
): string[] {
  const t = adminTranslator(locale, 'admin-review')
  const found = (inspection?.columns ?? []).filter((column) => column.findings.length > 0)
  const kept = found.filter(
    ({ name }) => plan?.columns.find(({ column }) => column === name)?.do.action === 'keep',
  )
  const conclusion = confidentiality_review?.conclusion
  return [
    t('minute.found', { found: found.length, kept: kept.length, changed: found.length - kept.length }),
    t(result ? 'minute.scanned' : 'minute.noResult'),
    conclusion
      ? t('minute.secret', { conclusion: t(`secrecy.conclusions.${conclusion}`) })
      : t('minute.noSecretReview'),
  ]
}

function completeness(locale: Locale, { inspection, result, entry }: ReviewedDataset): string[] {
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
    ...(removed.length > 0 ? [t('minute.removed', { list: removed.join(separator) })] : []),
    ...(missing.length > 0 ? [t('minute.missing', { list: missing.join(separator) })] : []),
    ...(extra.length > 0 ? [t('minute.extra', { list: extra.join(separator) })] : []),
    ...(missing.length + extra.length === 0 ? [t('minute.matches')] : []),
  ]
}
