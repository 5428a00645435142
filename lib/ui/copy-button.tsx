'use client'
import { useState } from 'react'

/**
 * Copies `text` and says so, on the button and to a screen reader. Hidden until JavaScript runs, because it can do
 * nothing without.
 */
export function CopyButton({
  text,
  label,
  copied,
  describe,
}: {
  text: string
  label: string
  copied: string
  /** Accessible name, where `label` alone does not say what is copied. */
  describe?: string
}) {
  const [done, setDone] = useState(false)
  async function copy() {
    await navigator.clipboard.writeText(text)
    setDone(true)
  }
  return (
    <span className="needs-js no-print">
      <button
        type="button"
        className="button button-quiet"
        aria-label={describe}
        onClick={copy}
        onBlur={() => setDone(false)}
      >
        {done ? copied : label}
      </button>
      <span className="sr-only" role="status">
        {done ? copied : ''}
      </span>
    </span>
  )
}
