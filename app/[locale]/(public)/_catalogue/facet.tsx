'use client'
import { useState } from 'react'

const shownAtFirst = 6

/** One facet: its values as checkboxes with how many entries each would leave. */
export function Facet({
  name,
  legend,
  more,
  values,
  chosen,
  onToggle,
}: {
  name: string
  legend: string
  /** Says how many values are still hidden. */
  more: (count: number) => string
  values: { value: string; label: string; count: number }[]
  chosen: string[]
  onToggle: (value: string) => void
}) {
  const [all, setAll] = useState(false)
  const shown = values.filter((one, index) => all || index < shownAtFirst || chosen.includes(one.value))
  const hidden = values.length - shown.length
  if (values.length === 0) return null
  return (
    <fieldset className="facet">
      <legend>{legend}</legend>
      {shown.map((one) => (
        <div className="choice choice-compact" key={one.value}>
          <input
            id={`${name}-${one.value}`}
            type="checkbox"
            checked={chosen.includes(one.value)}
            onChange={() => onToggle(one.value)}
          />
          <label htmlFor={`${name}-${one.value}`}>
            {one.label} <span className="count">{one.count}</span>
          </label>
        </div>
      ))}
      {hidden > 0 && (
        <button type="button" className="button button-quiet" onClick={() => setAll(true)}>
          {more(hidden)}
        </button>
      )}
    </fieldset>
  )
}
