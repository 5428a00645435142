'use client'
import {
  createContext,
  type FormEvent,
  type ReactNode,
  startTransition,
  useActionState,
  useContext,
} from 'react'
import type { Locale } from '#lib/i18n/locales.ts'
import type { FaultText } from '#lib/i18n/problems.ts'
import type { ActionFailure, ActionState } from '#lib/server/run-action.ts'
import { Button } from '#lib/ui/button.tsx'
import { ErrorSummary } from '#lib/ui/error-summary.tsx'
import { useFocusOnError } from './use-focus-on-error.ts'

const Errors = createContext<Record<string, string>>({})

/** What the last answer says of the control with this id. */
export function useFieldError(id: string): string | undefined {
  return useContext(Errors)[id]
}

export interface ActionFormText {
  submit: string
  working: string
  /** Title of the summary of what is wrong. */
  errors: string
}

/**
 * A form whose server action answers with what is wrong. Sends without reloading and keeps what was typed: React
 * resets a form after its action, and a refusal would lose it. Without JavaScript it is a plain form.
 */
export function ActionForm<T>({
  action,
  locale,
  text,
  variant = 'primary',
  className = 'form',
  children,
  after,
}: {
  action: (previous: ActionState<T>, form: FormData) => Promise<ActionState<T>>
  locale: Locale
  text: ActionFormText
  variant?: 'primary' | 'secondary' | 'danger' | 'quiet'
  className?: string
  children?: ReactNode
  /** Shown in place of the form once it went well. */
  after?: (value: T) => ReactNode
}) {
  const [state, send, pending] = useActionState(action, null)
  const ref = useFocusOnError(state)
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = new FormData(event.currentTarget, (event.nativeEvent as SubmitEvent).submitter)
    startTransition(() => send(form))
  }
  if (state?.ok && after) return after(state.value)
  const errors = state && !state.ok ? errorsOf(state) : []
  const byField = Object.fromEntries(
    errors.flatMap(({ field, message }) => (field ? [[field, message]] : [])),
  )
  return (
    <Errors value={byField}>
      <form ref={ref} action={send} onSubmit={submit} className={className} noValidate>
        {/* Gone while the form is on its way, so that it takes the focus again with the next answer. */}
        {!pending && <ErrorSummary title={text.errors} errors={errors} />}
        <input type="hidden" name="locale" value={locale} />
        {children}
        <Button variant={variant} disabled={pending}>
          {pending ? text.working : text.submit}
        </Button>
      </form>
    </Errors>
  )
}

/** The whole refusal first, unless one of its faults says the same and names the control. */
function errorsOf({ message, faults = [] }: ActionFailure): FaultText[] {
  return faults.some((fault) => fault.message === message) ? faults : [{ message }, ...faults]
}
