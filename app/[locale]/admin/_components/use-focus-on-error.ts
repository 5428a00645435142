'use client'
import { type RefObject, useEffect, useRef } from 'react'

/**
 * A ref for a form: when `answer` is a new refusal, the summary of what is wrong in it takes the focus. React's
 * `autoFocus` does that for controls only.
 */
export function useFocusOnError(answer: unknown): RefObject<HTMLFormElement | null> {
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    if (answer) form.current?.querySelector<HTMLElement>('.error-summary')?.focus()
  }, [answer])
  return form
}
