import type { SubmissionsTable } from '#lib/store/schema.ts'
import type { Db } from '#lib/store/transaction.ts'

export type QueuedSubmission = SubmissionsTable & {
  /** Working days that remain of Z27's 20, negative when overdue; null where no data is concerned. */
  remaining: number | null
}

/**
 * What waits for a decision, of all kinds, the most urgent first. Z27 gives the review no limit of its own: it
 * eats into the 20 days from when the data was formed. `remainingOf` counts them, from the profile in force.
 */
export async function reviewQueue(
  db: Db,
  remainingOf: (formedOn: string) => number,
): Promise<QueuedSubmission[]> {
  const rows = await db
    .selectFrom('submissions')
    .selectAll()
    .where('state', '=', 'submitted')
    .orderBy('submitted_at')
    .orderBy('id')
    .execute()
  return rows
    .map((row) => ({ ...row, remaining: row.formed_on === null ? null : remainingOf(row.formed_on) }))
    .sort((a, b) => urgency(a) - urgency(b))
}

/** Sorting is stable: what is as urgent stays in the order of submission. */
function urgency({ remaining }: QueuedSubmission): number {
  return remaining ?? Number.MAX_SAFE_INTEGER
}
