'use client'
import type { ComponentProps } from 'react'
import { ChoiceGroup } from '#lib/ui/choice-group.tsx'
import { SelectField } from '#lib/ui/select-field.tsx'
import { TextareaField, TextField } from '#lib/ui/text-field.tsx'
import { useFieldError } from './action-form.tsx'

/* The fields of lib/ui inside an `ActionForm`: each shows what the last answer said of it. */

export function FormText(props: ComponentProps<typeof TextField>) {
  return <TextField {...props} error={useFieldError(props.id ?? props.name)} />
}

export function FormTextarea(props: ComponentProps<typeof TextareaField>) {
  return <TextareaField {...props} error={useFieldError(props.id ?? props.name)} />
}

export function FormSelect(props: ComponentProps<typeof SelectField>) {
  return <SelectField {...props} error={useFieldError(props.id ?? props.name)} />
}

export function FormChoices(props: ComponentProps<typeof ChoiceGroup>) {
  return <ChoiceGroup {...props} error={useFieldError(props.name)} />
}
