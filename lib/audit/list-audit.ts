import type { AuditTable } from '#lib/store/schema.ts'
import type { Db } from '#lib/store/transaction.ts'

export interface AuditFilter {
  /** Rows older than this number: the last `seq` of the page before. */
  before?: number
  /** 100 when absent, 1000 at most. */
  limit?: number
  actor?: string
  action?: string
  subjectKind?: string
  subjectId?: string
}

/** Rows of the audit chain, newest first, for the auditor. */
export async function listAudit(db: Db, filter: AuditFilter = {}): Promise<AuditTable[]> {
  let query = db
    .selectFrom('audit')
    .selectAll()
    .orderBy('seq', 'desc')
    .limit(Math.min(filter.limit ?? 100, 1_000))
  if (filter.before !== undefined) query = query.where('seq', '<', filter.before)
  if (filter.actor !== undefined) query = query.where('actor', '=', filter.actor)
  if (filter.action !== undefined) query = query.where('action', '=', filter.action)
  if (filter.subjectKind !== undefined) query = query.where('subject_kind', '=', filter.subjectKind)
  if (filter.subjectId !== undefined) query = query.where('subject_id', '=', filter.subjectId)
  return query.execute()
}
