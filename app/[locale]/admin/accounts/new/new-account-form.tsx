'use client'
import type { ReactNode } from 'react'
import type { Locale } from '#lib/i18n/locales.ts'
import { ActionForm, type ActionFormText } from '../../_components/action-form.tsx'
import { createAction } from '../actions.server.ts'
import { PasswordOnce, type PasswordOnceText } from '../password-once.tsx'

/** The form of a new account; once created, its password stands in the form's place. */
export function NewAccountForm({
  locale,
  accounts,
  text,
  password,
  children,
}: {
  locale: Locale
  /** Address of the list of accounts. */
  accounts: string
  text: ActionFormText
  password: PasswordOnceText
  children: ReactNode
}) {
  return (
    <ActionForm
      action={createAction}
      locale={locale}
      text={text}
      after={(made) => (
        <PasswordOnce text={password} password={made.password} href={`${accounts}${made.accountId}/`} />
      )}
    >
      {children}
    </ActionForm>
  )
}
