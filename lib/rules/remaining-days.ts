/**
 * What remains of a deadline after `today`: the counted days that follow it, 0 on the last day. Needs no calendar and
 * imports nothing, so a page computes it in the browser from the published deadline.
 */
export function remainingDays(
  { counted, due }: { counted: readonly string[]; due: string },
  today: string,
): { days: number; overdue: boolean } {
  return { days: counted.filter((day) => day > today).length, overdue: today > due }
}
