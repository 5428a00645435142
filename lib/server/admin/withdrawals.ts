import { type By, DisclosureRefused } from '#lib/disclosure/context.ts'
import { submit } from '#lib/disclosure/submit.ts'
import { readWithdrawal, startWithdrawal } from '#lib/disclosure/withdrawal.ts'
import { type RunningPortal, runningPortal } from '#lib/server/running-portal.ts'

/**
 * Files a withdrawal and hands it to the review in one go: there is nothing to check in between.
 * @returns the submission's id.
 */
export async function withdrawDataset(
  portal: RunningPortal,
  by: By,
  input: { slug: string; ground: { zh: string; en: string } },
): Promise<string> {
  const id = await startWithdrawal(portal.disclosure, by, input)
  await submit(portal.disclosure, by, id)
  return id
}

/** A withdrawal with its ground and where it stands; null when there is none. */
export async function readWithdrawalPage(id: string) {
  const portal = await runningPortal()
  const row = await readWithdrawal(portal.db, id)
  if (!row) return null
  if (row.subject === null) throw new DisclosureRefused('unknown-submission')
  return {
    id: row.id,
    slug: row.subject,
    title: { zh: row.title_zh, en: row.title_en },
    department: row.department,
    submitter: row.submitter,
    state: row.state,
    submittedAt: row.submitted_at,
    reasons: row.decision === 'return' ? row.reasons : null,
    ground: { zh: row.ground_zh, en: row.ground_en },
  }
}
export type WithdrawalPage = NonNullable<Awaited<ReturnType<typeof readWithdrawalPage>>>
