import { adminTranslator } from '#lib/i18n/admin-translate.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { Fold } from '#lib/ui/fold.tsx'
import { ActionForm } from '../../_components/action-form.tsx'
import { cancelAction } from '../actions.server.ts'

/** Ending a submission, behind a fold so that nobody does it by accident. */
export function CancelFold({ locale, id }: { locale: Locale; id: string }) {
  const t = adminTranslator(locale, 'admin-datasets')
  return (
    <Fold summary={t('page.cancel')}>
      <p>{t('page.cancelText')}</p>
      <ActionForm
        action={cancelAction}
        locale={locale}
        variant="danger"
        text={{ submit: t('page.cancelSure'), working: '…', errors: t('common.errorTitle') }}
      >
        <input type="hidden" name="id" value={id} />
      </ActionForm>
    </Fold>
  )
}
