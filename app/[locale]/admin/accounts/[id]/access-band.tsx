import { adminTranslator } from '#lib/i18n/admin-translate.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import type { ShownAccount } from '#lib/server/admin/accounts.ts'
import { Band } from '#lib/ui/band.tsx'
import { ActionForm } from '../../_components/action-form.tsx'
import { accountStepAction } from '../actions.server.ts'
import { passwordText } from '../password-text.ts'
import { ResetPasswordForm } from './reset-password-form.tsx'

/** Whether the account may sign in, and a new password for it. */
export function AccessBand({ locale, account }: { locale: Locale; account: ShownAccount }) {
  const t = adminTranslator(locale, 'admin-accounts')
  const working = adminTranslator(locale, 'admin-shell')('form.working')
  const step = account.disabledAt ? 'enable' : 'disable'
  return (
    <>
      <Band id="password" title={t('password.resetTitle')}>
        <p>{t('password.resetNote')}</p>
        <ResetPasswordForm
          locale={locale}
          account={account.id}
          text={{ submit: t('password.reset'), working, errors: t('failed') }}
          password={passwordText(locale, t('password.done'))}
        />
      </Band>
      <Band id="access" title={t('account.access')}>
        {step === 'disable' && <p>{t('account.disableNote')}</p>}
        <ActionForm
          action={accountStepAction}
          locale={locale}
          variant={step === 'disable' ? 'danger' : 'secondary'}
          text={{ submit: t(`account.${step}`), working, errors: t('failed') }}
        >
          <input type="hidden" name="account" value={account.id} />
          <input type="hidden" name="step" value={step} />
        </ActionForm>
      </Band>
    </>
  )
}
