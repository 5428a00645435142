'use client'
import { useState } from 'react'
import { TextField } from '#lib/ui/text-field.tsx'

/** A number that may be half typed: only one within its bounds is told on. */
export function NumberField({
  value,
  onValue,
  min,
  max,
  step = 1,
  ...rest
}: {
  name: string
  label: string
  hint?: string
  value: number
  onValue: (value: number) => void
  min: number
  max?: number
  step?: number | 'any'
}) {
  const [typed, setTyped] = useState({ text: String(value), value })
  // What is shown follows the value when something else changes it, the button that takes the proposal for instance.
  const shown = typed.value === value ? typed.text : String(value)
  return (
    <TextField
      {...rest}
      type="number"
      inputMode="decimal"
      className="max-w-32"
      min={min}
      max={max}
      step={step}
      value={shown}
      onChange={(event) => {
        const { value: text, valueAsNumber, validity } = event.currentTarget
        const valid = validity.valid && Number.isFinite(valueAsNumber)
        setTyped({ text, value: valid ? valueAsNumber : value })
        if (valid) onValue(valueAsNumber)
      }}
    />
  )
}
