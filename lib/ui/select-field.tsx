import type { SelectHTMLAttributes } from 'react'
import { classNames } from '#lib/ui/class-names.ts'
import { Field, type FieldText, fieldAria } from '#lib/ui/field.tsx'

export interface Option {
  value: string
  label: string
}

/** A choice of one out of more than about seven; fewer are a `ChoiceGroup`. */
export function SelectField({
  label,
  hint,
  error,
  optional,
  name,
  id = name,
  className,
  options,
  ...rest
}: FieldText & SelectHTMLAttributes<HTMLSelectElement> & { name: string; options: Option[] }) {
  return (
    <Field id={id} label={label} hint={hint} error={error} optional={optional}>
      <select
        id={id}
        name={name}
        className={classNames('input', className)}
        {...fieldAria(id, { hint, error })}
        {...rest}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  )
}
