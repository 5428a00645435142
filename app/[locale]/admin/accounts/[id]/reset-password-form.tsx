'use client'
import type { Locale } from '#lib/i18n/locales.ts'
import { ActionForm, type ActionFormText } from '../../_components/action-form.tsx'
import { resetPasswordAction } from '../actions.server.ts'
import { PasswordOnce, type PasswordOnceText } from '../password-once.tsx'

export function ResetPasswordForm({
  locale,
  account,
  text,
  password,
}: {
  locale: Locale
  account: string
  text: ActionFormText
  password: PasswordOnceText
}) {
  return (
    <ActionForm
      action={resetPasswordAction}
      locale={locale}
      text={text}
      variant="secondary"
      after={(made) => <PasswordOnce text={password} password={made.password} />}
    >
      <input type="hidden" name="account" value={account} />
    </ActionForm>
  )
}
