'use client'
import { useActionState } from 'react'
import type { Locale } from '#lib/i18n/locales.ts'
import type { ActionState } from '#lib/server/run-action.ts'
import { Button } from '#lib/ui/button.tsx'
import { contactAction } from '../actions.server.ts'

/** Shows the contact once it is asked for, because every look at it is recorded. An island for that one answer. */
export function ContactButton({
  locale,
  id,
  text,
}: {
  locale: Locale
  id: string
  text: { show: string; erased: string; failed: string }
}) {
  const [state, send, pending] = useActionState<ActionState<string | null>, FormData>(contactAction, null)
  if (state?.ok) return <span className="whitespace-pre-wrap">{state.value ?? text.erased}</span>
  return (
    <form action={send}>
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="id" value={id} />
      {state && <p role="alert">{state.message}</p>}
      <Button variant="quiet" disabled={pending}>
        {text.show}
      </Button>
    </form>
  )
}
