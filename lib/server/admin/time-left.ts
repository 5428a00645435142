import { shanghaiDay, workingDaysBetween } from '#lib/rules/calendar.ts'
import type { Deadline } from '#lib/rules/deadline.ts'
import { remainingDays } from '#lib/rules/remaining-days.ts'
import type { RunningPortal } from '#lib/server/running-portal.ts'

/** What remains until data has to be disclosed (Z27, or the city's promise), with the deadline's arithmetic. */
export interface TimeLeft {
  deadline: Deadline
  /** Working days after today; 0 on the last day, negative when overdue. */
  days: number
}

export function timeLeft(
  portal: Pick<RunningPortal, 'clock' | 'deadlineFor' | 'municipality'>,
  formedOn: string,
): TimeLeft {
  return timeUntil(portal, portal.deadlineFor(formedOn))
}

/** What remains of any deadline. */
export function timeUntil(
  portal: Pick<RunningPortal, 'clock' | 'municipality'>,
  deadline: Deadline,
): TimeLeft {
  const today = shanghaiDay(portal.clock.now())
  if (today > deadline.due) {
    return {
      deadline,
      days: -Math.max(1, workingDaysBetween(portal.municipality.calendar, deadline.due, today)),
    }
  }
  return { deadline, days: remainingDays(deadline, today).days }
}
