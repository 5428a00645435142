import { randomUUID } from 'node:crypto'
import type { SubmissionKind, SubmissionState, SubmissionsTable } from '#lib/store/schema.ts'
import type { Db, Tx } from '#lib/store/transaction.ts'
import { WorkflowRefused } from '#lib/workflow/workflow-errors.ts'

export interface NewSubmission {
  kind: SubmissionKind
  department: string
  /** Slug of the entry; null for a founding submission. */
  subject: string | null
  title: { zh: string; en: string }
  submitter: string
  /** `draft`, or `ready` for what needs no check. */
  state: 'draft' | 'ready'
  formedOn?: string | null
}

/**
 * Creates the part that all kinds share, measured against the version in force now; the caller writes the kind's
 * own row and the audit in the same transaction. Returns the id.
 */
export async function createSubmission(tx: Tx, input: NewSubmission, now: Date): Promise<string> {
  const id = randomUUID()
  const at = now.toISOString()
  await tx
    .insertInto('submissions')
    .values({
      id,
      kind: input.kind,
      department: input.department,
      subject: input.subject,
      title_zh: input.title.zh,
      title_en: input.title.en,
      submitter: input.submitter,
      state: input.state,
      formed_on: input.formedOn ?? null,
      created_at: at,
      updated_at: at,
      base_version: await versionInForce(tx, input.subject),
    })
    .execute()
  return id
}

/** States in which a submission still has its way before it. */
export const openStates: SubmissionState[] = [
  'draft',
  'checking',
  'ready',
  'submitted',
  'returned',
  'blocked',
  'approved',
]

/** Log number that last changed the entry or the document; null when there is none yet. */
export async function versionInForce(
  db: Pick<Tx, 'selectFrom'>,
  subject: string | null,
): Promise<number | null> {
  if (subject === null) return null
  // A slug has no slash, the path of a document has one.
  if (subject.includes('/')) {
    const document = await db
      .selectFrom('documents')
      .select('log_number')
      .where('path', '=', subject)
      .executeTakeFirst()
    return document?.log_number ?? null
  }
  const entry = await db
    .selectFrom('catalogue_entries')
    .select('log_number')
    .where('slug', '=', subject)
    .executeTakeFirst()
  return entry?.log_number ?? null
}

/** @throws WorkflowRefused `submission-unknown`. */
export async function readSubmission(db: Pick<Tx, 'selectFrom'>, id: string): Promise<SubmissionsTable> {
  const row = await db.selectFrom('submissions').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) throw new WorkflowRefused('submission-unknown')
  return row
}

export interface SubmissionFilter {
  department?: string
  subject?: string
  kinds?: readonly SubmissionKind[]
  states?: readonly SubmissionState[]
  /** 200 when absent. */
  limit?: number
}

/** Submissions, the last changed first. */
export function listSubmissions(db: Db, filter: SubmissionFilter = {}): Promise<SubmissionsTable[]> {
  let query = db
    .selectFrom('submissions')
    .selectAll()
    .orderBy('updated_at', 'desc')
    .orderBy('id')
    .limit(filter.limit ?? 200)
  if (filter.department !== undefined) query = query.where('department', '=', filter.department)
  if (filter.subject !== undefined) query = query.where('subject', '=', filter.subject)
  if (filter.kinds) query = query.where('kind', 'in', filter.kinds)
  if (filter.states) query = query.where('state', 'in', filter.states)
  return query.execute()
}
