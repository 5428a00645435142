import { z } from 'zod'
import { listAudit } from '#lib/audit/list-audit.ts'
import { type AuditVerification, verifyAudit } from '#lib/audit/verify-audit.ts'
import { type AccountName, accountNames } from '#lib/server/admin/names.ts'
import { runningPortal } from '#lib/server/running-portal.ts'
import type { AuditTable } from '#lib/store/schema.ts'

const perPage = 50

/** The filter as it stands in the address; what is malformed is left out. */
const text = z.string().trim().min(1).max(100).optional().catch(undefined)
export const auditQuerySchema = z.object({
  before: z.coerce.number().int().positive().optional().catch(undefined),
  actor: text,
  action: text,
  subjectKind: text,
  subjectId: text,
})
export type AuditQuery = z.infer<typeof auditQuerySchema>

export interface AuditPage {
  rows: (AuditTable & { who: AccountName | null })[]
  /** `before` of the next page; null on the last one. */
  next: number | null
  /** Accounts by id, for the filter. */
  accounts: { id: string; name: AccountName }[]
}

/** A page of the audit, newest first. The caller has checked the right. */
export async function readAuditPage(query: AuditQuery): Promise<AuditPage> {
  const portal = await runningPortal()
  const names = await accountNames(portal)
  const found = await listAudit(portal.db, { ...query, limit: perPage + 1 })
  const rows = found.slice(0, perPage)
  return {
    rows: rows.map((row) => ({ ...row, who: names.get(row.actor) ?? null })),
    next: found.length > perPage ? rows.at(-1)!.seq : null,
    accounts: [...names].map(([id, name]) => ({ id, name })),
  }
}

/** Reads the whole chain, and compares it with the heads that the publication log carries. */
export async function verifyWholeAudit(): Promise<AuditVerification> {
  const { db, tree } = await runningPortal()
  const records = await tree.readLogRecords(1, Number.MAX_SAFE_INTEGER)
  return verifyAudit(db, { publishedHeads: records.map(({ auditHead }) => auditHead) })
}
