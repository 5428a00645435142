export type ConsultationState = 'announced' | 'open' | 'closed'

/** Follows from the times alone; the page computes it again in the browser, the receiver when an answer comes. */
export function consultationState(
  { opensAt, closesAt }: { opensAt: string; closesAt: string },
  now: Date,
): ConsultationState {
  if (now < new Date(opensAt)) return 'announced'
  return now < new Date(closesAt) ? 'open' : 'closed'
}
