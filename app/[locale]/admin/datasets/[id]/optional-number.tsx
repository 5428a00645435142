'use client'
import { useState } from 'react'
import { TextField } from '#lib/ui/text-field.tsx'

/** A number that may be left out; one that is half typed is not told on. */
export function OptionalNumber({
  value,
  onValue,
  ...rest
}: {
  name: string
  label: string
  optional: string
  value: number | undefined
  onValue: (value: number | undefined) => void
}) {
  const [typed, setTyped] = useState({ text: value === undefined ? '' : String(value), value })
  const shown = typed.value === value ? typed.text : value === undefined ? '' : String(value)
  return (
    <TextField
      {...rest}
      type="number"
      inputMode="decimal"
      className="max-w-32"
      step="any"
      value={shown}
      onChange={(event) => {
        const { value: text, valueAsNumber, validity } = event.currentTarget
        const empty = text === '' && validity.valid
        const known = empty ? undefined : Number.isFinite(valueAsNumber) ? valueAsNumber : value
        setTyped({ text, value: known })
        if (known !== value) onValue(known)
      }}
    />
  )
}
