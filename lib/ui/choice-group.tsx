import type { ReactNode } from 'react'
import { classNames } from '#lib/ui/class-names.ts'
import { FieldNotes, type FieldText, fieldAria } from '#lib/ui/field.tsx'

export interface Choice {
  value: string
  label: ReactNode
  hint?: ReactNode
  disabled?: boolean
}

/** Radio buttons or checkboxes under one legend. Ids are `<id>-<value>`, `id` is `name` unless told. */
export function ChoiceGroup({
  type,
  name,
  id = name,
  label,
  hint,
  error,
  optional,
  choices,
  selected = [],
  required,
  inline = false,
}: FieldText & {
  type: 'radio' | 'checkbox'
  name: string
  /** Where several forms of a page have a group of this name. */
  id?: string
  choices: Choice[]
  /** Values that are chosen at first. */
  selected?: readonly string[]
  required?: boolean
  /** Beside each other: few and short, as those of a scale. */
  inline?: boolean
}) {
  const aria = fieldAria(id, { hint, error })
  return (
    <fieldset
      className={classNames('field', inline && 'field-inline', error && 'field-invalid')}
      aria-describedby={aria['aria-describedby']}
    >
      <legend>
        {label} {optional && <span className="optional">{optional}</span>}
      </legend>
      <FieldNotes id={id} hint={hint} error={error} />
      {choices.map((choice) => (
        <ChoiceLine
          key={choice.value}
          type={type}
          name={name}
          id={`${id}-${choice.value}`}
          choice={choice}
          defaultChecked={selected.includes(choice.value)}
          required={required && type === 'radio'}
        />
      ))}
    </fieldset>
  )
}

function ChoiceLine({
  type,
  name,
  id,
  choice,
  defaultChecked,
  required,
}: {
  type: 'radio' | 'checkbox'
  name: string
  id: string
  choice: Choice
  defaultChecked: boolean
  required: boolean | undefined
}) {
  return (
    <div className="choice">
      <input
        id={id}
        type={type}
        name={name}
        value={choice.value}
        defaultChecked={defaultChecked}
        disabled={choice.disabled}
        required={required}
        aria-describedby={choice.hint ? `${id}-hint` : undefined}
      />
      <div>
        <label htmlFor={id}>{choice.label}</label>
        {choice.hint && (
          <p id={`${id}-hint`} className="hint">
            {choice.hint}
          </p>
        )}
      </div>
    </div>
  )
}
