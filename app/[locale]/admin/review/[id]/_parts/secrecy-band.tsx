import { adminTranslator } from '#lib/i18n/admin-translate.ts'
import { formatDay, type Locale } from '#lib/i18n/locales.ts'
import type { ReviewedDataset } from '#lib/server/admin/review-detail.ts'
import { Band } from '#lib/ui/band.tsx'
import { DefinitionList } from '#lib/ui/definition-list.tsx'

/** The department's own review before it submitted (Z17, Z26, G20). */
export function SecrecyBand({ locale, dataset }: { locale: Locale; dataset: ReviewedDataset }) {
  const t = adminTranslator(locale, 'admin-review')
  const review = dataset.confidentiality_review
  const items = review
    ? [
        { id: 'by', term: t('secrecy.by'), description: review.reviewedBy },
        { id: 'on', term: t('secrecy.on'), description: formatDay(locale, review.reviewedOn) },
        {
          id: 'conclusion',
          term: t('secrecy.conclusion'),
          description: t(`secrecy.conclusions.${review.conclusion}`),
        },
        ...(review.note ? [{ id: 'note', term: t('secrecy.remark'), description: review.note }] : []),
      ]
    : []
  return (
    <Band id="secrecy" title={t('secrecy.title')} note={t('secrecy.note')}>
      {review ? <DefinitionList items={items} /> : <p>{t('minute.noSecretReview')}</p>}
    </Band>
  )
}
