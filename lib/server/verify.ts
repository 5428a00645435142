export { type AuditVerification, verifyAudit } from '#lib/audit/verify-audit.ts'
export { verifyTree } from '#lib/publish/verify-tree.ts'
