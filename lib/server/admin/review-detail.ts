import { can, type Permission } from '#lib/accounts/can.ts'
import type { Entry, Localized } from '#lib/catalogue/entry.ts'
import { requiredK } from '#lib/desensitize/standard.ts'
import { disclosureOf } from '#lib/disclosure/check-upload.ts'
import {
  type DatasetSubmission,
  type Failure,
  readDatasetSubmission,
} from '#lib/disclosure/dataset-submission.ts'
import { readEntrySubmission } from '#lib/disclosure/entry-submission.ts'
import { readWithdrawal } from '#lib/disclosure/withdrawal.ts'
import { foundingBundleSchema } from '#lib/publish/founding-bundle.ts'
import { type Preview, previewSchema } from '#lib/published/format.ts'
import type { AccountName } from '#lib/server/admin/names.ts'
import { type ReviewRow, readPeople, toRow } from '#lib/server/admin/review.ts'
import { type RunningPortal, runningPortal } from '#lib/server/running-portal.ts'
import { requirePermission } from '#lib/server/session.ts'
import type { BlobStore } from '#lib/store/blob-store.ts'
import type { DocumentKind, SubmissionsTable } from '#lib/store/schema.ts'
import { readDocument, readDocumentInForce } from '#lib/workflow/document-submission.ts'
import { readSubmission } from '#lib/workflow/submissions.ts'
import { WorkflowRefused } from '#lib/workflow/workflow-errors.ts'

/** What a reviewer is shown of any submission. */
export interface Review extends ReviewRow {
  subject: string | null
  submitter: AccountName | null
  decider: AccountName | null
  decision: 'approve' | 'return' | null
  reasons: string | null
  /** An approval names it; null before the first submission. */
  digest: string | null
  mayDecide: Permission
  matter: ReviewMatter
}

export type ReviewMatter =
  | { kind: 'dataset'; dataset: ReviewedDataset }
  | { kind: 'entry'; entry: Entry; inForce: Entry | null }
  | { kind: 'withdrawal'; ground: Localized }
  | { kind: DocumentKind; document: unknown; inForce: unknown }
  | {
      kind: 'founding'
      counts: Record<'datasets' | 'withData' | 'organisations' | 'themes' | 'pages' | 'personnel', number>
    }

export type ReviewedDataset = Pick<
  DatasetSubmission,
  | 'upload_name'
  | 'upload_bytes'
  | 'inspection'
  | 'plan'
  | 'confidentiality_review'
  | 'result'
  | 'difference'
  | 'entry'
  | 'given_dialect'
  | 'reading_confirmed_at'
  | 'validation'
  | 'stated_faults'
  | 'risk'
> & {
  /** The k that the standard in force demands of it, and by which clause. */
  required: { k: number; clause: string }
  /** First rows of the result, as they would be published; never of the upload. */
  preview: Preview | null
  failure: Failure | null
  /** Version in force is being replaced; else this is the first. */
  replaces: boolean
}

/**
 * Everything about a submission for one who may view it; sends others away. Null when there is none.
 */
export async function readReview(locale: string, id: string): Promise<Review | null> {
  const portal = await runningPortal()
  const row = await readSubmission(portal.db, id).catch(unknownIsNull)
  if (!row) return null
  const subject = { department: row.department, submitter: row.submitter, state: row.state }
  const actor = await requirePermission(locale, 'submission.view', subject)
  return {
    ...toRow(portal, row),
    ...(await readPeople(row)),
    subject: row.subject,
    decision: row.decision,
    reasons: row.reasons,
    digest: row.digest,
    mayDecide: can(actor, 'submission.decide', subject),
    matter: await readMatter(portal, row),
  }
}

function unknownIsNull(error: unknown): null {
  if (error instanceof WorkflowRefused && error.code === 'submission-unknown') return null
  throw error
}

async function readMatter(
  portal: RunningPortal,
  { id, kind, subject }: SubmissionsTable,
): Promise<ReviewMatter> {
  if (kind === 'dataset') return { kind, dataset: await readDataset(portal, id) }
  if (kind === 'entry') {
    const found = (await readEntrySubmission(portal.db, id))!
    return { kind, entry: found.entry, inForce: found.in_force }
  }
  if (kind === 'withdrawal') {
    const found = (await readWithdrawal(portal.db, id))!
    return { kind, ground: { zh: found.ground_zh, en: found.ground_en } }
  }
  if (kind !== 'founding') {
    return {
      kind,
      document: await readDocument(portal.db, id),
      inForce: subject && (await readDocumentInForce(portal.db, subject)),
    }
  }
  return { kind, counts: await countFounding(portal, id) }
}

async function readDataset(portal: RunningPortal, id: string): Promise<ReviewedDataset> {
  const found = (await readDatasetSubmission(portal.db, id))!
  return {
    upload_name: found.upload_name,
    upload_bytes: found.upload_bytes,
    inspection: found.inspection,
    plan: found.plan,
    confidentiality_review: found.confidentiality_review,
    result: found.result,
    difference: found.difference,
    entry: found.entry,
    given_dialect: found.given_dialect,
    reading_confirmed_at: found.reading_confirmed_at,
    validation: found.validation,
    stated_faults: found.stated_faults,
    risk: found.risk,
    required: {
      k: requiredK(portal.municipality.standard, disclosureOf(found)),
      clause: portal.municipality.standard.risk.clause,
    },
    failure: found.failure,
    replaces: found.previous_table !== null,
    preview: found.result && previewSchema.parse(await readJsonBlob(portal.blobs, found.result.preview)),
  }
}

async function countFounding(portal: RunningPortal, id: string) {
  const { bundle } = await portal.db
    .selectFrom('founding_submissions')
    .select('bundle')
    .where('submission_id', '=', id)
    .executeTakeFirstOrThrow()
  const founding = foundingBundleSchema.parse(await readJsonBlob(portal.blobs, bundle))
  return {
    datasets: founding.datasets.length,
    withData: founding.datasets.filter(({ version }) => version).length,
    organisations: founding.organisations.length,
    themes: founding.themes.length,
    pages: founding.pages.length,
    personnel: founding.personnel.length,
  }
}

async function readJsonBlob(blobs: BlobStore, hash: string): Promise<unknown> {
  const chunks: Uint8Array[] = []
  for await (const chunk of await blobs.open(hash)) chunks.push(chunk as Uint8Array)
  return JSON.parse(Buffer.concat(chunks).toString('utf8'))
}
