'use client'
import { type Challenge, solveChallenge } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2'
import { useEffect, useRef, useState } from 'react'

interface GuardText {
  checking: string
  missing: string
  short: string
}

/**
 * Makes the form around it nicer where scripts run: fetches a proof of work (ALTCHA) once somebody types, adds its
 * solution, and says what a field lacks when it is left. Where the proof cannot be had in time the form goes without it, and
 * waits for an officer as it does without JavaScript.
 */
export function OpinionGuard({ address, text }: { address: string; text: GuardText }) {
  const field = useRef<HTMLInputElement>(null)
  const [checking, setChecking] = useState(false)
  useEffect(() => {
    const form = field.current?.form
    if (!form) return
    let proof: Promise<string> | null = null
    const begin = () => {
      proof ??= solve(address).catch(() => '')
    }
    const submit = async (event: SubmitEvent) => {
      if (field.current?.value !== '' || form.dataset.unproven) return
      event.preventDefault()
      if (!describeFaults(form, text)) return
      begin()
      setChecking(true)
      const solution = await proof
      setChecking(false)
      if (solution) field.current.value = solution
      else form.dataset.unproven = 'true'
      // In a task of its own: a proof that was ready goes on within this very event, during which a form that is asked
      // to submit does nothing.
      setTimeout(() => form.requestSubmit())
    }
    const leave = (event: FocusEvent) => describeFault(event.target, text)
    // Taken back as one types, not when the field is left for the button: the page would move under the pointer.
    const type = (event: Event) => {
      if (event.target instanceof Element && event.target.ariaInvalid === 'true')
        describeFault(event.target, text)
    }
    // A page that is shown again from the browser's memory must not send a proof that is spent.
    const again = ({ persisted }: PageTransitionEvent) => {
      if (!persisted) return
      proof = null
      delete form.dataset.unproven
      if (field.current) field.current.value = ''
    }
    form.noValidate = true
    form.addEventListener('focusin', begin)
    form.addEventListener('focusout', leave)
    form.addEventListener('input', type)
    form.addEventListener('submit', submit)
    window.addEventListener('pageshow', again)
    return () => {
      form.removeEventListener('focusin', begin)
      form.removeEventListener('focusout', leave)
      form.removeEventListener('input', type)
      form.removeEventListener('submit', submit)
      window.removeEventListener('pageshow', again)
    }
  }, [address, text])
  return (
    <>
      {/* Without a value of React's: of a hidden field it would put that back with each rendering. */}
      <input ref={field} type="hidden" name="altcha" />
      <p role="status" className="text-small text-soft empty:hidden">
        {checking ? text.checking : ''}
      </p>
    </>
  )
}

async function solve(address: string): Promise<string> {
  const response = await fetch(address, { signal: AbortSignal.timeout(5_000) })
  if (!response.ok) return ''
  const challenge = (await response.json()) as Challenge
  const solution = await solveChallenge({ challenge, deriveKey, timeout: 15_000 })
  return solution ? btoa(JSON.stringify({ challenge, solution })) : ''
}

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

/** Marks every faulty field and goes to the first. @returns whether the form may be sent. */
function describeFaults(form: HTMLFormElement, text: GuardText): boolean {
  const faulty = [...form.elements].filter((element) => !describeFault(element, text)) as Control[]
  faulty[0]?.focus()
  return faulty.length === 0
}

/** Says below the field what it lacks, or takes back what was said. @returns whether nothing is wrong. */
function describeFault(target: EventTarget | null, text: GuardText): boolean {
  if (!(target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)) return true
  if (!target.willValidate) return true
  const bare = target.type === 'radio' ? '' : target.value.trim()
  const missing = target.required && (target.type === 'radio' ? target.validity.valueMissing : bare === '')
  const short = !missing && target.minLength > 0 && bare !== '' && [...bare].length < target.minLength
  const fault = missing ? text.missing : short ? text.short : ''
  const holder = target.closest('fieldset, .field')
  const id = `${target.id}-fault`
  let note = holder?.querySelector<HTMLElement>('[data-fault]')
  if (fault && holder && !note) {
    note = document.createElement('p')
    note.className = 'field-error'
    note.dataset.fault = ''
    note.id = id
    holder.append(note)
  }
  if (note) note.textContent = fault
  if (fault) target.setAttribute('aria-errormessage', note?.id ?? id)
  target.setAttribute('aria-invalid', String(fault !== ''))
  return fault === ''
}
