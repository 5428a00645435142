import { adminTranslator } from '#lib/i18n/admin-translate.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import type { Review } from '#lib/server/admin/review-detail.ts'
import { Band } from '#lib/ui/band.tsx'
import { ActionForm } from '../../../_components/action-form.tsx'
import { FormTextarea } from '../../../_components/form-fields.tsx'
import { approveAction, returnAction } from '../actions.server.ts'

/** Approve what is shown, by its digest, or return it with reasons. Nothing for one who may not decide. */
export function Decision({ locale, review }: { locale: Locale; review: Review }) {
  if (review.state !== 'submitted' || !review.mayDecide.allowed || !review.digest) return null
  const t = adminTranslator(locale, 'admin-review')
  const text = { errors: t('decide.failed'), working: adminTranslator(locale, 'admin-shell')('form.working') }
  return (
    <Band id="decide" title={t('decide.title')} note={t('decide.note')}>
      <p>{t('decide.approveHint')}</p>
      <p className="hash">
        {t('decide.digest')} {review.digest}
      </p>
      <ActionForm action={approveAction} locale={locale} text={{ ...text, submit: t('decide.approve') }}>
        <input type="hidden" name="id" value={review.id} />
        <input type="hidden" name="digest" value={review.digest} />
      </ActionForm>
      <h3>{t('decide.or')}</h3>
      <ActionForm
        action={returnAction}
        locale={locale}
        text={{ ...text, submit: t('decide.return') }}
        variant="danger"
      >
        <input type="hidden" name="id" value={review.id} />
        <FormTextarea
          name="reasons"
          label={t('decide.reasons')}
          hint={t('decide.reasonsHint')}
          maxLength={2000}
          required
        />
      </ActionForm>
    </Band>
  )
}
