'use client'
import { useEffect, useRef, useState } from 'react'
import type { Plan } from '#lib/desensitize/plan.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { previewAction } from '../actions.server.ts'
import type { ColumnCells } from './plan-column.tsx'

/** So long nothing may be typed before the preview is asked for again. */
const quietMs = 300

/** Before and after under the plan as it is being edited; asked for when the typing rests, the last answer counts. */
export function usePlanPreview(
  locale: Locale,
  submission: string,
  initial: ColumnCells[],
  plan: Plan,
): Map<string, ColumnCells> {
  const [cells, setCells] = useState(initial)
  const wanted = JSON.stringify(plan)
  const shown = useRef(wanted)
  useEffect(() => {
    if (shown.current === wanted) return
    let stale = false
    const timer = setTimeout(async () => {
      const answer = await previewAction(locale, submission, JSON.parse(wanted))
      if (stale || !answer.ok) return
      shown.current = wanted
      setCells(answer.value)
    }, quietMs)
    return () => {
      stale = true
      clearTimeout(timer)
    }
  }, [locale, submission, wanted])
  return new Map(cells.map((column) => [column.column, column]))
}
