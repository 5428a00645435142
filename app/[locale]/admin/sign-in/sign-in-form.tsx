'use client'
import { signIn } from 'next-auth/react'
import { type FormEvent, useEffect, useState } from 'react'
import type { Locale } from '#lib/i18n/locales.ts'
import { makeTranslator } from '#lib/i18n/make-translator.ts'
import { Button } from '#lib/ui/button.tsx'
import { ErrorSummary } from '#lib/ui/error-summary.tsx'
import { TextField } from '#lib/ui/text-field.tsx'
import { useFocusOnError } from '../_components/use-focus-on-error.ts'

export interface SignInText {
  email: string
  password: string
  submit: string
  failed: string
  unreachable: string
  javascript: string
  wrong: string
  disabled: string
  /** With the placeholder `{seconds}`. */
  tooMany: string
}

/** E-mail and password, sent to next-auth; on success the desk is loaded anew with the session's cookie. */
export function SignInForm({ locale, to, text }: { locale: Locale; to: string; text: SignInText }) {
  const [error, setError] = useState<string>()
  // Nothing can be sent before the page runs: a plain POST of the form would lead nowhere.
  const [pending, setPending] = useState(true)
  useEffect(() => setPending(false), [])

  const ref = useFocusOnError(error)

  async function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    setPending(true)
    setError(undefined)
    const refusal = await tryToSignIn(locale, text, String(form.get('email')), String(form.get('password')))
    if (refusal === null) return window.location.assign(to)
    setError(refusal)
    setPending(false)
  }
  return (
    <form ref={ref} className="form" onSubmit={send} method="post">
      {error && <ErrorSummary title={text.failed} errors={[{ field: 'email', message: error }]} />}
      <p className="without-js text-danger">{text.javascript}</p>
      <TextField name="email" type="email" label={text.email} autoComplete="username" required />
      <TextField
        name="password"
        type="password"
        label={text.password}
        autoComplete="current-password"
        required
      />
      <Button disabled={pending}>{text.submit}</Button>
    </form>
  )
}

/** Null when it went well, else the sentence that says why not. */
async function tryToSignIn(
  locale: Locale,
  text: SignInText,
  email: string,
  password: string,
): Promise<string | null> {
  const answer = await signIn('credentials', { email, password, redirect: false }).catch(() => undefined)
  if (!answer) return text.unreachable
  if (answer.ok && !answer.error) return null
  const [code, seconds] = (answer.error ?? '').split(':')
  if (code === 'too-many-attempts') {
    return makeTranslator(locale, { tooMany: text.tooMany })('tooMany', { seconds: Number(seconds ?? 60) })
  }
  return code === 'account-disabled' ? text.disabled : text.wrong
}
