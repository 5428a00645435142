'use client'
import { type ReactNode, useEffect, useState } from 'react'
import { type ConsultationState, consultationState } from '#lib/published/consultation-state.ts'
import { Tag } from '#lib/ui/tag.tsx'

interface Times {
  opensAt: string
  closesAt: string
}

/** Null until the browser has looked at its clock: the page itself was made at another time. */
function useConsultationState({ opensAt, closesAt }: Times): ConsultationState | null {
  const [state, setState] = useState<ConsultationState | null>(null)
  useEffect(() => setState(consultationState({ opensAt, closesAt }, new Date())), [opensAt, closesAt])
  return state
}

/** Whether it is open now, in a word. An island, because only the reader's browser knows when it is read. */
export function StateNow({ words, ...times }: Times & { words: Record<ConsultationState, string> }) {
  const state = useConsultationState(times)
  return state && <Tag tone={state === 'open' ? 'solid' : 'plain'}>{words[state]}</Tag>
}

/**
 * What is there while it is open, else what is said instead. Before the browser has looked, and so without
 * JavaScript, it is there unless it was closed when the page was made; the receiver looks at the times again.
 */
export function WhileOpen({
  closed,
  otherwise,
  children,
  ...times
}: Times & {
  /** When the page was made. */
  closed: boolean
  otherwise?: Partial<Record<ConsultationState, ReactNode>>
  children: ReactNode
}) {
  const state = useConsultationState(times) ?? (closed ? 'closed' : 'open')
  return state === 'open' ? children : (otherwise?.[state] ?? null)
}

/** A part of a page that is there while at least one of them is open. */
export function WhileAnyOpen({ periods, children }: { periods: Times[]; children: ReactNode }) {
  const [none, setNone] = useState(false)
  useEffect(() => {
    const now = new Date()
    setNone(!periods.some((times) => consultationState(times, now) === 'open'))
  }, [periods])
  return none ? null : children
}
