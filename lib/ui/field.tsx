import type { ReactNode } from 'react'
import { classNames } from '#lib/ui/class-names.ts'

/** What every field shows around its control. `error` says what is wrong and what to do. */
export interface FieldText {
  label: ReactNode
  hint?: ReactNode
  error?: ReactNode
  /** Word for "optional" in the reader's language; set on fields that may stay empty. */
  optional?: string
}

const hintId = (id: string) => `${id}-hint`
const errorId = (id: string) => `${id}-error`

/** Attributes that tie a control to its hint and its error. */
export function fieldAria(id: string, { hint, error }: Pick<FieldText, 'hint' | 'error'>) {
  const described = [hint && hintId(id), error && errorId(id)].filter(Boolean).join(' ')
  return {
    'aria-describedby': described || undefined,
    'aria-invalid': error ? (true as const) : undefined,
  }
}

/** The hint and the error of a field, with the ids that `fieldAria` names. */
export function FieldNotes({ id, hint, error }: Pick<FieldText, 'hint' | 'error'> & { id: string }) {
  return (
    <>
      {hint && (
        <p id={hintId(id)} className="hint">
          {hint}
        </p>
      )}
      {error && (
        <p id={errorId(id)} className="field-error">
          {error}
        </p>
      )}
    </>
  )
}

/** Label, hint and error around any one control whose `id` is given. */
export function Field({
  id,
  label,
  hint,
  error,
  optional,
  children,
}: FieldText & { id: string; children: ReactNode }) {
  return (
    <div className={classNames('field', error && 'field-invalid')}>
      <label htmlFor={id}>
        {label} {optional && <span className="optional">{optional}</span>}
      </label>
      <FieldNotes id={id} hint={hint} error={error} />
      {children}
    </div>
  )
}
