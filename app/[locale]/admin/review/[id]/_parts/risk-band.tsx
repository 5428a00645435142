import { adminMessages, adminTranslator } from '#lib/i18n/admin-translate.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import type { ReviewedDataset } from '#lib/server/admin/review-detail.ts'
import { Band } from '#lib/ui/band.tsx'
import { RiskComparisonView } from '../../../_components/risk-comparison.tsx'

/** The risk of the result beside that of the upload, in figures only. */
export function RiskBand({
  locale,
  dataset: { risk, required },
}: {
  locale: Locale
  dataset: ReviewedDataset
}) {
  if (!risk) return null
  const t = adminTranslator(locale, 'admin-review')
  return (
    <Band id="risk" title={t('risk.title')} note={t('risk.note', { k: required.k, clause: required.clause })}>
      <RiskComparisonView
        locale={locale}
        text={adminMessages(locale, 'admin-risk')}
        comparison={risk}
        required={required.k}
      />
    </Band>
  )
}
