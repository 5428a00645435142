import { adminTranslator } from '#lib/i18n/admin-translate.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import type { ReviewedDataset } from '#lib/server/admin/review-detail.ts'
import { Band } from '#lib/ui/band.tsx'
import { Fold } from '#lib/ui/fold.tsx'
import { FaultCounts, FaultList } from '../../../_components/fault-tables.tsx'

/** Where the table disagrees with its dictionary, how often, and why the department publishes it so. */
export function FaultsBand({ locale, dataset }: { locale: Locale; dataset: ReviewedDataset }) {
  const { validation, stated_faults } = dataset
  if (!validation || validation.faultCount === 0) return null
  const t = adminTranslator(locale, 'admin-review')
  const { faultCount: count, faultyRows: rows, faults } = validation
  return (
    <Band id="faults" title={t('faults.title')} note={t('faults.note', { count, rows })}>
      {stated_faults ? (
        <div>
          <h3>{t('faults.reason')}</h3>
          {/* Both, as the public will read both. */}
          <p className="measure whitespace-pre-line" lang="zh-CN">
            {stated_faults.reason.zh}
          </p>
          <p className="measure whitespace-pre-line" lang="en">
            {stated_faults.reason.en}
          </p>
        </div>
      ) : (
        <p>{t('faults.unstated')}</p>
      )}
      <FaultCounts locale={locale} validation={validation} />
      <Fold summary={t('faults.list', { shown: faults.length })}>
        <FaultList locale={locale} validation={validation} />
      </Fold>
    </Band>
  )
}
