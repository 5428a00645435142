import { createHash } from 'node:crypto'
import { canonicalJson, type Json } from '#lib/audit/canonical-json.ts'
import { readDatasetSubmission } from '#lib/disclosure/dataset-submission.ts'
import { readEntrySubmission } from '#lib/disclosure/entry-submission.ts'
import { readWithdrawal } from '#lib/disclosure/withdrawal.ts'
import type { SubmissionKind } from '#lib/store/schema.ts'
import type { Db } from '#lib/store/transaction.ts'
import { readDocument } from '#lib/workflow/document-submission.ts'
import { readSubmission } from '#lib/workflow/submissions.ts'

/**
 * SHA-256 over everything a reviewer is shown of a submission. An approval names it, so that what is approved is
 * what was seen: any change after it, and any other upload, needs a new decision.
 */
export async function submissionDigest(db: Db, id: string, kind: SubmissionKind): Promise<string> {
  return createHash('sha256')
    .update(canonicalJson(await shown(db, id, kind)))
    .digest('hex')
}

async function shown(db: Db, id: string, kind: SubmissionKind): Promise<Json> {
  if (kind === 'dataset') {
    const found = (await readDatasetSubmission(db, id))!
    return {
      kind,
      subject: found.subject,
      formed_on: found.formed_on,
      upload_blob: found.upload_blob,
      given_dialect: found.given_dialect,
      inspection: found.inspection,
      validation: found.validation,
      stated_faults: found.stated_faults,
      plan: found.plan,
      hierarchies: found.hierarchies,
      confidentiality_review: found.confidentiality_review,
      result: found.result,
      risk: found.risk,
      difference: found.difference,
    }
  }
  if (kind === 'entry') {
    const found = (await readEntrySubmission(db, id))!
    return { kind, subject: found.subject, entry: found.entry }
  }
  if (kind === 'withdrawal') {
    const found = (await readWithdrawal(db, id))!
    return { kind, subject: found.subject, ground: { zh: found.ground_zh, en: found.ground_en } }
  }
  if (kind !== 'founding') {
    const { subject } = await readSubmission(db, id)
    return { kind, subject, document: (await readDocument(db, id)) as Json }
  }
  const found = await db
    .selectFrom('founding_submissions')
    .select('bundle')
    .where('submission_id', '=', id)
    .executeTakeFirstOrThrow()
  return { kind, bundle: found.bundle }
}
