import { shanghaiDay } from '#lib/rules/calendar.ts'
import type { Deadline } from '#lib/rules/deadline.ts'
import { remainingDays } from '#lib/rules/remaining-days.ts'
import type { RunningPortal } from '#lib/server/running-portal.ts'

/** By when data is to be disclosed (Z27, or the city's promise), and what remains of it today. */
export interface Due extends Deadline {
  /** Working days that remain, today included. */
  remaining: number
  overdue: boolean
}

export function dueOf(portal: RunningPortal, formedOn: string): Due {
  const deadline = portal.deadlineFor(formedOn)
  const { days, overdue } = remainingDays(deadline, shanghaiDay(portal.clock.now()))
  return { ...deadline, remaining: days, overdue }
}
