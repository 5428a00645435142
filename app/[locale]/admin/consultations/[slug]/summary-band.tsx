import { adminMessages, adminTranslator } from '#lib/i18n/admin-translate.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import type { ConsultationDesk } from '#lib/server/admin/consultations.ts'
import { Band } from '#lib/ui/band.tsx'
import { SummaryForm } from './summary-form.tsx'

const outcomes = ['adopted', 'adopted-in-part', 'not-adopted', 'not-in-our-power'] as const

/** What became of a consultation, point by point; its numbers are counted when it is filed. */
export function SummaryBand({
  locale,
  desk: { consultation, draft },
}: {
  locale: Locale
  desk: ConsultationDesk
}) {
  const t = adminTranslator(locale, 'admin-consultations')
  const { title: _, note: __, ...words } = adminMessages(locale, 'admin-consultations').summary
  return (
    <Band id="summary" title={t('summary.title')} note={t('summary.note')}>
      <SummaryForm
        locale={locale}
        slug={consultation.slug}
        text={{
          ...words,
          errors: t('form.failed'),
          working: adminTranslator(locale, 'admin-shell')('form.working'),
          done: t('form.done'),
        }}
        given={draft.summary ?? null}
        rows={Math.max(5, (draft.summary?.points.length ?? 0) + 2)}
        outcomes={outcomes.map((value) => ({
          value,
          label: adminTranslator(locale, 'admin-opinions')(`outcomes.${value}`),
        }))}
      />
    </Band>
  )
}
