import type { InputHTMLAttributes, TextareaHTMLAttributes } from 'react'
import { classNames } from '#lib/ui/class-names.ts'
import { Field, type FieldText, fieldAria } from '#lib/ui/field.tsx'

/** One line of text, a date, a number, a file. `id` is `name` unless told. */
export function TextField({
  label,
  hint,
  error,
  optional,
  name,
  id = name,
  className,
  ...rest
}: FieldText & InputHTMLAttributes<HTMLInputElement> & { name: string }) {
  return (
    <Field id={id} label={label} hint={hint} error={error} optional={optional}>
      <input
        id={id}
        name={name}
        className={classNames('input', className)}
        {...fieldAria(id, { hint, error })}
        {...rest}
      />
    </Field>
  )
}

/** Several lines of text. */
export function TextareaField({
  label,
  hint,
  error,
  optional,
  name,
  id = name,
  className,
  ...rest
}: FieldText & TextareaHTMLAttributes<HTMLTextAreaElement> & { name: string }) {
  return (
    <Field id={id} label={label} hint={hint} error={error} optional={optional}>
      <textarea
        id={id}
        name={name}
        className={classNames('input', className)}
        {...fieldAria(id, { hint, error })}
        {...rest}
      />
    </Field>
  )
}
