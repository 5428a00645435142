import type { Localized } from '#lib/catalogue/entry.ts'
import { auditContext, type By } from '#lib/disclosure/context.ts'
import { accountNames, organisationName } from '#lib/server/admin/names.ts'
import { type TimeLeft, timeLeft } from '#lib/server/admin/time-left.ts'
import { type RunningPortal, runningPortal } from '#lib/server/running-portal.ts'
import type { SubmissionKind, SubmissionState, SubmissionsTable } from '#lib/store/schema.ts'
import { approveSubmission, returnSubmission } from '#lib/workflow/decide-submission.ts'
import { reviewQueue } from '#lib/workflow/queue.ts'
import { listSubmissions } from '#lib/workflow/submissions.ts'

/** A submission in a list: what it is, whose, since when, and until when. */
export interface ReviewRow {
  id: string
  kind: SubmissionKind
  state: SubmissionState
  title: Localized
  department: Localized
  submittedAt: string | null
  decidedAt: string | null
  /** Null where no data is concerned. */
  time: TimeLeft | null
}

/** What waits for a decision, overdue first. */
export async function readQueue(): Promise<ReviewRow[]> {
  const portal = await runningPortal()
  const rows = await reviewQueue(portal.db, (formedOn) => timeLeft(portal, formedOn).days)
  return rows.map((row) => toRow(portal, row))
}

/** What was decided, the last first; at most a hundred. */
export async function readDecided(): Promise<ReviewRow[]> {
  const portal = await runningPortal()
  const states = ['approved', 'published', 'returned', 'blocked'] as const
  const rows = await listSubmissions(portal.db, { states, limit: 100 })
  return rows.filter((row) => row.decided_at !== null).map((row) => toRow(portal, row))
}

export function toRow(portal: RunningPortal, row: SubmissionsTable): ReviewRow {
  return {
    id: row.id,
    kind: row.kind,
    state: row.state,
    title: { zh: row.title_zh, en: row.title_en },
    department: organisationName(portal, row.department),
    submittedAt: row.submitted_at,
    decidedAt: row.decided_at,
    time: row.formed_on === null ? null : timeLeft(portal, row.formed_on),
  }
}

/** Who did what when with a submission, by name of post. */
export async function readPeople(row: SubmissionsTable) {
  const names = await accountNames(await runningPortal())
  return {
    submitter: names.get(row.submitter) ?? null,
    decider: row.decider === null ? null : (names.get(row.decider) ?? null),
  }
}

/**
 * Approves what the reviewer was shown and publishes it. When publication fails for a reason of the moment the
 * approval stands: the server's background work takes the order up again.
 * @throws NotAllowedError, WorkflowRefused.
 */
export async function approve(
  by: By,
  portal: RunningPortal,
  { id, digest }: { id: string; digest: string },
): Promise<void> {
  await approveSubmission(
    portal.db,
    { id, digest, actor: by.actor },
    auditContext(portal.disclosure, by.origin),
  )
  try {
    await portal.publisher.publish()
  } catch (err) {
    portal.log.error({ err, submission: id }, 'publication will be tried again')
  }
}

/** Returns a submission to its department. @throws NotAllowedError, WorkflowRefused. */
export async function returnToDepartment(
  by: By,
  portal: RunningPortal,
  { id, reasons }: { id: string; reasons: string },
): Promise<void> {
  await returnSubmission(
    portal.db,
    { id, reasons, actor: by.actor },
    auditContext(portal.disclosure, by.origin),
  )
}
