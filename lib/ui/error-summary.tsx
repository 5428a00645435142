'use client'
import type { ReactNode } from 'react'

export interface SummarizedError {
  /** Id of the control, without `#`; absent when the fault is of no one control. */
  field?: string
  message: ReactNode
}

/** The reader asked for the form to be sent and must hear that it was not. `autoFocus` works on controls only. */
function takeFocus(summary: HTMLElement | null) {
  summary?.focus()
}

/** All that is wrong with a form, on top of it; takes the focus when it appears. Nothing when nothing is wrong. */
export function ErrorSummary({ title, errors }: { title: string; errors: SummarizedError[] }) {
  if (errors.length === 0) return null
  return (
    <div className="error-summary" role="alert" tabIndex={-1} ref={takeFocus}>
      <h2>{title}</h2>
      <ul>
        {errors.map((error, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list is made anew with each answer
          <li key={index}>{error.field ? <a href={`#${error.field}`}>{error.message}</a> : error.message}</li>
        ))}
      </ul>
    </div>
  )
}
